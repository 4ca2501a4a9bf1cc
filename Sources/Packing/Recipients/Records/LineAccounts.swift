import CaseModel

/// Lines that were read, added up for each case.
enum LineAccounts {
  /// At the last line of each case that is owed nothing: such a case is handed over to nobody.
  static func faults(in records: [MappedRecord], of file: MappedFile, _ currency: Currency) -> [RecordFault] {
    guard file.hasAllLines else { return [] }
    var accounts: [(number: String?, lines: [MappedRecord])] = []
    for record in records {
      if let last = accounts.last, last.number == record.caseNumber {
        accounts[accounts.count - 1].lines.append(record)
      } else {
        accounts.append((record.caseNumber, [record]))
      }
    }
    return accounts.compactMap { fault(in: $0.lines, currency) }
  }

  private static func fault(in lines: [MappedRecord], _ currency: Currency) -> RecordFault? {
    let amounts = lines.compactMap { line -> (cents: Int64, cell: MappedCell)? in
      guard let (value, cell) = line.read("line.amount", currency), case .money(let amount) = value else { return nil }
      return (amount.cents, cell)
    }
    // What is no amount is a finding of its own.
    guard let last = amounts.last?.cell, amounts.count == lines.count,
      amounts.reduce(Int128(0), { $0 + Int128($1.cents) }) <= 0
    else { return nil }
    return RecordFault(.impossible(.nothingOpen), last.field.name, last)
  }
}
