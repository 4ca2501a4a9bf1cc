import CaseModel
import Law

extension Rule {
  /// Courts have struck such fees down, and who goes on asking for them is enjoined.
  static let flatFeeToConsumer = Rule.ofCase(
    "KOST-03", .block, Text("Mahnpauschale gegenüber Verbraucher", "Flat reminder fee to a consumer"),
    remedy: Text(
      "Die Gebühr mit einem neuen Schreiben zurücknehmen und unter „fee“ berichtigen.",
      "Take the fee back in a new letter, and correct it under “fee”."),
    basis: [.law("§ 309 Nr. 5 BGB"), .norm("BGH 26.6.2019 – VIII ZR 95/18")]
  ) { docket in
    guard docket.isPrivateDebtor else { return [] }
    return docket.file.reminders.compactMap { letter in
      guard let fee = letter.fee, let sent = letter.sent, sent <= docket.asOf,
        let limit = docket.law.mahnkostenPauschal.value(on: sent), fee.currency == limit.currency,
        fee.cents > limit.cents
      else { return nil }
      return Hit(
        letter.origin.place(of: "fee"),
        Text(
          "Das Schreiben vom \(sent.german) verlangt von einem Verbraucher pauschal \(fee.german).",
          "The letter of \(sent) asks a consumer for a flat \(fee.english)."))
    }
  }
}
