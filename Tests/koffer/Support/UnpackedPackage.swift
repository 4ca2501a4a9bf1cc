import Foundation
import Formats
import TestSupport

/// A package, opened with our own reader.
struct UnpackedPackage {
  let entries: [ZIPEntry]
  private let reader: ZIPReader

  init(_ path: String) throws {
    reader = try ZIPReader(try OpenFile(path), with: try Inflater())
    entries = reader.entries
  }

  var names: [String] { entries.map(\.name) }

  func bytes(_ name: String) throws -> [UInt8] {
    guard let entry = entries.first(where: { $0.name == name }) else { throw Workplace.Missing(text: name) }
    return try reader.bytes(of: entry, limit: 64 << 20)
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// SHA-256 of each file as the manifest gives it.
  func hashes() throws -> [String: String] {
    let lines = try text("manifest-sha256.txt").split(separator: "\n").map { ($0.dropFirst(66), $0.prefix(64)) }
    return Dictionary(lines.map { (String($0), String($1)) }, uniquingKeysWith: { first, _ in first })
  }
}
