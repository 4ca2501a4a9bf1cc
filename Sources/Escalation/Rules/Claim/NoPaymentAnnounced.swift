import CaseModel

extension Rule {
  /// Money that is known to be on its way is waited for, and so is a credit.
  static let noPaymentAnnounced = Rule.ofCase(
    "FORD-17", .block, Text("Zahlung oder Gutschrift angekündigt", "Payment or credit announced"),
    remedy: Text("Den Eingang abwarten, oder das Datum berichtigen.", "Wait until it arrives, or correct the date."),
    basis: [.contract("payments.received"), .contract("credits.on")]
  ) { docket in
    docket.file.payments.filter { $0.received > docket.asOf }.map {
      Hit(
        $0.origin.place(of: "received"),
        Text("Eine Zahlung ist für den \($0.received.german) eingetragen.", "A payment is entered for \($0.received)."),
        actFrom: $0.received)
    }
      + docket.file.credits.compactMap { credit in
        guard let on = credit.on, on > docket.asOf else { return nil }
        return Hit(
          credit.origin.place(of: "on"),
          Text("Eine Gutschrift ist für den \(on.german) eingetragen.", "A credit is entered for \(on)."), actFrom: on)
      }
  }
}
