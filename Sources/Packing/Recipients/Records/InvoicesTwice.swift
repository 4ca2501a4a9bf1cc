import CaseModel

/// Finds an invoice that a file names twice where each entry is to be another: it would be claimed twice.
///
/// Numbers count as they are written, within one case: what looks alike may be two.
struct InvoicesTwice {
  private let currency: Currency
  private var seen: Set<[String]> = []

  init(_ currency: Currency) { self.currency = currency }

  /// Those of a file, and of the lists in it, beside those of the files before.
  mutating func faults(in records: [MappedRecord], of file: MappedFile) -> [RecordFault] {
    records.flatMap { record in
      let own =
        switch file.each {
        case .invoices: fault(in: record, ["invoice.number"], below: "")
        case .lines: fault(ofPrincipal: record)
        default: nil as RecordFault?
        }
      return [own].compactMap { $0 } + listed(in: record, below: "")
    }
  }

  private mutating func listed(in record: MappedRecord, below path: String) -> [RecordFault] {
    // The lists of one record are one case's; those of the next begin anew.
    var inner = InvoicesTwice(currency)
    return record.cells.flatMap { cell -> [RecordFault] in
      guard case .list(let entries) = cell.content, case .list(.invoices) = cell.field.source else { return [] }
      return entries.compactMap { inner.fault(in: $0, ["invoice.number"], below: "\(path)\(cell.field.name).") }
    }
  }

  /// Of an account every line may come again but the principal of an invoice.
  private mutating func fault(ofPrincipal record: MappedRecord) -> RecordFault? {
    let kinds = record.cells.compactMap { cell -> String? in
      guard let (fact, value) = cell.factRead(currency), fact.name == "line.kind" else { return nil }
      return value.word
    }
    return kinds == ["principal"] ? fault(in: record, ["line.invoice", "line.title"], below: "") : nil
  }

  private mutating func fault(in record: MappedRecord, _ names: [String], below path: String) -> RecordFault? {
    let named = names.lazy.compactMap { [currency] in record.read($0, currency) }.first
    guard let (value, cell) = named, let number = value.word,
      !seen.insert([record.caseNumber ?? "", number]).inserted
    else { return nil }
    return RecordFault(.impossible(.twice), path + cell.field.name, cell)
  }
}
