import CaseModel

extension Rule {
  /// On request a private debtor is told how the contract came about.
  static let contractCircumstancesStated = Rule.ofCase(
    "INFO-03", .warning, Text("Umstände des Vertragsschlusses fehlen", "Circumstances of the contract missing"),
    remedy: Text(
      "Unter „contract“ angeben, wie er geschlossen wurde („channel“), oder die Urkunde nennen („file“).",
      "Say under “contract” how it was made (“channel”), or name the deed (“file”)."),
    basis: [.law("§ 13a Abs. 2 RDG")], gate: .information
  ) { docket in
    guard docket.file.contract?.channel == nil, docket.file.contract?.file == nil else { return [] }
    return [
      Hit(
        docket.file.contract?.origin.place ?? docket.place(of: "contract"),
        Text(
          "Wie der Vertrag zustande kam, ist nicht gesagt.", "It is not said how the contract came about."))
    ]
  }
}
