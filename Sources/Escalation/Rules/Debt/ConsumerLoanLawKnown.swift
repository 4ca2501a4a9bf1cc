import CaseModel
import Law

extension Rule {
  /// The rules on consumer loans changed, and what they say since nobody has verified.
  static let consumerLoanLawKnown = Rule.ofCase(
    "ZINS-07", .block, Text("Recht der Verbraucherdarlehen nicht geprüft", "Law on consumer loans not verified"),
    remedy: Text(
      "Die geltende Fassung des § 497 BGB prüfen und in law.d/ bestätigen.",
      "Verify § 497 BGB as in force, and confirm it in law.d/."), basis: [.law("§ 497 BGB")]
  ) { docket in
    guard let unknown = docket.claim?.unknowns.first(where: { $0.what == .verbraucherdarlehen }) else { return [] }
    return [
      Hit(
        docket.file.contract?.origin.place(of: "consumer_credit") ?? docket.place(of: "contract"),
        Text(
          "Was ab dem \(unknown.from.german) für Verbraucherdarlehen gilt, ist nicht geprüft.",
          "What is in force for consumer loans from \(unknown.from) is not verified."))
    ]
  }
}
