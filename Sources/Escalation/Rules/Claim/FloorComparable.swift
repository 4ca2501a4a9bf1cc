import CaseModel

extension Rule {
  /// A floor in euros says nothing about kroner, and no rate is invented here.
  static let floorComparable = Rule(
    "FORD-18", .warning, Text("Betragsgrenze in anderer Währung", "Floor in another currency"),
    remedy: Text(
      "Den offenen Betrag zum Tageskurs selbst mit der Betragsgrenze vergleichen.",
      "Compare the open amount with the policy's floor yourself, at the rate of the day."), basis: [.policyStep]
  ) { docket in
    guard let floor = docket.policy.floor, let total = docket.open.principal, total.isPositive,
      total.currency != floor.value.currency
    else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "Offen sind \(total.german), die Betragsgrenze lautet auf \(floor.value.german); verglichen wurde nicht.",
          "\(total.english) is open, the policy's floor is \(floor.value.english); they were not compared."),
        clause: floor.clause.number)
    ]
  }
}
