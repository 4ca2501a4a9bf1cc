import CaseModel

extension Rule {
  /// Who has not performed cannot demand payment yet.
  static let declaredNotRendered = Rule(
    "ERKL-05", .block, Text("Gegenleistung nicht erbracht", "Counter-performance not rendered"),
    remedy: Text("Erst leisten, dann abgeben.", "Perform first, hand over then."),
    basis: [.law("§ 320 BGB"), .law("§ 688 Abs. 2 Nr. 2 ZPO")]
  ) { docket in
    docket.standingDenials(of: .counterPerformanceRendered).map {
      Hit(
        $0.origin.place,
        Text(
          "Die Gegenleistung ist als nicht erbracht erklärt.", "The counter-performance is declared as not rendered."))
    }
  }
}
