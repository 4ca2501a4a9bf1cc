import CaseModel

extension Rule {
  /// One talk, or enough documented attempts at one.
  static let callsSuffice = Rule(
    "STUFE-09", .block, Text("Zu wenige Anrufversuche", "Too few call attempts"),
    remedy: Text("Weitere Versuche unternehmen und festhalten.", "Make and record further attempts."),
    basis: [.policyStep]
  ) { docket in
    docket.openHistories.flatMap { history in
      history.records.compactMap { record -> Hit? in
        guard case .call(let attempts, let days) = record.step.kind, let last = record.calls.last,
          !record.calls.contains(where: { $0.outcome == .reached })
        else { return nil }
        let made = record.calls.count
        let onDays = Set(record.calls.map(\.at.day)).count
        guard made < attempts || onDays < days else { return nil }
        return Hit(
          last.origin.place, about: history.invoice, clause: record.step.clause, actFrom: docket.asOf,
          waiver: record.waiver
        ) { names in
          Text(
            "\(names.aboutFirst.german) sind \(made) von \(attempts) Anrufversuchen an \(onDays) von \(days) Tagen belegt, und niemand wurde erreicht.",
            "\(names.aboutFirst.english) \(made) of \(attempts) call attempts on \(onDays) of \(days) days are on record, and nobody was reached."
          )
        }
      }
    }
  }
}
