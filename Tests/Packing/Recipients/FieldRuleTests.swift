import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// Each written rule of each field of each recipient that ships, at its boundary.
@Suite struct FieldRuleTests {
  @Test(arguments: RecipientShelf.names, ["bereit-drei-rechnungen", "bereit-verbraucherin"])
  func eachRequiredFieldIsAskedFor(name: String, sample: String) throws {
    var count = 0
    try forEachCell(name, sample) { file, cell, currency, with in
      guard cell.field.isRequired else { return }
      count += 1
      let faults = RecordCheck(file, [with(.absent)], currency).faults.map { $0.finding(name) }
      #expect(faults.contains { $0.kind.code == "EMPF-01" && $0.message.german.contains(cell.field.name) })
      let unasked = RecordCheck(file, [with(.notApplicable)], currency).faults.map { $0.finding(name) }
      #expect(!unasked.contains { $0.kind.code == "EMPF-01" && $0.message.german.contains(cell.field.name) })
    }
    #expect(count > 5)
  }

  @Test(arguments: RecipientShelf.names)
  func eachLengthHoldsToTheCharacter(name: String) throws {
    try forEachCell(name, "bereit-drei-rechnungen") { file, cell, currency, with in
      guard let longest = cell.field.longest else { return }
      for (length, isTooLong) in [(longest, false), (longest + 1, true)] {
        let record = with(.value(.text(String(repeating: "ä", count: length))))
        let faults = RecordCheck(file, [record], currency).faults.map { $0.finding(name) }
        #expect(faults.contains { $0.kind.code == "EMPF-02" } == isTooLong, "\(cell.field.name) \(length)")
      }
    }
  }

  @Test(arguments: RecipientShelf.names)
  func eachCodeListRefusesOtherCodes(name: String) throws {
    try forEachCell(name, "bereit-drei-rechnungen") { file, cell, currency, with in
      guard let codes = cell.field.codes else { return }
      for code in codes.all {
        let faults = RecordCheck(file, [with(.value(.text(code)))], currency, isRead: true).faults
        #expect(!faults.contains { $0.finding(name).kind.code == "EMPF-03" }, "\(cell.field.name) \(code)")
      }
      let faults = RecordCheck(file, [with(.value(.text("Unsinn")))], currency, isRead: true).faults
      #expect(faults.contains { $0.finding(name).kind.code == "EMPF-03" }, "\(cell.field.name)")
    }
  }

  @Test(arguments: RecipientShelf.names)
  func eachDayAndAmountMustBeOfItsForm(name: String) throws {
    try forEachCell(name, "bereit-drei-rechnungen") { file, cell, currency, with in
      guard [.day, .money].contains(cell.field.kind), cell.field.codes == nil else { return }
      for wrong in ["31.02.2026", "1.2.3", "gestern", "12,345.6"] {
        let faults = RecordCheck(file, [with(.value(.text(wrong)))], currency, isRead: true).faults
        #expect(faults.contains { $0.finding(name).kind.code == "EMPF-08" }, "\(cell.field.name) \(wrong)")
      }
    }
  }

  @Test(arguments: RecipientShelf.names)
  func eachSumMustAddUp(name: String) throws {
    let handover = try MappedSamples.handover(name, "bereit-drei-rechnungen")
    let (mapped, currency) = (try #require(handover.mapped), handover.claim.currency)
    for (file, records) in mapped.filled {
      for rule in file.sums {
        var record = try #require(records.first)
        let index = try #require(record.cells.firstIndex { $0.field.name == rule.total })
        let field = record.cells[index].field
        let total = try #require(record.amounts(rule.total, currency)?.first)
        for (difference, words) in [(1, "fehlen 0,01"), (-1, "0,01")] as [(Int64, String)] {
          let wrong = try #require(field.written(.money(Money(cents: total.cents + difference, currency))))
          record.cells[index].content = .value(wrong)
          let faults = RecordCheck(file, [record], currency).faults.map { $0.finding(name) }
          #expect(faults.map(\.kind.code) == ["EMPF-05"])
          #expect(faults[0].message.german.contains(words))
        }
      }
    }
  }

  /// Calls `body` for each field of each record's first entry, with what makes the record with another content there.
  private func forEachCell(
    _ name: String, _ sample: String,
    _ body: (MappedFile, MappedCell, Currency, @escaping (MappedCell.Content) -> MappedRecord) throws -> Void
  ) throws {
    let handover = try MappedSamples.handover(name, sample)
    let mapped = try #require(handover.mapped)
    for (file, records) in mapped.filled {
      guard let record = records.first else { continue }
      try visit(record, { $0 }) { cell, with in try body(file, cell, handover.claim.currency, with) }
    }
  }

  private func visit(
    _ record: MappedRecord, _ outer: @escaping (MappedRecord) -> MappedRecord,
    _ body: (MappedCell, @escaping (MappedCell.Content) -> MappedRecord) throws -> Void
  ) throws {
    for (index, cell) in record.cells.enumerated() {
      let with: (MappedCell.Content) -> MappedRecord = { content in
        var changed = record
        changed.cells[index].content = content
        return outer(changed)
      }
      switch cell.content {
      case .value: try body(cell, with)
      case .list(let entries):
        try body(cell, with)
        guard let first = entries.first else { continue }
        try visit(first, { with(.list([$0] + entries.dropFirst())) }, body)
      case .absent, .notApplicable, .uncoded: continue
      }
    }
  }
}
