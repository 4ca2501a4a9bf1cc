import CaseModel
import Law

extension Rule {
  /// The court is that of the creditor's seat, and the form has to name it.
  static let courtCompetent = Rule.ofCase(
    "GERI-04", .block, Text("Zuständiges Mahngericht unbekannt", "Competent court unknown"),
    remedy: Text(
      "Das Bundesland des Gläubigers in koffer.yaml unter „address: state“ angeben.",
      "Give the creditor's Land in koffer.yaml under “address: state”."),
    basis: [.law("§ 689 Abs. 2, 3 ZPO")], gate: .court
  ) { docket in
    let creditor = docket.file.creditor
    let venue = MahngerichtVenue(creditorAt: creditor.address)
    guard venue.candidates.isEmpty, let missing = venue.missing else { return [] }
    return [Hit(creditor.address?.origin.place ?? creditor.origin.place, missing.text)]
  }
}

extension CaseLook {
  /// The court an application goes to, or the two of which it is one.
  var competentCourt: Text? {
    let venue = MahngerichtVenue(creditorAt: file.creditor.address)
    guard venue.candidates.count == 1, let court = venue.candidates.first else { return venue.missing?.text }
    return Text(court.name, court.name)
  }
}
