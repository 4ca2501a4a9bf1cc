import CaseModel

extension Rule {
  /// Amounts of two currencies make no sum.
  static let oneCurrency = Rule.ofCase(
    "FORD-06", .block, Text("Mehrere Währungen", "Several currencies"),
    remedy: Text("Je Währung einen eigenen Fall anlegen.", "Make one case for each currency."),
    basis: [.contract("invoices.currency")]
  ) { docket in
    let file = docket.file
    let amounts: [(Place, Money)] =
      file.invoices.compactMap { invoice in invoice.claimed.map { (invoice.origin.place, $0) } }
      + file.payments.map { ($0.origin.place(of: "amount"), $0.amount) }
      + file.credits.compactMap { credit in credit.amount.map { (credit.origin.place(of: "amount"), $0) } }
      + file.costs.map { ($0.origin.place(of: "amount"), $0.amount) }
    guard let first = amounts.first else { return [] }
    return amounts.filter { $0.1.currency != first.1.currency }.map { place, amount in
      Hit(
        place, against: first.0,
        Text(
          "Ein Betrag lautet auf \(amount.currency), der erste auf \(first.1.currency).",
          "One amount is in \(amount.currency), the first in \(first.1.currency)."))
    }
  }
}
