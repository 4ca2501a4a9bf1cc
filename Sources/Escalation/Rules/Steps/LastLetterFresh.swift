import CaseModel

extension Rule {
  /// An announcement that nothing followed for half a year announces nothing any more.
  static let lastLetterFresh = Rule(
    "STUFE-15", .warning, Text("Letztes Schreiben veraltet", "Last letter stale"),
    remedy: Text("Die letzte Mahnung erneuern.", "Renew the final notice."), basis: [.policyStep]
  ) { docket in
    docket.openHistories.compactMap { history in
      // A notice that was renewed is as fresh as its last edition.
      guard let letter = history.latestLetter, let sent = letter.sent else { return nil }
      let last = sent.adding(docket.policy.handover.notLater)
      guard docket.asOf > last else { return nil }
      return Hit(
        letter.origin.place(of: "sent"),
        Text(
          "Das letzte Schreiben zur Rechnung \(history.invoice.label) ist vom \(sent.german).",
          "The last letter for invoice \(history.invoice.label) is of \(sent)."),
        invoice: history.invoice, clause: docket.policy.handover.clause)
    }
  }
}
