import CaseModel

extension Rule {
  /// A paid invoice handed over costs the creditor the agency's fee and the customer.
  static let notPaid = Rule.ofCase(
    "FORD-07", .block, Text("Bereits bezahlt", "Already paid"),
    remedy: Text(
      "Den Fall nicht abgeben und den Vorgang abschließen.", "Do not hand the case over, and close the matter."),
    basis: [.law("§ 362 Abs. 1 BGB")]
  ) { docket in
    // What was paid beyond all that is owed is told as that.
    guard docket.open.overpaid == nil else { return [] }
    let paid = zip(docket.open.items, docket.ofCase.balance.items).compactMap { item, nominal -> Hit? in
      guard item.isPaid else { return nil }
      if let rest = item.incidental, rest.isPositive { return .incidental(rest, of: item.invoice) }
      if let open = nominal.open, open.cents < 0, docket.open.items.count > 1 { return .surplus(item.invoice) }
      return nominal.open?.isPositive == true
        ? .setOff(item.invoice) : .paid(item.invoice, isOnly: docket.file.invoices.count == 1)
    }
    guard paid.isEmpty, docket.open.principal?.cents == 0, !docket.file.invoices.isEmpty else { return paid }
    // No account is kept, and one of the invoices is credited or paid beyond its sum.
    guard docket.open.items.allSatisfy({ $0.overpaid == nil }) else { return [] }
    return [
      Hit(
        docket.place(of: "payments"),
        Text("Im ganzen Fall ist nichts mehr offen.", "Nothing is open in the whole case any more."))
    ]
  }
}

extension Hit {
  /// More was paid on it than its sum; what is beyond interest and costs, too, is set off against the others.
  fileprivate static func surplus(_ invoice: Invoice) -> Hit {
    Hit(
      invoice.origin.place,
      Text(
        "Auf die Rechnung \(invoice.label) ist nichts mehr offen; was mehr einging, als sie mit Zinsen und Kosten trug, ist auf die anderen verrechnet.",
        "Nothing is open on invoice \(invoice.label) any more; what came in beyond it, interest and costs is set off against the others."
      ),
      remedy: Text(
        "Ging mehr ein, die Zahlung unter „payments“ teilen und das Übrige einer anderen Rechnung zuordnen; dann die bezahlte Rechnung mit ihrem Teil aus dem Fall nehmen.",
        "Where more came in, divide the payment under “payments”, and say which other invoice the rest is for; then take the paid invoice with its part out of the case."
      ), invoice: invoice)
  }

  /// - Parameter isOnly: whether nothing is left of the case without it.
  fileprivate static func paid(_ invoice: Invoice, isOnly: Bool) -> Hit {
    let takenOut = Text(
      "Die Rechnung mit ihren Zahlungen und Gutschriften aus dem Fall nehmen, ihre Nummer auch unter „invoices“ der Schreiben und Gespräche, und den Vorgang abschließen.",
      "Take the invoice with its payments and credits out of the case, its number under “invoices” of letters and talks, too, and close the matter."
    )
    return Hit(
      invoice.origin.place,
      Text(
        "Auf die Rechnung \(invoice.label) ist nichts mehr offen.",
        "Nothing is open on invoice \(invoice.label) any more."),
      remedy: isOnly ? nil : takenOut, invoice: invoice)
  }

  /// The debtor paid the sum of the invoice itself; what the default cost besides is left.
  fileprivate static func incidental(_ rest: Money, of invoice: Invoice) -> Hit {
    Hit(
      invoice.origin.place,
      Text(
        "Die Hauptforderung der Rechnung \(invoice.label) ist bezahlt; offen sind nur noch Zinsen und Kosten von \(rest.german).",
        "The principal of invoice \(invoice.label) is paid; only interest and costs of \(rest.english) are open."),
      remedy: Text(
        "Die Rechnung aus dem Fall nehmen; Zinsen und Kosten selbst einfordern oder ausbuchen.",
        "Take the invoice out of the case; claim interest and costs yourself, or write them off."), invoice: invoice)
  }

  /// What is paid on no invoice in particular, or beyond one, is set off against the oldest debts (§ 366 (2) BGB); one of
  /// them may be paid by that.
  fileprivate static func setOff(_ invoice: Invoice) -> Hit {
    Hit(
      invoice.origin.place,
      Text(
        "Auf die Rechnung \(invoice.label) ist nach der Verrechnung der Zahlungen nichts mehr offen.",
        "Nothing is open on invoice \(invoice.label) any more once the payments are set off."),
      remedy: Text(
        "Die Zahlungen den Rechnungen zuordnen („payments[].invoice“) und die bezahlte Rechnung mit ihren Zahlungen aus dem Fall nehmen.",
        "Say which invoices the payments are for (“payments[].invoice”), and take the paid invoice with its payments out of the case."
      ), invoice: invoice)
  }
}
