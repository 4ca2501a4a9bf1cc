import CaseModel
import Law

extension Rule {
  /// The statute was replaced, and nobody here has read the new one.
  static let bureauLawKnown = Rule.ofCase(
    "AUSK-04", .warning, Text("Rechtsgrundlage der Meldung nicht geprüft", "Legal basis of the report not verified"),
    remedy: Text(
      "Vor einer Meldung die seit dem 20.11.2026 geltende Rechtslage prüfen; in law.d/ bestätigen.",
      "Verify the law in force since 2026-11-20 before any report; confirm it in law.d/."),
    basis: [.law("§ 31 BDSG"), .law("§ 37a BDSG")], gate: .bureau
  ) { docket in
    guard docket.law.auskunfteiMahnungen.entry(on: docket.asOf) == nil else { return [] }
    let first = docket.law.auskunfteiMahnungen.entries.last?.firstDay ?? docket.asOf
    let from = docket.law.auskunfteiMahnungen.unknownFrom(first)
    return [
      Hit(
        docket.place(of: "reminders"),
        Text(
          "Unter welchen Bedingungen ab dem \(from.german) gemeldet werden darf, ist nicht geprüft.",
          "Under which conditions a report is allowed from \(from) is not verified."))
    ]
  }
}
