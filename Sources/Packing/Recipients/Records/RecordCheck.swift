import CaseModel
import Formats

/// Holds records against the written rules of their fields, whether they were filled from a case or read from a file.
struct RecordCheck {
  let file: MappedFile
  let currency: Currency
  /// What cases the recipient takes.
  let accepts: Mapping.Acceptance
  /// Whether the records were read from a file; of conditions then only that is known which the file says itself.
  let isRead: Bool
  private(set) var faults: [RecordFault] = []

  init(
    _ file: MappedFile, _ records: [MappedRecord], _ currency: Currency,
    accepts: Mapping.Acceptance = Mapping.Acceptance(), isRead: Bool = false
  ) {
    self.file = file
    self.currency = currency
    self.accepts = accepts
    self.isRead = isRead
    for (index, record) in records.enumerated() {
      let known = file.known(of: record, behind: index > 0 ? records[index - 1] : nil)
      faults += isRead ? faults(read: record, below: "", known) : faults(filled: record, below: "")
      for rule in file.sums { check(rule, record) }
    }
    if isRead { faults += LineAccounts.faults(in: records, of: file, currency) }
  }

  private func faults(filled record: MappedRecord, below path: String) -> [RecordFault] {
    let own = record.cells.flatMap { cell -> [RecordFault] in
      guard case .list(let records) = cell.content else {
        return faults(of: cell, path, isAsked: cell.field.isRequired)
      }
      return records.flatMap { faults(filled: $0, below: "\(path)\(cell.field.name).") }
    }
    return own + RecordBounds.faults(in: record.cells, below: path, currency)
  }

  /// Those of the world that the record fits best: first all that is written has to have a place in it.
  private func faults(read record: MappedRecord, below path: String, _ outer: [String: Circumstances.Words])
    -> [RecordFault]
  {
    let circumstances = Circumstances(record, within: outer, currency)
    var best: (strangers: Int, cells: [MappedCell], faults: [RecordFault])?
    for world in circumstances.worlds(of: record.cells.map(\.field)) {
      let cells = self.cells(of: record, in: world)
      let faults = cells.flatMap { cell -> [RecordFault] in
        guard case .list(let records) = cell.content else {
          return self.faults(of: cell, path, isAsked: cell.field.isRequired && world.holds(cell.field) == true)
        }
        let known = circumstances.known(inside: cell.field)
        return records.flatMap { self.faults(read: $0, below: "\(path)\(cell.field.name).", known) }
      }
      // What is written though it should not be is a fault, and is read all the same: too long it is there as well.
      let strangers = record.cells.filter {
        $0.isFilled && world.holds($0.field) == false && !$0.isStoodFor(by: cells)
      }
      let all =
        faults
        + strangers.flatMap { cell in
          self.faults(of: cell, path, isAsked: false) + [RecordFault(.outOfPlace, path + cell.field.name, cell)]
        }
      if let best, (best.strangers, best.faults.count) <= (strangers.count, all.count) { continue }
      best = (strangers.count, cells, all)
      if strangers.isEmpty, all.isEmpty { break }
    }
    guard let best else { return [] }
    return best.faults + RecordBounds.faults(in: best.cells, below: path, currency, accepts)
  }

  /// Those to judge: what is written in that world. Where that leaves several of one name, the one that its value fits
  /// stands for all.
  private func cells(of record: MappedRecord, in world: World) -> [MappedCell] {
    var chosen: [MappedCell] = []
    for cell in record.cells where world.holds(cell.field) != false {
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
      && cell.field.longest.map { file.format.length(of: written, cell) <= $0 } ?? true
  }

  private func faults(of cell: MappedCell, _ path: String, isAsked: Bool) -> [RecordFault] {
    let name = path + cell.field.name
    switch cell.content {
    case .notApplicable, .list: return []
    case .absent: return isAsked ? [RecordFault(.missing, name, cell)] : []
    case .uncoded: return [RecordFault(.uncoded, name, cell)]
    case .value(let written):
      var faults: [RecordFault] = []
      if isAsked, written.text.allSatisfy(\.isWhitespace) { faults.append(RecordFault(.missing, name, cell)) }
      if isRead, let constant = cell.field.constant, written.text != constant {
        faults.append(RecordFault(.notConstant(constant), name, cell))
      }
      let length = file.format.length(of: written, cell)
      if let longest = cell.field.longest, length > longest {
        faults.append(RecordFault(.tooLong(length, most: longest), name, cell))
      }
      if let scalar = file.format.firstForbidden(in: written.text) {
        faults.append(RecordFault(.character(scalar), name, cell))
      }
      if isRead, !written.text.isEmpty, cell.field.value(of: written, currency) == nil {
        faults.append(RecordFault(cell.field.codes == nil ? .illegible : .uncoded, name, cell))
      }
      return faults
    }
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
  /// How many characters it takes in the file; of a cell made safe the mark counts.
  fileprivate func length(of written: Written, _ cell: MappedCell) -> Int {
    if let length = cell.length { return length }
    guard case .csv(let style) = self, style.guardsFormulas, cell.field.isFreeText else {
      return written.text.unicodeScalars.count
    }
    return FormulaGuard.safe(written.text).unicodeScalars.count
  }

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
    /// It is written for other cases only, by what the file says itself.
    case outOfPlace
    /// It should be that, whatever the case.
    case notConstant(String)
    case impossible(RecordBounds.Reason)
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
