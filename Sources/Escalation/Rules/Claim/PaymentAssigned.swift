import CaseModel

extension Rule {
  /// Which of several debts a payment settles is the debtor's choice, then the law's; it is not guessed here. What its sum
  /// alone says is told by TILG-01.
  static let paymentAssigned = Rule.ofCase(
    "FORD-12", .warning, Text("Zahlung ohne Zuordnung", "Payment not assigned"),
    remedy: Text(
      "Die Rechnung nennen, auf die gezahlt wurde, wenn der Schuldner sie bestimmt hat.",
      "Name the invoice that was paid, if the debtor designated one."), basis: [.law("§ 366 BGB")]
  ) { docket in
    guard docket.file.invoices.count > 1 else { return [] }
    let implied = Set(docket.claim?.impliedDesignations ?? [])
    // What is yet to come settles nothing, and is told as that.
    return docket.file.payments.enumerated().filter { index, payment in
      payment.invoice == nil && payment.received <= docket.asOf && !implied.contains(index)
    }.map { _, payment in
      Hit(
        payment.origin.place,
        Text(
          "Eine Zahlung über \(payment.amount.german) nennt keine Rechnung; sie ist in der Reihenfolge des Gesetzes verrechnet.",
          "A payment of \(payment.amount.english) names no invoice; it is set off in the order of the law."))
    }
  }
}
