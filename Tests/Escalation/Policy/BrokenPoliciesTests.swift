import CaseModel
import Escalation
import Foundation
import TestSupport
import Testing

/// Each policy in `Broken/` has one fault; what its writer is told stands beside it. `RECORD=1` writes that anew.
@Suite struct BrokenPoliciesTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Broken")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  @Test func thereAreFifty() { #expect(Self.names.count >= 50) }

  @Test(arguments: names) func isRefusedInWordsOnceFoundRight(name: String) throws {
    let bytes = try Corpus.bytes(at: Self.folder.appendingPathComponent("\(name).yaml").path)
    let reading = PolicyReader.read(bytes, file: "\(name).yaml", sha256: "")
    #expect(reading.value == nil)
    #expect(!reading.findings.isEmpty)
    for finding in reading.findings {
      #expect(finding.place.line != nil && finding.place.column != nil)
      if name.hasPrefix("wort-") { #expect(finding.remedy.english.contains("was probably meant")) }
    }
    let text = reading.findings.map { finding in
      """
      \(finding.place):\(finding.place.column ?? 0) \(finding.kind.code) \(finding.basis.map(\.text.english).joined(separator: ", "))
      \(finding.message.german)
      \(finding.remedy.german)
      \(finding.message.english)
      \(finding.remedy.english)

      """
    }.joined(separator: "\n")
    let golden = Self.folder.appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try Data(text.utf8).write(to: golden) }
    #expect(text == String(decoding: try Corpus.bytes(at: golden.path), as: UTF8.self))
  }

  /// Editors on Windows begin UTF-8 with a mark, which is no fault; the first line stands where it stood.
  @Test func aByteOrderMarkIsPassedOver() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let whole = try #require(PolicyShelf.text(of: "standard"))
    #expect(PolicyReader.read(mark + whole, file: "x.yaml", sha256: "").findings == [])
    // A comment before the first key hides what the mark does to it.
    let text = String(decoding: whole, as: UTF8.self)
    let keys = try #require(text.range(of: "policy: standard")).lowerBound
    #expect(PolicyReader.read(mark + Array(text[keys...].utf8), file: "x.yaml", sha256: "").findings == [])
    let reading = PolicyReader.read(mark + Array("polici: x\n".utf8), file: "x.yaml", sha256: "")
    #expect(reading.findings.contains { $0.kind.code == "FALL-03" && $0.place.line == 1 })
  }

  @Test(arguments: PolicyShelf.names) func damageNeverCrashes(name: String) throws {
    let whole = try #require(PolicyShelf.text(of: name))
    var random = SeededGenerator(seed: 20_261_125)
    for _ in 0..<200 {
      var bytes = Array(
        whole.prefix(Bool.random(using: &random) ? whole.count : Int.random(in: 0..<whole.count, using: &random)))
      for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
      }
      guard let policy = PolicyReader.read(bytes, file: "x.yaml", sha256: "").value else { continue }
      // Whatever still reads can be cited: each clause has a number, and none has another's.
      let numbers = policy.clauses.map(\.number)
      #expect(numbers.count >= policy.steps.count + 1)
      #expect(numbers.allSatisfy { !$0.isEmpty })
      #expect(Set(numbers).count == numbers.count)
    }
  }
}
