import Aktenkoffer
import CaseModel
import Escalation
import Formats
import Foundation
import TestSupport
import Testing

@testable import Packing

/// The documents of a package by its archive and its manifest alone, against the files of the case folder.
@Suite struct DocumentRoundTripTests {
  @Test(arguments: ["koffer", "xjustiz", "table-csv", "table-xlsx"])
  func everyDocumentIsTheFileOfTheCase(recipient: String) throws {
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let out = FileManager.default.temporaryDirectory.appendingPathComponent("aktenkoffer-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: out) }
    for sample in ClearedSample.ready {
      let folder = "\(Corpus.project)/samples/cases/\(sample)"
      let package = try #require(try pipeline.pack(folder, into: out, for: [recipient]).package)
      guard case .cleared(let cleared) = try pipeline.check(folder).verdict else { continue }
      let zip = try ZIPReader(try OpenFile(package.path), with: try Inflater())
      func bytes(_ name: String) throws -> [UInt8] {
        try zip.bytes(of: try #require(zip.entries.first { $0.name == name }), limit: 64 << 20)
      }
      let manifest = String(decoding: try bytes("manifest-sha256.txt"), as: UTF8.self)
      var hashes: [String: String] = [:]
      for line in manifest.split(separator: "\n") { hashes[String(line.dropFirst(66))] = String(line.prefix(64)) }
      // Hashes of the folder itself, not those that were read.
      var left: [String: Int] = [:]
      for document in cleared.file.documents {
        let content = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(document.path)"))
        left[try SHA256.digest(of: [UInt8](content)).hex, default: 0] += 1
      }
      let made = Set(zip.entries.map(\.name)).filter { name in
        name.range(of: "^(dokumente/)?[0-9]+_", options: .regularExpression) != nil
      }
      for name in made {
        let hash = try SHA256.digest(of: try bytes(name)).hex
        #expect(hashes[name] == hash)
        #expect(left[hash, default: 0] > 0, "\(sample) \(name)")
        left[hash, default: 0] -= 1
      }
      // What is left stayed in the house, and no more than that.
      #expect(left.values.reduce(0, +) == cleared.file.documents.count - made.count)
      let stayed = package.withheld.map(\.count).reduce(0, +) + package.documentsKept.map(\.count).reduce(0, +)
      #expect(left.values.reduce(0, +) <= stayed, "\(sample)")
      #expect(!made.isEmpty)
    }
  }
}
