import CaseModel

extension Rule {
  /// Who gets a case is for the policy to say, not for the day.
  static let routeKept = Rule(
    "WEG-04", .block, Text("Anderer Empfänger als vorgesehen", "Other recipient than foreseen"),
    remedy: Text(
      "„mandate.recipient“ berichtigen, oder die Richtlinie ändern.",
      "Correct “mandate.recipient”, or change the policy."),
    basis: [.policyStep]
  ) { docket in
    guard case .to(let route) = docket.route, let mandate = docket.file.mandate, let recipient = mandate.recipient,
      route.to != .nobody, route.to.rawValue != recipient.rawValue
    else { return [] }
    return [
      Hit(
        mandate.origin.place(of: "recipient"),
        Text(
          "Der Fall soll an \(Route.Destination(rawValue: recipient.rawValue)?.title.german ?? "") gehen, die Richtlinie sieht \(route.to.title.german) vor.",
          "The case is to go to \(Route.Destination(rawValue: recipient.rawValue)?.title.english ?? ""), the policy foresees \(route.to.title.english)."
        ), clause: route.clause.number)
    ]
  }
}
