import CaseModel

extension Rule {
  /// The debtor must be told on whose behalf the agency writes.
  static let creditorIdentified = Rule.ofCase(
    "GLAEUB-01", .block, Text("Gläubiger unvollständig", "Creditor incomplete"),
    remedy: Text(
      "Name und Anschrift des Gläubigers in koffer.yaml angeben.",
      "Give the creditor's name and address in koffer.yaml."),
    basis: [.law("§ 13a Abs. 1 Nr. 1 RDG"), .law("§ 690 Abs. 1 Nr. 1 ZPO")]
  ) { docket in
    let creditor = docket.file.creditor
    let address = creditor.address
    let lacks: [(Bool, Text)] = [
      (creditor.name == nil, Text("Name", "name")),
      (address?.street == nil, Text("Straße", "street")),
      (address?.postcode == nil, Text("Postleitzahl", "postcode")),
      (address?.city == nil, Text("Ort", "city")),
    ]
    let missing = lacks.filter(\.0).map(\.1)
    guard !missing.isEmpty else { return [] }
    return [
      Hit(
        creditor.origin.place,
        Text(
          "Beim Gläubiger fehlt: \(missing.map(\.german).joined(separator: ", ")).",
          "The creditor lacks: \(missing.map(\.english).joined(separator: ", "))."))
    ]
  }
}
