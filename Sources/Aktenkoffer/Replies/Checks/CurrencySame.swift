import CaseModel

extension ReplyEventCheck {
  /// A payment counts only in the currency of the claim; ledgers convert nothing.
  static let currencySame = ReplyEventCheck(kind: .replyCurrency) { situation, event in
    guard let currency = event.told.amount?.currency, let own = situation.currency, currency != own else { return nil }
    return .paymentIn(currency, claimIn: own, situation.entry.number)
  }
}

extension Text {
  static func paymentIn(_ currency: Currency, claimIn own: Currency, _ number: String) -> Text {
    Text(
      "Fall \(number): Zahlung in \(currency), die Forderung lautet auf \(own).",
      "Case \(number): payment in \(currency), the claim is in \(own).")
  }
}

extension ReplySituation {
  /// Of the claim, else of the payments told before; nil where nobody knows.
  fileprivate var currency: Currency? {
    claim?.total.currency ?? Correspondence(history).currency
  }
}
