import CaseModel

extension Rule {
  /// The first letter of an agency must name the date of the contract.
  static let contractDateGiven = Rule.ofCase(
    "VERTR-01", .block, Text("Vertragsdatum fehlt", "Contract date missing"),
    remedy: Text(
      "Das Datum des Vertrags unter „contract: date“ angeben.", "Give the contract's date under “contract: date”."),
    basis: [.law("§ 13a Abs. 1 Nr. 2 RDG")]
  ) { docket in
    guard docket.file.contract?.date == nil else { return [] }
    return [
      Hit(
        docket.file.contract?.origin.place ?? docket.place(of: "contract"),
        Text("Das Datum des Vertrags fehlt.", "The date of the contract is missing."))
    ]
  }
}
