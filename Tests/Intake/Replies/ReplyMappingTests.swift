import CaseModel
import Fields
import Formats
import TestSupport
import Testing

@testable import Intake

/// Mappings of tables and lists that come back.
@Suite("Reply mappings") struct ReplyMappingTests {
  private static let plain = """
    replies: hanse
    format: csv
    encoding: windows-1252
    columns: {case: Zeichen, status: Stand, day: Tag, id: Beleg, amount: Betrag, text: Text}
    statuses:
      Zahlung: {means: payment, to: creditor}
      Zu: {means: closed, reason: paid}

    """

  private func read(_ text: String) -> Reading<ReplyMapping?> {
    ReplyMappingReader.read(Array(text.utf8), file: "replies/hanse.yaml")
  }

  @Test func aMappingReads() throws {
    let reading = read(ReplyMappingTests.plain)
    #expect(reading.findings == [])
    let mapping = try #require(reading.value)
    #expect(mapping.recipient == "hanse" && mapping.days == .german && mapping.amounts == .comma)
    #expect(mapping.statuses["Zahlung"]?.kind == .paymentHere && mapping.statuses["Zu"]?.reason == "paid")
  }

  @Test(
    arguments: [
      ("means: payment, to: creditor", "means: payment", "FALL-05"), ("reason: paid", "reason: whim", "FALL-08"),
      ("means: closed, reason: paid", "means: closed", "FALL-05"), ("means: closed", "means: shut", "FALL-08"),
      (", id: Beleg", "", "FALL-05"), ("case: Zeichen, ", "", "FALL-05"), ("format: csv", "format: xls", "FALL-08"),
      ("windows-1252", "latin-9", "FALL-08"), ("encoding:", "entries: a\nencoding:", "FALL-03"),
      ("replies: hanse", "replies: \"../hanse\"", "FALL-04"), ("text: Text", "txt: Text", "FALL-03"),
      ("encoding:", "separator: \";\"\nencoding:", "FALL-08"), ("encoding:", "currency: euro\nencoding:", "FALL-08"),
    ])
  func aMistakeIsNamed(old: String, new: String, code: String) throws {
    let text = ReplyMappingTests.plain
    #expect(text.contains(old))
    let reading = read(text.replacing(old, with: new))
    #expect(reading.value == nil && reading.findings.contains { $0.kind.code == code }, "\(reading.findings)")
    for finding in reading.findings {
      #expect(finding.place.line != nil)
      #expect(!finding.basis.contains(.contract("docs/case-folder.md")))
    }
  }

  @Test func readerAndSchemaKnowTheSameKeys() throws {
    let schema = try JSONSchema("replies")
    var asked: Set<String> = []
    for format in ["csv", "json"] {
      let vocabulary = Vocabulary()
      let sample = schema.sample(replacing: ["format": "\"\(format)\""])
      let reading = ReplyMappingReader.read(Array(sample.utf8), file: "x.yaml", vocabulary: vocabulary)
      // What belongs to the other format is unknown here, and nothing else.
      #expect(Set(reading.findings.map(\.kind.code)) == ["FALL-03"])
      asked.formUnion(
        vocabulary.keys.flatMap { section, keys in keys.map { section.isEmpty ? $0 : "\(section).\($0)" } })
    }
    #expect(asked == Set(schema.properties.keys))
    #expect(Set(schema.properties["format"]?["enum"]?.items.compactMap(\.text) ?? []) == ["csv", "json"])
    let reasons = ReplyWords.rejection.union(ReplyWords.settlement).union(ReplyWords.closing)
    #expect(schema.properties["statuses.Geschlossen.reason"].flatMap(schema.choices) == reasons)
    for (path, property) in schema.properties {
      #expect(property["description"]?.text?.split(separator: " / ").count == 2, "\(path)")
    }
  }

  /// The words for reasons are those of the published schema.
  @Test func theWordsAreThoseOfTheSchema() throws {
    let tree = try XMLTree(parsing: try Corpus.bytes(at: "\(Corpus.project)/schemas/koffer-reply-1.0.xsd"))
    var words: [String: Set<String>] = [:]
    for type in tree.root.all("simpleType") {
      let values = type.first("restriction")?.all("enumeration").compactMap { $0.attribute("value") } ?? []
      words[type.attribute("name") ?? ""] = Set(values)
    }
    #expect(words["rejectionReason"] == ReplyWords.rejection)
    #expect(words["settlementReason"] == ReplyWords.settlement)
    #expect(words["closingCode"] == ReplyWords.closing)
  }
}
