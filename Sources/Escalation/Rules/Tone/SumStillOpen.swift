import CaseModel

extension Rule {
  /// Who is asked for what he has paid in part already is asked for too much; by far too much, and it is no demand at all.
  ///
  /// A letter may name the whole sum if it names what is left of it, too. What came in within the last days before it may
  /// have crossed it.
  static let sumStillOpen = Rule.ofCase(
    "TON-12", .warning, Text("Schreiben verlangt schon Bezahltes", "Letter asks for what was paid already"),
    remedy: Text(
      "Mit dem noch offenen Betrag erneut schreiben.", "Write again with the sum that is still open."),
    basis: [.law("§ 286 Abs. 1 BGB"), .contract("docs/tone.md")]
  ) { docket in
    docket.tone.letters.compactMap { letter in
      guard letter.isWhole, let named = letter.sums, let sent = letter.reminder.sent,
        docket.file.isReduced(for: letter.reminder, before: sent.adding(-3)),
        let sums = docket.file.letterSums(for: letter.reminder),
        // A sum of which nothing was paid yet is both.
        !sums.whole.subtracting(sums.open).isDisjoint(with: named),
        sums.open.subtracting(sums.whole).isDisjoint(with: named),
        // With interest and costs, or as payments are set off (§ 367 BGB), the rest is a little more.
        let least = sums.open.subtracting(sums.whole).min(), let most = sums.whole.subtracting(sums.open).max(),
        !named.contains(where: { least <= $0 && $0 < most && !sums.whole.contains($0) })
      else { return nil }
      return Hit(
        letter.reminder.origin.place,
        Text(
          "Das Schreiben nennt den ganzen Rechnungsbetrag, und nicht, was davon am \(sent.german) noch offen war.",
          "The letter names the whole sum of the invoice, and not what was still open of it on \(sent)."),
        invoices: docket.invoices(of: letter.reminder))
    }
  }
}

extension CaseFile {
  /// Whether anything was paid or credited, by then, on what a letter asks for.
  fileprivate func isReduced(for letter: Reminder, before day: Day) -> Bool {
    let covered = invoices.filter(letter.covers)
    // What names none is paid on all that a letter about all asks for.
    func isMeant(_ named: String?) -> Bool {
      named == nil && covered.count == invoices.count || covered.contains { self.isMeant(named, $0) }
    }
    return payments.contains { $0.received <= day && $0.amount.isPositive && isMeant($0.invoice) }
      || credits.contains { credit in
        credit.on.map { $0 <= day } ?? false && credit.amount?.isPositive == true && isMeant(credit.invoice)
      }
  }
}
