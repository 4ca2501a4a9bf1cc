import CaseModel

extension Rule {
  /// A rate above the law's is owed because it was agreed, and the agreement has to be on the table.
  static let agreedInterestShown = Rule.ofCase(
    "ZINS-03", .warning, Text("Zinsvereinbarung nicht belegt", "Agreed interest not shown"),
    remedy: Text(
      "Das Dokument mit der Vereinbarung unter „interest: file“ nennen.",
      "Name the document with the agreement under “interest: file”."), basis: [.law("§ 288 Abs. 3 BGB")]
  ) { docket in
    guard let interest = docket.file.interest,
      docket.claim?.debts.contains(where: { $0.reservations.contains(.agreedInterestUnproven) }) == true
    else { return [] }
    return [
      Hit(
        interest.origin.place,
        Text(
          "Die Zinsvereinbarung zeigt kein Dokument; gerechnet ist mit dem niedrigeren Satz, dem vereinbarten oder dem gesetzlichen.",
          "No document shows the agreed interest; the lower rate is used, the agreed or the statutory one."))
    ]
  }
}
