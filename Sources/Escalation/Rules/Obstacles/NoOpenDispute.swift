import CaseModel

extension Rule {
  /// An objection nobody answered is settled first, unless the policy sends disputed cases to a lawyer.
  static let noOpenDispute = Rule(
    "HIND-01", .block, Text("Einwand offen", "Dispute open"),
    remedy: Text(
      "Den Einwand beantworten und den Ausgang unter „resolved“ festhalten; bleibt er streitig, zum Anwalt: „mandate.recipient: law_firm“, wo die Richtlinie bestrittene Fälle dorthin gibt.",
      "Answer the objection and record the outcome under “resolved”; if it stays contested, go to a lawyer: “mandate.recipient: law_firm”, where the policy sends disputed cases there."
    ),
    basis: [.law("§ 13f RDG")]
  ) { docket in
    docket.file.disputes.filter { $0.isOpen(asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place,
        Text(
          "Der Einwand\($0.received.map { " vom \($0.german)" } ?? "") ist nicht erledigt.",
          "The objection\($0.received.map { " of \($0)" } ?? "") is not settled."),
        severity: docket.sendsDisputesToLawyer ? .warning : .block)
    }
  }
}

extension Docket {
  /// Whether the policy has a route to a law firm for disputed cases, and this case takes it.
  var sendsDisputesToLawyer: Bool {
    guard case .to(let route) = route else { return false }
    return route.to == .lawFirm && route.when.isDisputed == true && file.mandate?.recipient == .lawFirm
  }
}
