import CaseModel

extension Rule {
  /// Effort in proportion: small sums are not worth an agency. Interest and costs make no small debt a large one, so that the
  /// principal is compared, as the account leaves it.
  static let floorReached = Rule(
    "FORD-09", .block, Text("Unter der Betragsgrenze", "Below the policy's floor"),
    remedy: Text(
      "Weitere Posten desselben Schuldners bündeln oder ausbuchen.",
      "Bundle further items of the same debtor or write off."), basis: [.policyStep]
  ) { docket in
    guard let floor = docket.policy.floor, let total = docket.open.principal, total.isPositive,
      total.currency == floor.value.currency,
      total.cents < floor.value.cents
    else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "An Hauptforderung offen sind \(total.german); abgegeben wird erst ab \(floor.value.german).",
          "\(total.english) of principal is open; the policy hands over from \(floor.value.english)."),
        clause: floor.clause.number)
    ]
  }
}
