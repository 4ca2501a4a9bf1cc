import CaseModel

extension Rule {
  /// Money that is known to be on its way is waited for.
  static let noPaymentAnnounced = Rule.ofCase(
    "FORD-17", .block, Text("Zahlung angekündigt", "Payment announced"),
    remedy: Text("Den Eingang abwarten, oder das Datum berichtigen.", "Wait until it arrives, or correct the date."),
    basis: [.contract("payments.received")]
  ) { docket in
    docket.file.payments.filter { $0.received > docket.asOf }.map {
      Hit(
        $0.origin.place(of: "received"),
        Text("Eine Zahlung ist für den \($0.received.german) eingetragen.", "A payment is entered for \($0.received)."),
        actFrom: $0.received)
    }
  }
}
