import CaseModel

extension Rule {
  /// Amounts of two currencies make no sum.
  static let oneCurrency = Rule.ofCase(
    "FORD-06", .block, Text("Mehrere Währungen", "Several currencies"),
    remedy: Text("Je Währung einen eigenen Fall anlegen.", "Make one case for each currency."),
    basis: [.contract("invoices.currency")]
  ) { docket in
    let file = docket.file
    let claimed = file.invoices.compactMap { invoice in invoice.claimed.map { (invoice.origin.place, $0) } }
    let amounts: [(Place, Money)] =
      claimed
      + file.payments.map { ($0.origin.place(of: "amount"), $0.amount) }
      + file.credits.compactMap { credit in credit.amount.map { (credit.origin.place(of: "amount"), $0) } }
      + file.costs.map { ($0.origin.place(of: "amount"), $0.amount) }
    guard let first = amounts.first else { return [] }
    return amounts.enumerated().filter { $0.element.1.currency != first.1.currency }.map { index, amount in
      Hit(
        amount.0, against: first.0,
        Text(
          "Ein Betrag lautet auf \(amount.1.currency), der erste auf \(first.1.currency).",
          "One amount is in \(amount.1.currency), the first in \(first.1.currency)."),
        remedy: index < claimed.count
          ? nil
          : Text(
            "Den Betrag in der Währung der Rechnung angeben, so wie er gutgeschrieben oder gezahlt wurde.",
            "Give the amount in the currency of the invoice, as it was credited or paid."))
    }
  }
}
