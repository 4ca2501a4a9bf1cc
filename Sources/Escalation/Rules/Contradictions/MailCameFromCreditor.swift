import CaseModel

extension Rule {
  /// A letter asks in the creditor's name only if it came from there.
  static let mailCameFromCreditor = Rule.ofCase(
    "WIDER-24", .block, Text("Mail kam nicht vom Gläubiger", "Mail did not come from the creditor"),
    remedy: Text(
      "Das richtige Schreiben beilegen; schreibt für den Gläubiger ein anderer, dessen Adresse unter „creditor: emails“ aufnehmen.",
      "Enclose the right letter; if somebody else writes for the creditor, add that address under “creditor: emails”."),
    basis: [.law("§ 286 Abs. 1 BGB"), .law("§ 164 Abs. 1 BGB")]
  ) { docket in
    let debtors = docket.file.debtorMailboxes
    let own = Set(docket.file.creditor.emails.map { $0.lowercased() })
    return docket.file.reminders.compactMap { reminder in
      guard let mail = reminder.mail, let file = reminder.file, !mail.from.isEmpty else { return nil }
      let senders = Set(mail.from.map { $0.lowercased() }).subtracting(own)
      if !senders.isDisjoint(with: debtors) {
        return Hit(
          reminder.origin.place, against: Place(file),
          Text("Die Mail kam vom Schuldner.", "The mail came from the debtor."))
      }
      guard !own.isEmpty, senders.count == mail.from.count,
        !senders.contains(where: { sender in own.contains { $0.isOfSameHouse(as: sender) } })
      else { return nil }
      return Hit(
        reminder.origin.place, against: Place(file),
        Text(
          "Die Mail kam von keiner bekannten Adresse des Gläubigers.",
          "The mail came from none of the creditor's known addresses."),
        severity: .warning)
    }
  }
}
