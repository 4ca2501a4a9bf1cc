import CaseModel

extension Rule {
  /// The court is threatened with, and called, after everything else was tried.
  static let legalLast = Rule(
    "FAIR-04", .block, Text("Gerichtlicher Schritt vor den übrigen", "Legal step before the others"),
    remedy: Text(
      "Das Schreiben ohne das Gericht erneut senden, oder die übrigen Schritte nachholen und die Ankündigung danach erneuern.",
      "Send the letter again without the court, or take the other steps and renew the announcement afterwards."),
    basis: [.policyStep]
  ) { docket in
    guard let demand = docket.policy.fairness.legalLast else { return [] }
    // Sent again without it, the mention is withdrawn. Announced again when everything else was done, the court came last
    // after all; the haste stays a warning.
    let renewedOn = docket.file.reminders.filter { letter in
      letter.announces.contains(.court)
        && letter.sent.map { $0 <= docket.asOf && docket.openStep(before: $0, letter) == nil } == true
    }.compactMap(\.sent).max()
    let letters = docket.file.reminders.compactMap { letter -> Hit? in
      guard letter.announces.contains(.court), let sent = letter.sent, sent <= docket.asOf,
        let (invoice, step) = docket.openStep(before: sent, letter)
      else { return nil }
      let isWithdrawn = docket.isSentAgain(letter) { !$0.announces.contains(.court) }
      return Hit(
        letter.origin.place(of: "announces"),
        Text(
          "Das Schreiben vom \(sent.german) kündigt das Gericht an, bevor zur Rechnung \(invoice.label) „\(step.title.german)“ getan war.",
          "The letter of \(sent) announces the court before “\(step.title.english)” was done for invoice \(invoice.label)."
        ), of: demand, invoices: [invoice],
        atMost: renewedOn.map { $0 > sent } == true || isWithdrawn ? .warning : .block)
    }
    let proceedings = docket.file.proceedings.compactMap { proceeding -> Hit? in
      guard let filed = proceeding.filed, filed <= docket.asOf, let (invoice, step) = docket.openStep(before: filed)
      else { return nil }
      return Hit(
        proceeding.origin.place(of: "filed"),
        Text(
          "Das Verfahren begann am \(filed.german), bevor zur Rechnung \(invoice.label) „\(step.title.german)“ getan war.",
          "The proceedings began on \(filed), before “\(step.title.english)” was done for invoice \(invoice.label)."),
        of: demand, invoices: [invoice])
    }
    return letters + proceedings
  }
}

extension Docket {
  /// The first step that was still open on a day, beside the one that a letter serves.
  ///
  /// Where the policy itself wants that letter to announce the court, only the steps before it.
  fileprivate func openStep(before day: Day, _ letter: Reminder? = nil) -> (Invoice, PolicyStep)? {
    for history in openHistories where letter?.covers(history.invoice) ?? true {
      let served = history.records.firstIndex { record in
        letter.map { record.letter?.origin.place == $0.origin.place } ?? false
      }
      let isForeseen = served.map { history.records[$0].required.announces.contains(.court) } ?? false
      let open = history.records.enumerated().first { index, record in
        record.isApplicable && record.waiver == nil && record.step.weight == .block && index != served
          && (!isForeseen || served.map { index < $0 } ?? true) && (record.on.map { $0 > day } ?? true)
      }
      if let open { return (history.invoice, open.element.step) }
    }
    return nil
  }
}
