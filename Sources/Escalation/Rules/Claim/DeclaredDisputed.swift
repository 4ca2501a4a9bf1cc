import CaseModel

extension Rule {
  /// A disputed claim goes to a lawyer or a court, not into collection by standard letters.
  static let declaredDisputed = Rule(
    "ERKL-04", .block, Text("Als bestritten erklärt", "Declared as disputed"),
    remedy: Text(
      "Den Einwand klären; bestrittene Forderungen einem Anwalt übergeben.",
      "Settle the objection; hand disputed claims to a lawyer."),
    basis: [.law("§ 13f RDG")]
  ) { docket in
    docket.standingDenials(of: .undisputed).map {
      Hit($0.origin.place, Text("Die Forderung ist als bestritten erklärt.", "The claim is declared as disputed."))
    }
  }
}
