import CaseModel

extension Rule {
  /// A demand works against him alone to whom it went: of several who owe the same, each must be asked.
  static let coDebtorsAsked = Rule.ofCase(
    "SCHULD-12", .warning, Text("Mitschuldner nicht angeschrieben", "Co-debtor was not written to"),
    remedy: Text(
      "Auch den Mitschuldner mahnen, oder in den Schreiben unter „to“ angeben, an wen sie gingen.",
      "Send the letters to the co-debtor, too, or give under “to” to whom they went."),
    basis: [.law("§ 425 Abs. 2 BGB")]
  ) { docket in
    let letters = docket.file.reminders.filter { letter in
      letter.kind != .reminder && !letter.hasBounced && letter.sent.map { $0 <= docket.asOf } ?? false
    }
    // Who stands there alone is the one it went to.
    guard !letters.isEmpty, docket.file.principalDebtors.count > 1 else { return [] }
    return docket.file.debtors.filter { $0.role == .coDebtor }
      .filter { debtor in !letters.contains { $0.speaksTo(debtor) } }
      .map {
        Hit(
          $0.origin.place,
          Text(
            "Kein Mahnschreiben nennt diesen Mitschuldner als Empfänger.",
            "No dunning letter names this co-debtor as one it went to."))
      }
  }
}

extension Reminder {
  /// Whether it went to one of his mailboxes, or names him as its recipient, in its words too.
  fileprivate func speaksTo(_ debtor: Debtor) -> Bool {
    let recipients = (to + cc + (mail?.to ?? []) + (mail?.cc ?? [])).map { $0.lowercased() }
    let mailboxes = debtor.emails.map { $0.lowercased() }
    if recipients.contains(where: { recipient in mailboxes.contains { recipient.contains($0) } }) { return true }
    guard let name = debtor.fullName?.lowercased(), !name.isEmpty else { return false }
    return (recipients + [mail?.text, mail?.html, words].compactMap { $0?.lowercased() }).contains { $0.contains(name) }
  }
}
