import CaseModel

extension Rule {
  /// Whoever is insolvent is not collected from; the register is free to ask.
  static let insolvencyChecked = Rule.ofCase(
    "INSO-01", .note, Text("Insolvenz nicht abgefragt", "Insolvency not inquired"),
    remedy: Text(
      "Die Insolvenzbekanntmachungen abfragen und unter „checks: [{kind: insolvency, on: …, by: …, result: …}]“ eintragen.",
      "Inquire the insolvency notices and enter it under “checks: [{kind: insolvency, on: …, by: …, result: …}]”."),
    basis: [.law("§ 87 InsO"), .law("§ 9 InsO")], gate: .insolvency
  ) { docket in
    let checks = docket.file.checks.filter { $0.kind == .insolvency && $0.result != nil && $0.by != nil }
    let last = checks.compactMap(\.on).filter { $0 <= docket.asOf }.max()
    if let last, docket.asOf.days(since: last) <= Rule.insolvencyCheckFreshDays { return [] }
    return [
      Hit(
        docket.place(of: "checks"),
        last.map {
          Text(
            "Die Insolvenzbekanntmachungen wurden zuletzt am \($0.german) abgefragt.",
            "The insolvency notices were last inquired on \($0).")
        } ?? Text("Die Insolvenzbekanntmachungen sind nicht abgefragt.", "The insolvency notices were not inquired."))
    ]
  }

  /// Notices of the last weeks are still to be found by name alone (§ 2 InsBekV: two weeks; a month is what desks use).
  private static let insolvencyCheckFreshDays = 30
}
