import CaseModel

extension Rule {
  /// The ground of the claim must be told concretely, not as "invoice".
  static let contractSubjectGiven = Rule.ofCase(
    "VERTR-02", .block, Text("Vertragsgegenstand fehlt", "Contract subject missing"),
    remedy: Text(
      "Den Gegenstand des Vertrags unter „contract: subject“ angeben.",
      "Give the contract's subject under “contract: subject”."),
    basis: [.law("§ 13a Abs. 1 Nr. 2 RDG")]
  ) { docket in
    guard docket.file.contract?.subject?.saysUnknown ?? true else { return [] }
    return [
      Hit(
        docket.file.contract?.origin.place ?? docket.place(of: "contract"),
        Text("Der Gegenstand des Vertrags fehlt.", "The subject of the contract is missing."))
    ]
  }
}
