import CaseModel

extension Rule {
  /// Effort in proportion: small sums are not worth an agency.
  static let floorReached = Rule(
    "FORD-09", .block, Text("Unter der Betragsgrenze", "Below the policy's floor"),
    remedy: Text(
      "Weitere Posten desselben Schuldners bündeln oder ausbuchen.",
      "Bundle further items of the same debtor or write off."), basis: [.policyStep]
  ) { docket in
    guard let floor = docket.policy.floor, let total = docket.balance.total, total.isPositive,
      total.currency == floor.value.currency,
      total.cents < floor.value.cents
    else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "Offen sind \(total.german); abgegeben wird erst ab \(floor.value.german).",
          "\(total.english) is open; the policy hands over from \(floor.value.english)."), clause: floor.clause.number)
    ]
  }
}
