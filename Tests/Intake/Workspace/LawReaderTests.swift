import CaseModel
import TestSupport
import Testing

@testable import Intake

/// Files of `law.d/`: one value, a list, both, and what can be wrong with them.
@Suite struct LawReaderTests {
  private static let one = """
    key: basiszinssatz
    value: 1.77
    from: 2027-01-01
    source: Bundesanzeiger
    verified: {by: Ortrun Quast, on: 2027-01-04}

    """

  private func read(_ text: String) -> Reading<[LawSupplement]> {
    LawReader.read(Array(text.utf8), file: "law.d/a.yaml")
  }

  @Test func oneValueIsReadWithItsPlaces() throws {
    let reading = read(Self.one)
    #expect(reading.findings.isEmpty)
    let value = try #require(reading.value.first)
    #expect(reading.value.count == 1)
    #expect(value.key == "basiszinssatz" && value.value == "1.77" && value.from == "2027-01-01")
    #expect(value.until == nil && value.source == "Bundesanzeiger")
    #expect(value.verifiedBy == "Ortrun Quast" && value.verifiedOn == "2027-01-04")
    #expect(value.origin.place(of: "value") == Place("law.d/a.yaml", line: 2, column: 8))
  }

  @Test func aListAndBothAreRead() {
    let entry = "{key: umsatzsteuer, value: 19, from: 2021-01-01, source: x, verified: {by: y, on: 2027-01-04}}"
    let list = "values:\n  - \(entry)\n  - \(entry)\n"
    #expect(read(list).value.count == 2 && read(list).findings.isEmpty)
    #expect(read(Self.one + list).value.count == 3 && read(Self.one + list).findings.isEmpty)
    #expect(read("values: []").value.isEmpty && read("values: []").findings.isEmpty)
  }

  @Test(
    arguments: [
      ("value: 1.77\n", "", "FALL-05", 1), ("from: 2027-01-01", "from: 2027-02-30", "FALL-06", 3),
      ("on: 2027-01-04", "on: gestern", "FALL-06", 5), ("source: Bundesanzeiger", "source: \" \"", "FALL-05", 4),
      ("verified: {by: Ortrun Quast, on: 2027-01-04}", "verified: 2027-01-04", "FALL-04", 5),
      ("by: Ortrun Quast, ", "", "FALL-05", 5), ("from:", "form:", "FALL-05", 1),
      ("source:", "until: nie\nsource:", "FALL-06", 4), ("value: 1.77", "value: [1.77]", "FALL-04", 2),
      ("key: basiszinssatz", "key: basiszinssatz\nkey: umsatzsteuer", "FALL-02", 2),
    ])
  func whatIsWrongIsFoundInItsLine(old: String, new: String, code: String, line: Int) {
    let reading = read(Self.one.replacing(old, with: new))
    #expect(reading.findings.contains { $0.kind.code == code && $0.place.line == line })
  }

  @Test func theNearestKeyIsNamed() {
    let findings = read(Self.one.replacing("from:", with: "form:")).findings
    #expect(findings.contains { $0.remedy.german == "Gemeint ist wohl „from“." })
  }

  @Test(arguments: ["", "null", "values:", "values: 3", "[]", "key: x", "values: [{}]", "values: [x]"])
  func halfAFileIsAFinding(text: String) {
    #expect(read(text).value.isEmpty)
    #expect(!read(text).findings.isEmpty)
  }

  /// Whatever the file holds, reading ends, and no finding repeats who verified.
  @Test func anyTextIsRead() {
    var generator = SeededGenerator(seed: 247)
    let bytes = Array(Self.one.utf8)
    for _ in 0..<2_000 {
      var mutated = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        mutated[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0x20...0x7E, using: &generator)
      }
      for finding in LawReader.read(mutated, file: "law.d/a.yaml").findings {
        #expect(!finding.message.german.contains("Quast") && !finding.remedy.german.contains("Quast"))
      }
    }
  }
}
