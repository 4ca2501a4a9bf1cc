import CaseModel

extension Rule {
  /// The mail's own date is evidence; a line in a list is not.
  static let mailDateAgrees = Rule.ofCase(
    "WIDER-09", .block, Text("Versanddatum widerspricht der Mail", "Date of sending contradicts the mail"),
    remedy: Text(
      "Das Datum unter „sent“ berichtigen oder die richtige Mail beilegen.",
      "Correct the date under “sent” or enclose the right mail."),
    basis: [.norm("RFC 5322, 3.6.1")]
  ) { docket in
    docket.file.reminders.compactMap { reminder in
      guard let sent = reminder.sent, let date = reminder.mail?.date, date.day != sent, let file = reminder.file
      else { return nil }
      return Hit(
        reminder.origin.place(of: "sent"), against: Place(file),
        Text(
          "Das Schreiben soll am \(sent.german) versandt sein, die Mail ist vom \(date.day.german).",
          "The letter is said to be of \(sent), the mail is of \(date.day)."))
    }
  }
}
