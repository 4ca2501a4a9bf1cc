import CaseModel

extension Rule {
  /// Where amounts, days and rates come to more than the account can hold, at least one of them is wrong.
  static let claimComputable = Rule.ofCase(
    "FORD-20", .block, Text("Forderung nicht berechenbar", "Claim not computable"),
    remedy: Text(
      "Beträge, Zinssätze und Tage prüfen; den Fall notfalls aufteilen.",
      "Check amounts, rates and days; split the case if need be."), basis: [.contract("case.yaml")]
  ) { docket in
    let file = docket.file
    // Whatever else leaves a case without a sum is told by a rule of its own.
    let amounts = file.invoices.map(\.claimed) + file.credits.map(\.amount) + file.payments.map(\.amount)
    let known = amounts.compactMap { $0 }
    guard docket.claim == nil, !file.invoices.isEmpty, let currency = known.first?.currency,
      known.count == amounts.count,
      known.allSatisfy({ $0.currency == currency && $0.cents >= 0 })
    else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "Die Forderung überschreitet, was sich auf den Cent führen lässt.",
          "The claim exceeds what can be kept to the cent."))
    ]
  }
}
