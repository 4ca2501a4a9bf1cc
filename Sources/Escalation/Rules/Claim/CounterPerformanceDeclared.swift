import CaseModel

extension Rule {
  /// Court dunning needs the declaration that the counter-performance was rendered, and only the creditor knows.
  static let counterPerformanceDeclared = Rule.declared(
    "ERKL-02", .counterPerformanceRendered,
    Text("Erklärung „Gegenleistung erbracht“ fehlt", "Declaration “counter-performance rendered” missing"),
    subject: Text("ob die Gegenleistung erbracht ist", "whether the counter-performance was rendered"),
    basis: [.law("§ 690 Abs. 1 Nr. 4 ZPO")])
}
