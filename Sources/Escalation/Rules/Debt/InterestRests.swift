import CaseModel
import Law

extension Rule {
  /// What both agreed to put off was not late meanwhile; whether interest was to go on only the agreement says.
  static let interestRests = Rule.ofCase(
    "ZINS-09", .note, Text("Zinsen ruhen während einer Vereinbarung", "Interest rests during an arrangement"),
    remedy: Text(
      "Liefen sie nach der Vereinbarung weiter: „interest_continues: true“ mit ihrem Dokument unter „file“.",
      "If they were to go on by the agreement: “interest_continues: true” with its document under “file”."),
    basis: [.law("§ 271 BGB"), .law("§ 286 Abs. 1 BGB")]
  ) { docket in
    guard docket.openDebts.contains(where: { $0.reservations.contains(.interestAtRest) }) else { return [] }
    return docket.file.offers.filter { $0.restsInterest(in: docket.file, asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place(of: "accepted"),
        Text(
          "Solange die Vereinbarung die Zahlung aufschob, sind keine Zinsen gerechnet.",
          "While the arrangement put payment off no interest is counted."))
    }
  }
}
