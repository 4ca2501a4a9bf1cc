import CaseModel

extension Rule {
  /// Who is asked for another sum than is owed pays the wrong one, or nothing.
  ///
  /// Looked for is what an invoice came to, or what was open of it on the day of the letter, alone or together, with or
  /// without the letter's fee. Interest, instalments and other debts make other sums; so it is a note.
  static let sumFits = Rule.ofCase(
    "TON-10", .note,
    Text("Betrag im Schreiben ist keiner der Rechnungen", "Sum in the letter is none of the invoices'"),
    remedy: Text(
      "Prüfen, welchen Betrag das Schreiben verlangt; war es der falsche, mit dem richtigen erneut schreiben.",
      "Check which sum the letter asks for; where it was the wrong one, write again with the right one."),
    basis: [.law("§ 286 Abs. 1 BGB"), .contract("docs/tone.md")]
  ) { docket in
    docket.tone.letters.compactMap { letter in
      guard letter.isWhole, let named = letter.sums, !named.isEmpty,
        let fitting = docket.file.sums(for: letter.reminder), fitting.isDisjoint(with: named)
      else { return nil }
      return Hit(
        letter.reminder.origin.place,
        Text(
          "Kein Betrag im Text des Schreibens ist der einer Rechnung oder der noch offene.",
          "No sum in the letter's text is that of an invoice, or what is still open."),
        invoices: docket.invoices(of: letter.reminder))
    }
  }
}

extension CaseFile {
  /// What a letter may ask for, in hundredths; nil where what it is about has no sum.
  fileprivate func sums(for letter: Reminder) -> Set<Int64>? {
    letterSums(for: letter).map { $0.whole.union($0.open) }
  }

  /// What the invoices of a letter came to, and what was open of them when it was sent, alone and together, with and without
  /// its fee; nil where what it is about has no sum.
  func letterSums(for letter: Reminder) -> (whole: Set<Int64>, open: Set<Int64>)? {
    let covered = invoices.filter(letter.covers)
    // Without its day nobody knows what had been paid by then.
    guard let sent = letter.sent else { return nil }
    var gross: Int64 = 0
    var open: Int64 = 0
    var whole: Set<Int64> = []
    var left: Set<Int64> = []
    for invoice in covered {
      guard let cents = invoice.gross?.cents else { return nil }
      let own = { (number: String?) in number == invoice.number || number == nil && covered.count == 1 }
      let paid = payments.filter { $0.received <= sent && own($0.invoice) }.map { $0.amount.cents }
      let credited = credits.filter { ($0.on ?? sent) <= sent && own($0.invoice) }.compactMap { $0.amount?.cents }
      let rest = (paid + credited).reduce(cents) { $0 &- $1 }
      // Which of the two is right where they differ is told by other rules.
      let written = [invoice.document?.totals.gross, invoice.document?.totals.payable].compactMap { $0?.cents }
      whole.formUnion([cents] + written)
      left.insert(rest)
      (gross, open) = (gross &+ cents, open &+ rest)
    }
    let unassigned = payments.filter { $0.received <= sent && $0.invoice == nil }.reduce(0) { $0 &+ $1.amount.cents }
    whole.insert(gross)
    left.formUnion([open, open &- unassigned])
    if let fee = letter.fee?.cents {
      whole.formUnion(whole.map { $0 &+ fee })
      left.formUnion(left.map { $0 &+ fee })
    }
    return covered.isEmpty ? nil : (whole, left)
  }
}
