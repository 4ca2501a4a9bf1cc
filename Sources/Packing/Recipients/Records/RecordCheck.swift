import CaseModel
import Formats

/// Holds records against the written rules of their fields, whether they were filled from a case or read from a file.
struct RecordCheck {
  let file: MappedFile
  let currency: Currency
  /// Whether the records were read from a file; conditions then cannot be told, and what depends on them is not asked.
  let isRead: Bool
  private(set) var faults: [RecordFault] = []

  init(_ file: MappedFile, _ records: [MappedRecord], _ currency: Currency, isRead: Bool = false) {
    self.file = file
    self.currency = currency
    self.isRead = isRead
    for record in records {
      check(record, below: "")
      for rule in file.sums { check(rule, record) }
    }
  }

  private mutating func check(_ record: MappedRecord, below path: String) {
    for cell in cells(of: record) {
      let name = path + cell.field.name
      switch cell.content {
      case .notApplicable: continue
      case .absent:
        let isAsked = cell.field.isRequired && !(isRead && cell.field.isConditional)
        if isAsked { faults.append(RecordFault(.missing, name, cell)) }
      case .uncoded: faults.append(RecordFault(.uncoded, name, cell))
      case .list(let records): for record in records { check(record, below: "\(name).") }
      case .value(let written): check(written, name, cell)
      }
    }
  }

  /// Those to judge. Of a record that was read nobody knows which of several fields of one name was meant; then the one
  /// that its value fits stands for all.
  private func cells(of record: MappedRecord) -> [MappedCell] {
    guard isRead else { return record.cells }
    var chosen: [MappedCell] = []
    for cell in record.cells {
      guard let index = chosen.firstIndex(where: { $0.field.name == cell.field.name }) else {
        chosen.append(cell)
        continue
      }
      if !fits(chosen[index]), fits(cell) { chosen[index] = cell }
    }
    return chosen
  }

  private func fits(_ cell: MappedCell) -> Bool {
    guard case .value(let written) = cell.content else { return false }
    return cell.field.value(of: written, currency) != nil
      && cell.field.longest.map { written.text.unicodeScalars.count <= $0 } ?? true
  }

  private mutating func check(_ written: Written, _ name: String, _ cell: MappedCell) {
    let length = written.text.unicodeScalars.count
    if cell.field.isRequired, written.text.isEmpty, !(isRead && cell.field.isConditional) {
      faults.append(RecordFault(.missing, name, cell))
    }
    if let longest = cell.field.longest, length > longest {
      faults.append(RecordFault(.tooLong(length, most: longest), name, cell))
    }
    if let scalar = file.format.firstForbidden(in: written.text) {
      faults.append(RecordFault(.character(scalar), name, cell))
    }
    guard isRead, !written.text.isEmpty, cell.field.value(of: written, currency) == nil else { return }
    faults.append(RecordFault(cell.field.codes == nil ? .illegible : .uncoded, name, cell))
  }

  private mutating func check(_ rule: SumRule, _ record: MappedRecord) {
    func sum(_ names: [String]) -> Int64? {
      var cents: Int64 = 0
      for name in names {
        guard let amounts = record.amounts(name, currency) else { return nil }
        for amount in amounts {
          let (sum, overflow) = cents.addingReportingOverflow(amount.cents)
          guard !overflow else { return nil }
          cents = sum
        }
      }
      return cents
    }
    // What is no amount is a finding of its own.
    guard let total = record.amounts(rule.total, currency)?.first, let parts = sum(rule.parts),
      let less = sum(rule.less),
      let cell = record.cells.first(where: { $0.field.name == rule.total && $0.isWritten }),
      case let (expected, overflow) = parts.subtractingReportingOverflow(less), !overflow, total.cents != expected
    else { return }
    faults.append(RecordFault(.sum(total, Money(cents: expected, currency), rule), rule.total, cell))
  }
}

extension FileFormat {
  /// The first character that a value may not hold: its encoding has it not, or it would end the field.
  func firstForbidden(in text: String) -> Unicode.Scalar? {
    switch self {
    case .csv(let style): return style.encoding.firstForbidden(in: text)
    case .lines(let style):
      let joins = style.join.unicodeScalars
      return style.encoding.firstForbidden(in: text) ?? text.unicodeScalars.first { joins.contains($0) }
    case .json, .xlsx: return nil
    }
  }
}

/// What is wrong with one cell.
struct RecordFault {
  let what: What
  /// The field's name with those of the lists around it.
  let field: String
  let cell: MappedCell

  enum What {
    case missing, uncoded, illegible
    case tooLong(Int, most: Int)
    case character(Unicode.Scalar)
    case sum(Money, Money, SumRule)
  }

  init(_ what: What, _ field: String, _ cell: MappedCell) {
    self.what = what
    self.field = field
    self.cell = cell
  }
}

extension MappedField {
  /// Whether it is written for some cases only.
  var isConditional: Bool { !when.isEmpty || !unless.isEmpty }
}
