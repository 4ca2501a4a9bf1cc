import CaseModel

extension Rule {
  /// A company applies through its representatives.
  static let creditorRepresented = Rule.ofCase(
    "GERI-06", .block, Text("Vertreter des Gläubigers fehlt", "Creditor's representative missing"),
    remedy: Text(
      "Den Vertreter in koffer.yaml unter „represented_by“ angeben.",
      "Give the representative in koffer.yaml under “represented_by”."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO")], gate: .court
  ) { docket in
    let creditor = docket.file.creditor
    guard let form = creditor.legalForm ?? LegalForm.named(in: creditor.name ?? ""),
      LegalForm.needsRepresentative(form), !creditor.representedBy.hasName
    else { return [] }
    return [
      Hit(
        creditor.origin.place,
        Text(
          "Zur Rechtsform des Gläubigers fehlt der gesetzliche Vertreter.",
          "The creditor's legal form needs a representative, and none is named."))
    ]
  }
}
