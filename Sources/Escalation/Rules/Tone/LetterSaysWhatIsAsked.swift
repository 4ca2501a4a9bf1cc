import CaseModel

extension Rule {
  /// A letter can be followed only if it says how much, until when, to which account, and what happens else.
  ///
  /// Judged where the mail's text is the letter: without attachments. The invoice numbers are looked for by WIDER-17.
  static let letterSaysWhatIsAsked = Rule(
    "TON-04", .warning, Text("Angabe im Schreiben fehlt", "Letter lacks something"),
    remedy: Text(
      "Die Angabe im nächsten Schreiben nachholen, oder „deadline“ berichtigen, wenn das Schreiben eine andere Frist nennt.",
      "Add it in the next letter, or correct “deadline” if the letter gives another one."),
    basis: [.law("§ 286 Abs. 1 BGB"), .contract("docs/tone.md")]
  ) { docket in
    docket.tone.letters.compactMap { letter in
      guard !letter.missing.isEmpty, !docket.saysWhatItMust(letter) else { return nil }
      let list = letter.missing.list(with: letter.reminder.deadline)
      return Hit(
        letter.reminder.origin.place,
        Text("Dem Text des Schreibens fehlt: \(list.german).", "The letter's text lacks: \(list.english)."),
        invoices: docket.invoices(of: letter.reminder))
    }
  }
}

extension [LetterElement] {
  /// As a sentence lists them.
  func list(with deadline: Day?) -> Text {
    let texts = map { $0.title(deadline) }
    return Text(texts.map(\.german).joined(separator: "; "), texts.map(\.english).joined(separator: "; "))
  }
}

extension LetterElement {
  func title(_ deadline: Day?) -> Text {
    switch self {
    case .amount: return Text("ein Betrag", "an amount")
    case .deadline:
      return deadline.map { Text("die Frist als Kalendertag (\($0.german))", "the deadline as a calendar day (\($0))") }
        ?? Text("eine Frist als Kalendertag", "a deadline as a calendar day")
    case .account: return Text("das Konto des Gläubigers (IBAN)", "the creditor's account (IBAN)")
    case .consequence: return Text("was sonst folgt", "what follows otherwise")
    case .announcement:
      return Text(
        "die Abgabe an Inkasso, Rechtsanwalt oder Gericht", "the handover to an agency, a lawyer or the court")
    case .costs: return Text("dass die Abgabe Kosten auslöst", "that the handover brings costs")
    }
  }
}
