import CaseModel

extension Rule {
  /// The creditor must prove that a letter arrived; sending it proves nothing.
  static let deliveryKnown = Rule.ofCase(
    "STUFE-12", .warning, Text("Zugang nicht belegt", "Delivery not evidenced"),
    remedy: Text(
      "Unter „delivery“ festhalten, was über den Zugang bekannt ist.",
      "Record under “delivery” what is known of its arrival."),
    basis: [.law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.file.reminders.filter { $0.delivery == nil || $0.delivery?.state == .unknown }.map {
      Hit(
        $0.origin.place(of: "delivery"),
        Text(
          "Ob das Schreiben\($0.sent.map { " vom \($0.german)" } ?? "") angekommen ist, ist nicht bekannt.",
          "Whether the letter\($0.sent.map { " of \($0)" } ?? "") arrived is not known."))
    }
  }
}
