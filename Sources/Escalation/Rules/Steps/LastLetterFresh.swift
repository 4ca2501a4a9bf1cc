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
      let last = docket.policy.handover.notLater.after(sent, docket.seats)
      guard docket.asOf > last else { return nil }
      return Hit(letter.origin.place(of: "sent"), about: history.invoice, clause: docket.policy.handover.clause.number)
      {
        Text(
          "Das letzte Schreiben \($0.about.german) ist vom \(sent.german).",
          "The last letter \($0.about.english) is of \(sent).")
      }
    }
  }
}
