import CaseModel
import Law

extension Rule {
  /// A payment order is for euros.
  static let courtCurrency = Rule.ofCase(
    "GERI-03", .block, Text("Forderung nicht in Euro", "Claim not in euros"),
    remedy: Text("Klagen statt mahnen; oder in Euro fordern.", "Sue instead, or claim in euros."),
    basis: [.law("§ 688 Abs. 1 ZPO")], gate: .court
  ) { docket in
    guard let claim = docket.claim, claim.currency != .eur else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "Die Forderung lautet auf \(claim.currency), das Mahnverfahren kennt nur Euro.",
          "The claim is in \(claim.currency); the court dunning procedure knows euros alone."))
    ]
  }
}
