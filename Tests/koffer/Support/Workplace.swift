import Foundation
import TestSupport

/// A folder for one test: cases, packages, and whatever else it needs. Goes with its owner.
final class Workplace {
  let path: String

  /// - Parameter hasWorkspace: whether the samples' `koffer.yaml` lies in it.
  init(hasWorkspace: Bool = true) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("koffer-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
    if hasWorkspace {
      try FileManager.default.copyItem(atPath: Sample.root + "/koffer.yaml", toPath: file("koffer.yaml"))
    }
  }

  deinit {
    _ = try? Tool.run("chmod", ["-R", "u+rwX", path])
    try? FileManager.default.removeItem(atPath: path)
  }

  func file(_ name: String) -> String { path + "/" + name }

  /// Copies a sample case.
  @discardableResult
  func copy(_ sample: String, as name: String) throws -> String {
    try makeFolder(above: name)
    try FileManager.default.copyItem(atPath: Sample.path(sample), toPath: file(name))
    return file(name)
  }

  /// The same with the documents shared, where a test needs hundreds.
  @discardableResult
  func link(_ sample: String, as name: String) throws -> String {
    try makeFolder(above: name)
    try FileManager.default.linkItem(atPath: Sample.path(sample), toPath: file(name))
    return file(name)
  }

  /// Writes a file, with the folders above it, in place of whatever bears that name.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try makeFolder(above: name)
    try? FileManager.default.removeItem(atPath: file(name))
    try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
  }

  func write(_ text: String, to name: String) throws {
    try write(text.utf8, to: name)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Corpus.bytes(at: file(name)), as: UTF8.self)
  }

  /// Changes one place of a text file, which must be there.
  func replace(_ old: String, by new: String, in name: String) throws {
    let text = try self.text(name)
    guard text.contains(old) else { throw Missing(text: old) }
    try write(text.replacingOccurrences(of: old, with: new), to: name)
  }

  /// Names in a folder, hidden ones too, sorted.
  func names(in folder: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []).sorted()
  }

  func run(
    _ arguments: [String], environment: [String: String] = [:], through wrapper: [String] = []
  ) throws -> KofferProgram.Run {
    try KofferProgram.run(arguments, in: path, environment: environment, through: wrapper)
  }

  private func makeFolder(above name: String) throws {
    let folder = URL(fileURLWithPath: file(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  struct Missing: Error {
    let text: String
  }
}

/// The invented cases of `samples/`.
enum Sample {
  static let root = Corpus.project + "/samples"

  static func path(_ name: String) -> String { "\(root)/cases/\(name)" }

  /// All of them, sorted.
  static let all: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: root + "/cases")) ?? []).sorted()

  static let ready = all.filter { $0.hasPrefix("bereit-") }

  /// The one most tests begin with: mails, an XRechnung, PDFs.
  static let plain = "bereit-eine-xrechnung"
}

/// What a test skips unless it is asked for.
enum Demand {
  private static let environment = ProcessInfo.processInfo.environment

  /// `KOFFER_LONG=1`: more rounds of everything that is random; `KOFFER_LONG=500`: that many where a run is killed.
  static let long = ![nil, "", "0"].contains(environment["KOFFER_LONG"])
  /// How often a run is killed.
  static let kills = long ? environment["KOFFER_LONG"].flatMap { Int($0) }.flatMap { $0 > 1 ? $0 : nil } ?? 1000 : 20
  /// `KOFFER_LARGE=1`: documents of gigabytes.
  static let large = environment["KOFFER_LARGE"] == "1"
  /// `RECORD=1`: golden files are written instead of compared.
  static let record = environment["RECORD"] == "1"
}
