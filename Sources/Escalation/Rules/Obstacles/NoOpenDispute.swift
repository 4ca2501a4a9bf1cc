import CaseModel

extension Rule {
  /// An objection nobody answered is settled first.
  static let noOpenDispute = Rule.ofCase(
    "HIND-01", .block, Text("Einwand offen", "Dispute open"),
    remedy: Text(
      "Den Einwand beantworten und den Ausgang unter „resolved“ festhalten; bleibt er streitig, zum Anwalt.",
      "Answer the objection and record the outcome under “resolved”; if it stays contested, go to a lawyer."),
    basis: [.law("§ 13f RDG")]
  ) { docket in
    docket.file.disputes.filter { $0.isOpen(asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place,
        Text(
          "Der Einwand\($0.received.map { " vom \($0.german)" } ?? "") ist nicht erledigt.",
          "The objection\($0.received.map { " of \($0)" } ?? "") is not settled."))
    }
  }
}
