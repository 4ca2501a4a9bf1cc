import CaseModel

extension Rule {
  /// What came back was never received.
  static let letterArrived = Rule(
    "STUFE-08", .block, Text("Schreiben nicht angekommen", "Letter bounced"),
    remedy: Text(
      "Anschrift oder Mailadresse klären und das Schreiben erneut senden.",
      "Clear up the address and send the letter again."),
    basis: [.law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.faults { if case .bounced = $0 { true } else { nil } }.map { fault in
      Hit(fault.act.origin.place(of: "delivery"), of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german) kam als unzustellbar zurück.",
          "\(fault.title.english) \($0.about.english) came back undeliverable.")
      }
    }
  }
}
