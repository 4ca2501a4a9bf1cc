import Foundation
import Formats
import TestSupport

@testable import Custody

/// A folder for a bag made by hand, which goes with its owner.
final class BagHome {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("koffer-bag-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A small bag of that version, as it should be.
  static func bag(
    version: String = "1.0", _ payload: KeyValuePairs<String, String> = ["a.txt": "one", "b/c.txt": "two"],
    _ algorithms: [HashAlgorithm] = [.sha256]
  ) throws -> BagHome {
    let home = try BagHome()
    try FileManager.default.createDirectory(atPath: home.path + "/data", withIntermediateDirectories: false)
    for (name, text) in payload { try home.write(text, to: "data/\(name)") }
    try home.write("BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n", to: "bagit.txt")
    for algorithm in algorithms {
      try home.write(home.manifest(payload.map { "data/\($0.key)" }, algorithm), to: "manifest-\(algorithm).txt")
    }
    return home
  }

  /// Adds a tag manifest of what lies beside the payload.
  func seal(_ algorithm: HashAlgorithm = .sha256) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    let tags = names.filter { $0 != "data" && !$0.hasPrefix("tagmanifest-") }
    try write(manifest(tags, algorithm), to: "tagmanifest-\(algorithm).txt")
  }

  func manifest(_ names: [String], _ algorithm: HashAlgorithm = .sha256) throws -> String {
    try names.sorted().map { "\(try digest($0, algorithm))  \($0)\n" }.joined()
  }

  func digest(_ name: String, _ algorithm: HashAlgorithm = .sha256) throws -> String {
    let hash = try ManifestHash(algorithm)
    try Corpus.bytes(at: "\(path)/\(name)").withUnsafeBytes { try hash.update($0) }
    return try hash.finish().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file, with the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func add(_ text: String, to name: String) throws {
    try write(Corpus.bytes(at: "\(path)/\(name)") + Array(text.utf8), to: name)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func check(_ limits: BagLimits = BagLimits()) throws -> BagCheck.Report { try BagCheck.run(path, limits) }
}

extension BagCheck.Report {
  /// What is at fault, in short: `missing data/a.txt`.
  var brief: [String] { faults.map(BagCheck.Report.brief) }
  var warned: [String] { warnings.map(BagCheck.Report.brief) }

  private static func brief(_ fault: BagFault) -> String {
    let place = fault.path ?? fault.source.map { "\($0.file):\($0.line)" }
    return "\(fault.kind)" + (place.map { " \($0)" } ?? "")
  }
}

/// The Library of Congress' own program, where it is installed: in the path, or where `make witnesses` puts it.
enum BagItPython {
  static let path: String? = {
    let own = Corpus.project + "/.build/witnesses/bin/bagit.py"
    return Tool("bagit.py")?.path ?? (FileManager.default.isExecutableFile(atPath: own) ? own : nil)
  }()

  static let isInstalled = path != nil

  struct Missing: Error {}

  static func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    guard let path, let env = Tool("env") else { throw Missing() }
    return try env.run([path] + arguments)
  }
}
