import CaseModel

extension Rule {
  /// An overpayment belongs to the debtor.
  static let notOverpaid = Rule.ofCase(
    "FORD-08", .block, Text("Überzahlt", "Overpaid"),
    remedy: Text(
      "Die Überzahlung klären und erstatten oder verrechnen.", "Clear up the overpayment and refund or set it off."),
    basis: [.law("§ 812 Abs. 1 BGB")]
  ) { docket in
    let over = docket.balance.items.compactMap { item in
      item.open.flatMap { $0.cents < 0 ? (item.invoice, Money(cents: -$0.cents, $0.currency)) : nil }
    }
    let single = over.map { invoice, amount in
      Hit(
        invoice.origin.place,
        Text(
          "Die Rechnung \(invoice.label) ist um \(amount.german) überzahlt.",
          "Invoice \(invoice.label) is overpaid by \(amount.english)."), invoice: invoice)
    }
    guard single.isEmpty, let total = docket.balance.total, total.cents < 0 else { return single }
    let amount = Money(cents: -total.cents, total.currency)
    return [
      Hit(
        docket.place(of: "payments"),
        Text("Der Fall ist um \(amount.german) überzahlt.", "The case is overpaid by \(amount.english)."))
    ]
  }
}
