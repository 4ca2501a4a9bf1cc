import CaseModel
import Law

extension Rule {
  /// Paper, print, envelope, postage: more than that a reminder does not cost, and staff is not paid by the debtor.
  static let reminderFeeAccepted = Rule.ofCase(
    "KOST-01", .warning, Text("Mahnkosten zu hoch", "Cost of a reminder too high"),
    remedy: Text("Nur die Sachkosten des Schreibens verlangen.", "Ask for the material cost of the letter alone."),
    basis: [.law("§ 280 Abs. 2 BGB"), .norm("BGH 26.6.2019 – VIII ZR 95/18")]
  ) { docket in
    docket.file.reminders.compactMap { letter in
      guard let fee = letter.fee, let sent = letter.sent, sent <= docket.asOf,
        let limit = docket.law.mahnkosten.value(on: sent), fee.currency == limit.currency, fee.cents > limit.cents
      else { return nil }
      return Hit(
        letter.origin.place(of: "fee"),
        Text(
          "Das Schreiben vom \(sent.german) verlangt \(fee.german); ohne Nachweis werden \(limit.german) hingenommen.",
          "The letter of \(sent) asks \(fee.english); without proof \(limit.english) is accepted."))
    }
  }
}
