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
    docket.file.standingDenials(of: .undisputed, asOf: docket.asOf).map { denial in
      Hit(
        denial.declaration.origin.place,
        denial.names.map {
          Text(
            "\($0.aboutFirst.german) ist die Forderung als bestritten erklärt.",
            "\($0.aboutFirst.english) the claim is declared as disputed.")
        } ?? Text("Die Forderung ist als bestritten erklärt.", "The claim is declared as disputed."),
        invoices: denial.remaining, severity: docket.sendsDisputesToLawyer ? .warning : .block)
    }
  }
}
