import CaseModel

extension Rule {
  /// Who has not performed cannot demand payment yet.
  static let declaredNotRendered = Rule.ofCase(
    "ERKL-05", .block, Text("Gegenleistung nicht erbracht", "Counter-performance not rendered"),
    remedy: Text("Erst leisten, dann abgeben.", "Perform first, hand over then."),
    basis: [.law("§ 320 BGB"), .law("§ 688 Abs. 2 Nr. 2 ZPO")]
  ) { docket in
    docket.file.standingDenials(of: .counterPerformanceRendered, asOf: docket.asOf).map { denial in
      Hit(
        denial.declaration.origin.place,
        denial.names.map {
          Text(
            "\($0.aboutFirst.german) ist die Gegenleistung als nicht erbracht erklärt.",
            "\($0.aboutFirst.english) the counter-performance is declared as not rendered.")
        }
          ?? Text(
            "Die Gegenleistung ist als nicht erbracht erklärt.", "The counter-performance is declared as not rendered."),
        invoices: denial.remaining)
    }
  }
}
