import CaseModel

extension Rule {
  /// What a mail system says it could not deliver did not arrive, whatever the case says of it.
  static let bouncesRecorded = Rule.ofCase(
    "STUFE-33", .block, Text("Unzustellbarkeitsmeldung liegt bei", "Report of non-delivery enclosed"),
    remedy: Text(
      "Unter „delivery“ angeben: {state: bounced}, und das Schreiben an eine gültige Adresse erneut senden; gehört die Meldung nicht dazu, sie aus dem Ordner nehmen.",
      "Give under “delivery”: {state: bounced}, and send the letter again to a valid address; if the report is about another mail, take it out of the folder."
    ),
    basis: [.law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.file.bounces.flatMap { bounce in
      docket.file.reminders.compactMap { letter in
        guard !letter.hasBounced, let severity = letter.weight(of: bounce) else { return nil }
        return Hit(
          letter.origin.place(of: "delivery"), against: Place(bounce.path),
          Text(
            "Zu diesem Schreiben liegt eine Meldung, dass die Mail nicht zugestellt wurde.",
            "There is a report about this letter that the mail was not delivered."),
          invoices: docket.file.invoices.filter(letter.covers), severity: severity)
      }
    }
  }
}

extension Reminder {
  /// How surely a report is about this letter; nil where it is about another.
  fileprivate func weight(of bounce: MailBounce) -> Severity? {
    if delivery?.evidence == bounce.path { return .block }
    guard channel == .email, let sent, let on = bounce.on, (0...5).contains(on.days(since: sent)) else { return nil }
    let readers = Set((mail.map { $0.to + $0.cc } ?? []) + to + cc).map { $0.lowercased() }.filter { $0.contains("@") }
    if bounce.recipients.isEmpty { return on.days(since: sent) <= 1 ? .warning : nil }
    guard !bounce.recipients.isDisjoint(with: readers) else { return nil }
    // It may have reached another of those it went to.
    return bounce.recipients.isSuperset(of: readers) ? .block : .warning
  }
}
