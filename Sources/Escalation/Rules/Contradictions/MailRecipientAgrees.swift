import CaseModel

extension Rule {
  /// A reminder sent to someone else is none.
  static let mailRecipientAgrees = Rule.ofCase(
    "WIDER-10", .warning, Text("Empfänger widerspricht der Mail", "Recipient contradicts the mail"),
    remedy: Text("Den Empfänger unter „to“ prüfen.", "Check the recipient under “to”."),
    basis: [.norm("RFC 5322, 3.6.3")]
  ) { docket in
    docket.file.reminders.compactMap { reminder in
      guard let mail = reminder.mail, let file = reminder.file, !reminder.to.isEmpty else { return nil }
      let known = Set((mail.to + mail.cc).map { $0.lowercased() })
      guard !known.isEmpty, !reminder.to.allSatisfy({ known.contains($0.lowercased()) }) else { return nil }
      return Hit(
        reminder.origin.place(of: "to"), against: Place(file),
        Text("Die Mail ging an andere Empfänger als angegeben.", "The mail went to other recipients than stated."))
    }
  }
}
