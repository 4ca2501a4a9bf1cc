import CaseModel

extension Rule {
  /// A letter to an address that nobody knows as the debtor's may have reached a stranger.
  static let mailReachedDebtor = Rule.ofCase(
    "WIDER-16", .warning, Text("Mail ging nicht an eine bekannte Adresse", "Mail went to no known address"),
    remedy: Text(
      "Die Mailadresse prüfen; ist sie eine des Schuldners, sie unter „debtors: emails“ aufnehmen, sonst das richtige Schreiben beilegen.",
      "Check the address; if it is one of the debtor's, add it under “debtors: emails”, else enclose the right letter."),
    basis: [.law("§ 130 Abs. 1 BGB")]
  ) { docket in
    let known = docket.file.debtorMailboxes
    guard !known.isEmpty else { return [] }
    return docket.file.reminders.compactMap { reminder in
      guard let mail = reminder.mail, let file = reminder.file, !mail.to.isEmpty,
        !mail.to.contains(where: { known.contains($0.lowercased()) })
      else { return nil }
      return Hit(
        reminder.origin.place, against: Place(file),
        Text(
          "Die Mail ging an keine der bekannten Adressen des Schuldners.",
          "The mail went to none of the debtor's known addresses."))
    }
  }
}

extension CaseFile {
  /// The addresses known as the debtors', in small letters.
  var debtorMailboxes: Set<String> { Set(debtors.flatMap(\.emails).map { $0.lowercased() }) }
}
