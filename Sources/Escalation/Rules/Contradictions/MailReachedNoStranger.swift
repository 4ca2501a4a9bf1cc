import CaseModel

extension Rule {
  /// A debt is nobody else's business: who else read the mail must be somebody who may know of it.
  static let mailReachedNoStranger = Rule.ofCase(
    "WIDER-20", .warning, Text("Mail ging auch an eine unbekannte Adresse", "Mail went to an unknown address, too"),
    remedy: Text(
      "Klären, wem die Adresse gehört; eine des Schuldners unter „debtors: emails“ aufnehmen, sonst den Datenschutz prüfen lassen.",
      "Find out whose address it is; add one of the debtor's under “debtors: emails”, else have data protection look into it."
    ),
    basis: [.law("Art. 5 DSGVO"), .law("Art. 6 DSGVO")]
  ) { docket in
    let known = docket.file.debtorMailboxes
    guard !known.isEmpty else { return [] }
    return docket.file.reminders.compactMap { reminder in
      let mail = reminder.mail
      let own = ((mail?.from ?? []) + docket.file.creditor.emails).map { $0.lowercased() }
      // What case.yaml states may be a name, too.
      let stated = (reminder.to + reminder.cc).filter { $0.contains("@") }
      let readers = Set((stated + (mail?.to ?? []) + (mail?.cc ?? [])).map { $0.lowercased() })
      // Who got it at none of the debtor's addresses is told of by WIDER-16.
      guard !readers.isDisjoint(with: known) else { return nil }
      let others = readers.subtracting(known).filter { address in
        // A copy to the creditor's own house, or to one with the debtor's domain, says nothing yet.
        !(own + known).contains { $0.isOfSameHouse(as: address) }
      }
      guard !others.isEmpty else { return nil }
      return Hit(
        reminder.origin.place, against: mail == nil ? nil : reminder.file.map { Place($0) },
        Text(
          "Die Mail ging auch an \(others.count == 1 ? "eine Adresse" : "\(others.count) Adressen"), die niemand als die des Schuldners nennt.",
          "The mail went to \(others.count == 1 ? "an address" : "\(others.count) addresses"), too, that nobody names as the debtor's."
        ))
    }
  }
}
