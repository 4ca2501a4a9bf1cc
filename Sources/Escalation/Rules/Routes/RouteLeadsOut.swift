import CaseModel

extension Rule {
  /// What the policy keeps in the house is not handed over.
  static let routeLeadsOut = Rule(
    "WEG-03", .block, Text("Fall bleibt im Haus", "Case stays in the house"),
    remedy: Text(
      "Den Fall im Haus weiterführen oder ausbuchen.", "Go on with the case in the house, or write it off."),
    basis: [.policyStep]
  ) { docket in
    guard case .to(let route) = docket.route, route.to == .nobody else { return [] }
    return [
      Hit(
        docket.file.origin.place,
        Text(
          "Nach der Richtlinie wird ein solcher Fall nicht abgegeben.", "By the policy such a case is not handed over."),
        clause: route.clause.number)
    ]
  }
}
