import CaseModel

extension Rule {
  /// Who is asked for another sum than is owed pays the wrong one, or nothing.
  ///
  /// Looked for is what an invoice came to, or what was open of it on the day of the letter, alone or together, with or
  /// without fees. Interest, instalments and other debts make other sums; so it is a note.
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

  /// What a letter may ask for, in hundredths, with and without its fee, and with those of the letters before it.
  struct LetterSums {
    /// What its invoices came to, alone and together.
    var whole: Set<Int64> = []
    /// What was open of them when it was sent, alone and together.
    var open: Set<Int64> = []
    /// Of both only what they are together.
    var total: Set<Int64> = []
  }

  /// nil where what it is about has no sum.
  func letterSums(for letter: Reminder) -> LetterSums? {
    let covered = invoices.filter(letter.covers)
    // Without its day nobody knows what had been paid by then.
    guard let sent = letter.sent, !covered.isEmpty else { return nil }
    var sums = LetterSums()
    var (gross, open): (Int64, Int64) = (0, 0)
    for invoice in covered {
      guard let cents = invoice.gross?.cents else { return nil }
      let paid = payments.filter { $0.received <= sent && isMeant($0.invoice, invoice) }.map { $0.amount.cents }
      let credited = credits.filter { ($0.on ?? sent) <= sent && isMeant($0.invoice, invoice) }
        .compactMap { $0.amount?.cents }
      let rest = (paid + credited).reduce(cents) { $0 &- $1 }
      // Which of the two is right where they differ is told by other rules.
      let written = [invoice.document?.totals.gross, invoice.document?.totals.payable].compactMap { $0?.cents }
      sums.whole.formUnion([cents] + written)
      sums.open.insert(rest)
      (gross, open) = (gross &+ cents, open &+ rest)
    }
    let unassigned = payments.filter { $0.received <= sent && $0.invoice == nil && invoices.count > 1 }
      .reduce(0) { $0 &+ $1.amount.cents }
    sums.whole.insert(gross)
    sums.open.formUnion([open, open &- unassigned])
    sums.total = [gross, open, open &- unassigned]
    // A later letter asks for the fees of earlier ones, too.
    let earlier = reminders.filter { $0.sent.map { $0 < sent } ?? false }.compactMap { $0.fee?.cents }.reduce(0, &+)
    let own = letter.fee?.cents ?? 0
    func withFees(_ sums: Set<Int64>) -> Set<Int64> {
      sums.union(sums.flatMap { [$0 &+ own, $0 &+ earlier &+ own] })
    }
    return LetterSums(whole: withFees(sums.whole), open: withFees(sums.open), total: withFees(sums.total))
  }
}
