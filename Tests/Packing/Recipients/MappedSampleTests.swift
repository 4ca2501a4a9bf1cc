import CaseModel
import Escalation
import Formats
import Foundation
import Law
import TestSupport
import Testing

@testable import Packing

/// Every mapped recipient that ships, filled from real samples: nothing asked, valid by its own rules, read back the same.
@Suite struct MappedSampleTests {
  @Test func everyMappingThatShipsIsRead() throws {
    for name in RecipientShelf.names {
      let text = try #require(RecipientShelf.text(of: name))
      let reading = MappingReader.read(text, file: "\(name).yaml", sha256: "")
      #expect(reading.findings.map(\.message.english) == [])
      #expect(reading.value?.name == name)
    }
  }

  @Test(arguments: RecipientShelf.names, ClearedSample.names)
  func filesAreValidAndReadBack(name: String, sample: String) throws {
    let handover = try MappedSamples.handover(name, sample)
    let (mapped, currency) = (try #require(handover.mapped), handover.claim.currency)
    #expect(mapped.findings.filter(\.blocks).map(\.message.english) == [])
    let inflater = try Inflater()
    for (file, records) in mapped.filled {
      #expect(!records.isEmpty)
      let groups = file.isSplit ? records.map { [$0] } : [records]
      for group in groups {
        let bytes = try #require(try file.bytes(of: group))
        let read = try file.records(in: bytes, named: file.name, with: inflater)
        #expect(read.map(\.flat) == group.map(\.flat))
        let faults = RecordCheck(file, read, currency, isRead: true).faults
        #expect(faults.map { $0.finding(name).message.english } == [])
      }
    }
  }

  /// What stands in the tables is what the case says, not only what was written.
  @Test(arguments: ["table-csv", "table-xlsx"], ClearedSample.names)
  func tablesSayWhatTheCaseSays(name: String, sample: String) throws {
    let handover = try MappedSamples.handover(name, sample)
    let (mapped, currency) = (try #require(handover.mapped), handover.claim.currency)
    let inflater = try Inflater()
    var compared = 0
    for (file, records) in mapped.filled {
      let bytes = try #require(try file.bytes(of: records))
      let read = try file.records(in: bytes, named: file.name, with: inflater)
      let each = try #require(file.each)
      for (record, ground) in zip(read, each.entries(Ground(handover))) {
        for cell in record.cells {
          guard case .facts(let facts) = cell.field.source, case .value(let written) = cell.content else { continue }
          let fact = try #require(facts.first { $0.read(ground) != nil })
          let value = try #require(cell.field.value(of: written, currency))
          #expect(value == fact.read(ground), "\(file.name) \(cell.field.name)")
          compared += 1
        }
      }
    }
    #expect(compared > 20)
  }

  /// The same case gives the same bytes, spreadsheets too.
  @Test(arguments: RecipientShelf.names) func theSameBytesAgain(name: String) throws {
    let first = try MappedSamples.handover(name, "bereit-drei-rechnungen").mapped?.files().map(\.bytes)
    let again = try MappedSamples.handover(name, "bereit-drei-rechnungen").mapped?.files().map(\.bytes)
    #expect(first == again)
  }

  /// Whoever takes the payments off what paywise is told comes to what is open: of lump sums it knows nothing, and of what was
  /// paid on them nothing either.
  @Test func paywiseAddsUp() throws {
    let handover = try MappedSamples.handover("paywise", "bereit-drei-rechnungen")
    let files = try #require(try handover.mapped?.files())
    let bytes = try #require(files.first { $0.name == "auftrag.json" }?.bytes)
    let order = try JSONDecoder().decode(PaywiseOrder.self, from: Data(bytes))
    #expect(order.claims.count == 3 && order.claims[0].payments?.map(\.amount.value) == ["160.00"])
    for (index, claim) in order.claims.enumerated() {
      let interest = handover.claim.lines.reduce(Int64(0)) { sum, line in
        guard case .payment(_, let allocation) = line.content, line.debt == index else { return sum }
        return sum + allocation.interest.cents
      }
      let paid = try (claim.payments ?? []).map { try #require(Money(decimal: $0.amount.value)).cents }.reduce(0, +)
      let principal = try #require(Money(decimal: claim.principal_amount.value)).cents
      #expect(principal - paid + interest == handover.claim.debts[index].balance.principal.cents)
    }
  }

  private struct PaywiseOrder: Decodable {
    var claims: [Claim]

    struct Claim: Decodable {
      var principal_amount: Amount
      var payments: [Payment]?
    }

    struct Payment: Decodable { var amount: Amount }

    struct Amount: Decodable { var value: String }
  }

  @Test func whatHasNoFieldIsTold() throws {
    let findings = try #require(try MappedSamples.handover("paywise", "bereit-drei-rechnungen").mapped).findings
    let told = findings.filter { $0.kind.code == "EMPF-12" }.map(\.message.german)
    #expect(
      told == [
        "paywise hat kein Feld für: Zinsen 46,46\u{A0}€, Verzugspauschale 80,00\u{A0}€.",
        "paywise hat kein Feld für bezahlte Kosten: 40,00\u{A0}€; um so viel kleiner sind die Zahlungen genannt.",
      ])
  }

  /// A payment that went to costs alone is no payment to paywise, and what it met is no gap.
  @Test(
    arguments: [(Int64(2500), nil, "95,00"), (4000, nil, "80,00"), (4001, "0.01", "80,00")]
      as [(Int64, String?, String)])
  func aPaymentOfNothingIsNotTold(cents: Int64, told: String?, gap: String) throws {
    let handover = try MappedSamples.handover("paywise", "bereit-drei-rechnungen") {
      $0.payments[0].amount = Money(cents: cents)
    }
    let mapped = try #require(handover.mapped)
    let bytes = try #require(try mapped.files().first { $0.name == "auftrag.json" }?.bytes)
    let order = try JSONDecoder().decode(PaywiseOrder.self, from: Data(bytes))
    #expect(order.claims.flatMap { $0.payments ?? [] }.map(\.amount.value) == [told].compactMap { $0 })
    let gaps = mapped.findings.filter { $0.kind.code == "EMPF-12" }.map(\.message.german)
    #expect(gaps.count == 2 && gaps[0].contains("Verzugspauschale \(gap)\u{A0}€") && !gaps[0].contains("Zahlung"))
    #expect(gaps[1].contains("\(Money(cents: min(cents, 4000)).german)"))
    #expect(mapped.findings.filter(\.blocks).isEmpty)
  }

  /// A birth date stays in the house, whatever the mapping names.
  @Test func whatIsWithheldIsNotFilled() throws {
    let text = """
      recipient: neugierig
      version: "1"
      title: {de: Neugierig, en: Curious}
      source: Test
      read_on: 2026-11-27
      withholds: [birth_date]
      files: [{name: a.json, format: json, fields: [{name: born, fact: debtor.birth_date}, {name: number, fact: case.number}]}]
      """
    let mapping = try #require(MappingReader.read(Array(text.utf8), file: "a.yaml", sha256: "").value)
    let handover = try MappedSamples.handover(mapping, "bereit-verbraucherin") {
      $0.debtors[0].birthDate = Day(iso: "1980-02-29")
    }
    #expect(handover.mapped?.filled[0].records[0].flat.map(\.name) == ["number"])
    #expect(handover.withheld.contains { $0.matter == .birthDate && $0.count == 1 })
  }
}

/// Cases filled into mappings.
enum MappedSamples {
  static func handover(
    _ name: String, _ sample: String, change: (inout CaseFile) -> Void = { _ in }
  ) throws -> Handover {
    try handover(try #require(RecipientShelf.mapping(named: name)), sample, change: change)
  }

  static func handover(
    _ mapping: Mapping, _ sample: String, change: (inout CaseFile) -> Void = { _ in }
  ) throws -> Handover {
    let sample = try #require(try ClearedSample(sample, change: change))
    let recipient = Recipient(mapping, RecipientSettings(place: Place("koffer.yaml")))
    return sample.handover(to: recipient)
  }
}

extension MappedRecord {
  struct Pair: Equatable {
    let name: String
    let text: String
  }

  /// All values with their names, lists by the numbers of their entries.
  var flat: [Pair] {
    var names: Set<String> = []
    return cells.flatMap { cell -> [Pair] in
      switch cell.content {
      case .value(let written):
        // Of fields that share a name the first that is written counts.
        return names.insert(cell.field.name).inserted && !written.text.isEmpty
          ? [Pair(name: cell.field.name, text: written.text)] : []
      case .list(let records):
        return records.enumerated().flatMap { index, record in
          record.flat.map { Pair(name: "\(cell.field.name)\(index).\($0.name)", text: $0.text) }
        }
      case .absent, .notApplicable, .uncoded: return []
      }
    }
  }
}
