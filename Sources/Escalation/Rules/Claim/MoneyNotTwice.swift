import CaseModel

extension Rule {
  /// What was entered twice lessens the claim twice.
  ///
  /// Two payments of one day may both be real, so that nothing is held for it.
  static let moneyNotTwice = Rule.ofCase(
    "FORD-24", .warning, Text("Zahlung oder Gutschrift womöglich doppelt", "Payment or credit possibly entered twice"),
    remedy: Text(
      "Prüfen, ob es wirklich zwei waren; sonst einen der Einträge streichen.",
      "Check whether there really were two; if not, strike one of the entries."), basis: [.contract("payments")]
  ) { docket in
    var seen: [[String?]: Place] = [:]
    func again(_ signs: [String?], _ place: Place, _ message: Text) -> Hit? {
      guard let first = seen[signs] else {
        seen[signs] = place
        return nil
      }
      return Hit(place, against: first, message)
    }
    let payments = docket.file.payments.compactMap { payment in
      again(
        ["payment", "\(payment.received)", "\(payment.amount)", payment.invoice, payment.designation],
        payment.origin.place,
        Text(
          "Die Zahlung vom \(payment.received.german) über \(payment.amount.german) steht zweimal im Fall.",
          "The payment of \(payment.received) over \(payment.amount.english) stands twice in the case."))
    }
    let credits = docket.file.credits.compactMap { credit in
      let number = credit.document?.number
      // A credit note is itself whatever the entry says of it.
      let signs = number.map { ["credit", $0.asInvoiceNumber, credit.invoice] }
      return again(
        signs ?? ["credit", credit.on?.description, credit.amount?.description, credit.invoice, credit.reason],
        credit.origin.place,
        number.map {
          Text("Die Gutschrift \($0) steht zweimal im Fall.", "Credit note \($0) stands twice in the case.")
        }
          ?? Text("Eine gleiche Gutschrift steht schon im Fall.", "A like credit stands in the case already."))
    }
    return payments + credits
  }
}
