import CaseModel

/// Days of what has happened that have not come yet: no case can tell of them.
enum DaysAhead {
  /// - Parameter asOf: the day at the reader's. The writer's may have begun already.
  static func faults(in records: [MappedRecord], asOf: Day, below path: String = "") -> [RecordFault] {
    records.flatMap { record in
      record.cells.flatMap { cell -> [RecordFault] in
        let name = path + cell.field.name
        if case .list(let inner) = cell.content { return faults(in: inner, asOf: asOf, below: "\(name).") }
        guard let (fact, value) = cell.factRead(.eur), happened.contains(fact.name), case .day(let day) = value,
          day > asOf.adding(1)
        else { return [] }
        return [RecordFault(.impossible(.ahead), name, cell)]
      }
    }
  }

  /// Deadlines, the end of limitation and what is performed later may lie ahead.
  private static let happened: Set = [
    "case.as_of", "contract.date", "claim.first_issued", "claim.first_due", "debtor.birth_date",
    "debtor.address_checked", "invoice.issued", "invoice.due", "invoice.received", "invoice.friendly_reminder",
    "invoice.first_dunning", "invoice.last_dunning", "invoice.final_notice", "invoice.default_since",
    "invoice.costs_since", "payment.received", "letter.sent", "line.day",
  ]
}
