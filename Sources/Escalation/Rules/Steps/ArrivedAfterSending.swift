import CaseModel

extension Rule {
  /// Nothing arrives before it is sent; one of the two days is wrong, and the days to pay count from them.
  static let arrivedAfterSending = Rule.ofCase(
    "STUFE-31", .block, Text("Zugang vor dem Versand", "Arrival before sending"),
    remedy: Text("„sent“ und „delivery: on“ prüfen.", "Check “sent” and “delivery: on”."),
    basis: [.contract("reminders.delivery"), .law("§ 130 Abs. 1 BGB")]
  ) { docket in
    docket.file.reminders.compactMap { letter in
      guard let sent = letter.sent, let on = letter.delivery?.on, on < sent else { return nil }
      return Hit(
        letter.origin.place(of: "delivery"), against: letter.origin.place(of: "sent"),
        Text(
          "Das Schreiben vom \(sent.german) wäre schon am \(on.german) angekommen.",
          "The letter of \(sent) is said to have arrived on \(on) already."))
    }
  }
}
