import Foundation
import TestSupport

/// A copy of a sample case, in a workspace of its own that goes with its owner. What a trip changes, it changes here.
final class CaseCopy {
  /// Holds `koffer.yaml` and, below `cases/`, the case.
  let workspace: String
  /// The case folder.
  let folder: String

  /// Why a change could not be made: the sample is no longer what the trip takes it for.
  struct Unchanged: Error, CustomStringConvertible {
    let description: String
  }

  init(of sample: String) throws {
    let files = FileManager.default
    workspace = files.temporaryDirectory.appendingPathComponent("aktenkoffer-\(UUID().uuidString)").path
    folder = "\(workspace)/cases/\(sample)"
    // Content alone: owner and permissions are this test's own.
    try write(try Corpus.bytes(at: Samples.folder + "/koffer.yaml"), to: "../../koffer.yaml")
    for file in try files.subpathsOfDirectory(atPath: Samples.path(of: sample)) {
      let source = Samples.path(of: sample) + "/" + file
      var isFolder: ObjCBool = false
      guard files.fileExists(atPath: source, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      try write(try Corpus.bytes(at: source), to: file)
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: workspace)
  }

  /// The path of a file named relative to the case folder, as findings name it.
  func path(_ file: String) -> String {
    "\(folder)/\(file)"
  }

  /// Whether something of that name is there, be it a link that leads nowhere.
  func holds(_ file: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path(file))) != nil
  }

  func text(of file: String) throws -> String {
    try String(contentsOfFile: path(file), encoding: .utf8)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    let url = URL(fileURLWithPath: path(file)).standardizedFileURL
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Replaces every occurrence; that there is none means the sample has changed, and the trip with it.
  func replace(_ old: String, with new: String, in file: String) throws {
    let text = try text(of: file)
    guard text.contains(old) else { throw Unchanged(description: "\(file) does not hold “\(old)”") }
    try write(Array(text.replacing(old, with: new).utf8), to: file)
  }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path(file))
  }
}

/// The cases of `samples/`.
enum Samples {
  static let folder = Corpus.project + "/samples"

  /// Names of all sample cases, sorted.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/cases")) ?? []).sorted()

  static func path(of name: String) -> String {
    "\(folder)/cases/\(name)"
  }
}
