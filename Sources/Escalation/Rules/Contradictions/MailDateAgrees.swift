import CaseModel

extension Rule {
  /// The mail's own date is evidence; a line in a list is not.
  static let mailDateAgrees = Rule.ofCase(
    "WIDER-09", .block, Text("Datum widerspricht der Mail", "Date contradicts the mail"),
    remedy: Text(
      "Das Datum berichtigen oder die richtige Mail beilegen.", "Correct the date or enclose the right mail."),
    basis: [.norm("RFC 5322, 3.6.1")]
  ) { docket in
    let file = docket.file
    let letters = file.reminders.compactMap { reminder -> Hit? in
      guard let sent = reminder.sent, let date = reminder.mail?.date?.day, date != sent, let path = reminder.file else {
        return nil
      }
      return Hit(
        reminder.origin.place(of: "sent"), against: Place(path),
        Text(
          "Das Schreiben soll am \(sent.german) versandt sein, die Mail ist vom \(date.german).",
          "The letter is said to be of \(sent), the mail is of \(date)."))
    }
    let disputes = file.disputes.compactMap { dispute -> Hit? in
      let days = [dispute.received, dispute.answered, dispute.resolved].compactMap { $0 }
      guard let path = dispute.file, let date = file.mailDays[path], let last = days.max(),
        !days.contains(where: date.isReceived)
      else { return nil }
      // What the debtor wrote after all that is on record may be an objection that nobody has answered.
      return Hit(
        dispute.origin.place(of: "received"), against: Place(path),
        Text(
          "Der Einwand ist bis zum \(last.german) verzeichnet, seine Mail ist vom \(date.german).",
          "The objection is on record up to \(last), its mail is of \(date)."),
        severity: date > last ? .block : .warning)
    }
    let acknowledgements = file.acknowledgements.compactMap { acknowledgement -> Hit? in
      // A later mail may bring what was signed before; an earlier one makes limitation begin anew too late.
      guard let path = acknowledgement.file, let on = acknowledgement.on, let date = file.mailDays[path], date < on,
        !date.isReceived(on)
      else { return nil }
      return Hit(
        acknowledgement.origin.place(of: "on"), against: Place(path),
        Text(
          "Das Anerkenntnis soll vom \(on.german) sein, seine Mail ist vom \(date.german).",
          "The acknowledgement is said to be of \(on), its mail is of \(date)."), severity: .warning)
    }
    return letters + disputes + acknowledgements
  }
}

extension Day {
  /// Whether what was written on it may be entered as come in on another: over holidays it lies unread.
  fileprivate func isReceived(_ day: Day) -> Bool { (0...7).contains(day.days(since: self)) }
}
