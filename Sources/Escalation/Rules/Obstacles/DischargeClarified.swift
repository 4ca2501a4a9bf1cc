import CaseModel

extension Rule {
  /// At the end of his insolvency a natural person is as a rule discharged of what was owed before it.
  static let dischargeClarified = Rule.ofCase(
    "HIND-11", .warning, Text("Restschuldbefreiung nicht geklärt", "Discharge not clarified"),
    remedy: Text(
      "In den Insolvenzbekanntmachungen nachsehen und unter „checks: [{kind: insolvency}]“ festhalten; nach einer Befreiung nicht abgeben.",
      "Look into the insolvency notices and record it under “checks: [{kind: insolvency}]”; do not hand over after a discharge."
    ),
    basis: [.law("§ 286 InsO"), .law("§ 301 InsO")]
  ) { docket in
    guard docket.file.debtors.contains(where: { $0.kind == .consumer || $0.familyName != nil }) else { return [] }
    return docket.file.standstills(asOf: docket.asOf).filter { standstill in
      standstill.why == .insolvency
        && docket.openInvoices.contains { $0.performedOn ?? $0.issued ?? standstill.from <= standstill.through }
        && !docket.file.checks.contains { check in
          check.kind == .insolvency && check.result?.saysSomething == true
            && check.on.map { $0 > standstill.through && $0 <= docket.asOf } ?? false
        }
    }.map {
      Hit(
        $0.place,
        Text(
          "Das Insolvenzverfahren endete am \($0.through.german); ob die Restschuldbefreiung erteilt ist, sagt niemand.",
          "The insolvency proceedings ended on \($0.through); nobody says whether a discharge was granted."))
    }
  }
}
