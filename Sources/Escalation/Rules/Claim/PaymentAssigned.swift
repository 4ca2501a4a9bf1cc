import CaseModel

extension Rule {
  /// Which of several debts a payment settles is the debtor's choice, then the law's; it is not guessed here.
  static let paymentAssigned = Rule.ofCase(
    "FORD-12", .warning, Text("Zahlung ohne Zuordnung", "Payment not assigned"),
    remedy: Text(
      "Die Rechnung nennen, auf die gezahlt wurde, wenn der Schuldner sie bestimmt hat.",
      "Name the invoice that was paid, if the debtor designated one."), basis: [.law("§ 366 BGB")]
  ) { docket in
    guard docket.file.invoices.count > 1 else { return [] }
    return docket.file.payments.filter { $0.invoice == nil }.map {
      Hit(
        $0.origin.place,
        Text(
          "Eine Zahlung über \($0.amount.german) nennt keine Rechnung; sie mindert nur die Gesamtsumme.",
          "A payment of \($0.amount.english) names no invoice; it lowers only the total."))
    }
  }
}
