import CaseModel

/// Lines that were read, added up for each case.
enum LineAccounts {
  /// At the last line of each case that is owed nothing: such a case is handed over to nobody.
  static func faults(in records: [MappedRecord], of file: MappedFile, _ currency: Currency) -> [RecordFault] {
    guard file.hasAllLines else { return [] }
    let cases = records.split(where: { $0.caseNumber != $1.caseNumber })
    return cases.compactMap { lines in
      let cells = lines.map { line in line.cells.first { $0.lineAmount(currency) != nil } }
      // What is no amount is a finding of its own.
      guard let last = cells.last ?? nil, !cells.contains(where: { $0 == nil }) else { return nil }
      var sum: Int64 = 0
      for amount in cells.compactMap({ $0?.lineAmount(currency) }) {
        let (next, overflow) = sum.addingReportingOverflow(amount.cents)
        guard !overflow else { return nil }
        sum = next
      }
      return sum > 0 ? nil : RecordFault(.impossible(.nothingOpen), last.field.name, last)
    }
  }
}

extension MappedCell {
  fileprivate func lineAmount(_ currency: Currency) -> Money? {
    guard let (fact, value) = factRead(currency), fact.name == "line.amount", case .money(let amount) = value else {
      return nil
    }
    return amount
  }
}

extension [MappedRecord] {
  /// Cut wherever one and the next belong apart.
  fileprivate func split(where belongApart: (MappedRecord, MappedRecord) -> Bool) -> [[MappedRecord]] {
    reduce(into: []) { parts, record in
      guard var part = parts.popLast() else { return parts = [[record]] }
      if let previous = part.last, belongApart(previous, record) {
        parts += [part, [record]]
      } else {
        part.append(record)
        parts.append(part)
      }
    }
  }
}
