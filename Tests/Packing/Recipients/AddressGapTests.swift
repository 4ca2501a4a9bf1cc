import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// No part of an address is dropped in silence.
@Suite struct AddressGapTests {
  private func codes(_ name: String, country: String = "DE", addition: String? = nil) throws -> [String: Finding] {
    let handover = try MappedSamples.handover(name, "bereit-drei-rechnungen") { file in
      file.debtors[0].address?.country = country
      file.debtors[0].address?.addition = addition
    }
    let found = (try #require(handover.mapped)).findings.filter { ["EMPF-16", "EMPF-17"].contains($0.kind.code) }
    return Dictionary(found.map { ($0.kind.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: RecipientShelf.names) func aCountryThatHasNoFieldHoldsTheCase(name: String) throws {
    #expect(try codes(name).isEmpty)
    let abroad = try codes(name, country: "AT")
    #expect(abroad.keys.sorted() == (name == "webfakt" ? ["EMPF-16"] : []))
    for finding in abroad.values {
      #expect(finding.blocks && finding.message.german.contains("AT") && finding.place.line != nil)
    }
  }

  @Test(arguments: RecipientShelf.names) func anAdditionThatHasNoFieldIsTold(name: String) throws {
    let hasField: Set = ["mediafinanz", "ra-micro", "table-csv", "table-xlsx"]
    let found = try codes(name, addition: "c/o Erika Beispiel")
    #expect(found.keys.sorted() == (hasField.contains(name) ? [] : ["EMPF-17"]))
    for finding in found.values {
      #expect(finding.severity == .warning && !finding.message.german.contains("Erika"))
    }
    #expect(try codes(name, addition: " ").isEmpty)
  }

  @Test func theNoteOfThePackageNamesTheAddition() throws {
    let handover = try MappedSamples.handover("paywise", "bereit-drei-rechnungen") {
      $0.debtors[0].address?.addition = "Hinterhaus"
    }
    let mapped = try #require(handover.mapped)
    let mapping = try #require(handover.recipient.mapping)
    let note = HandoverNote.file(mapping, handover, mapped, beside: [])
    #expect(String(decoding: note.bytes, as: UTF8.self).contains("kein Feld für den Adresszusatz"))
  }

  /// Whoever takes debtors of one country need not be told it, and whoever gets no address takes none for another.
  @Test(
    arguments: [
      ("{}", "{name: A, text: \"{debtor.street_line}, {debtor.city}\"}", ["EMPF-16"]),
      ("{}", "{name: A, text: \"{debtor.street_line}, {debtor.country}\"}", []),
      ("{countries: [AT]}", "{name: A, fact: debtor.city}", []),
      ("{countries: [AT, DE]}", "{name: A, fact: debtor.city}", ["EMPF-16"]),
      ("{}", "{name: A, fact: debtor.name}", []),
    ] as [(String, String, [String])])
  func itIsAboutAddressesOfSeveralCountries(accepts: String, field: String, expected: [String]) throws {
    let text = """
      recipient: haus
      version: "1"
      title: {de: Haus, en: House}
      source: Test
      read_on: 2026-11-27
      accepts: \(accepts)
      files: [{name: a.csv, format: csv, fields: [\(field), {name: B, fact: claim.total}]}]
      """
    let mapping = try #require(MappingReader.read(Array(text.utf8), file: "a.yaml", sha256: "").value)
    let handover = try MappedSamples.handover(mapping, "bereit-drei-rechnungen") {
      $0.debtors[0].address?.country = "AT"
    }
    let found = (try #require(handover.mapped)).findings.map(\.kind.code).filter { $0 == "EMPF-16" }
    #expect(found == expected)
  }
}
