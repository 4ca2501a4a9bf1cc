import CaseModel

extension Rule {
  /// Where a case goes must be known before it goes.
  static let routeKnown = Rule(
    "WEG-01", .warning, Text("Nicht zu sagen, an wen der Fall geht", "Unknown to whom the case goes"),
    remedy: Text("Die fehlende Angabe ergänzen.", "Add what is missing."), basis: [.policyStep]
  ) { docket in
    guard case .unknown(let route, let gaps) = docket.route else { return [] }
    let german = gaps.map(\.title.german).joined(separator: ", ")
    let english = gaps.map(\.title.english).joined(separator: ", ")
    return [
      Hit(
        docket.place(of: "debtors"),
        Text(
          "Ob der Fall an \(route.to.title.german) geht, hängt ab von: \(german).",
          "Whether the case goes to \(route.to.title.english) depends on: \(english)."), clause: route.clause.number)
    ]
  }
}
