import CaseModel
import Law

extension Rule {
  /// Where the agency's fee exceeds the claim, proportion is the first thing a judge will ask about.
  static let worthTheCost = Rule(
    "KOST-05", .note, Text("Kosten übersteigen die Forderung", "Costs exceed the claim"),
    remedy: Text(
      "Weitere Posten desselben Schuldners bündeln, oder die Abgabe begründen.",
      "Bundle further items of the same debtor, or give a reason for the handover."),
    basis: [.law("§ 13e Abs. 1 RDG"), .law("§ 254 Abs. 2 BGB")]
  ) { docket in
    // Below the policy's floor nothing is handed over at all.
    guard let claim = docket.claim, let open = docket.open.principal,
      open.cents >= docket.policy.floor?.value.cents ?? 0,
      let regular = claim.forecast.cases.first(where: { $0.kind == .regular })?.costs.amount,
      regular.cents > claim.total.principal.cents
    else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "Im Regelfall kostet das Inkasso \(regular.german) auf eine Hauptforderung von \(claim.total.principal.german).",
          "In the regular case collection costs \(regular.english) on a principal of \(claim.total.principal.english).")
      )
    ]
  }
}
