import CaseModel
import Law

extension Rule {
  /// Beyond what the Bundesbank has announced nobody can say what is owed.
  static let ratesKnown = Rule.ofCase(
    "ZINS-01", .block, Text("Basiszinssatz unbekannt", "Base rate unknown"),
    remedy: Text(
      "Den neuen Basiszinssatz in law.d/ eintragen; „koffer law“ zeigt, was verzeichnet ist.",
      "Enter the new base rate in law.d/; “koffer law” shows what is on record."),
    basis: [.law("§ 247 BGB"), .law("§ 13a Abs. 1 Nr. 3 RDG")]
  ) { docket in
    guard let unknown = docket.claim?.unknowns.first(where: { $0.what == .basiszinssatz }) else { return [] }
    return [
      Hit(
        docket.place(of: "invoices"),
        Text(
          "Der Basiszinssatz ist ab dem \(unknown.from.german) unbekannt; Zinsen sind nur bis zum Tag davor berechnet.",
          "The base rate is unknown from \(unknown.from); interest is computed only until the day before."))
    ]
  }
}
