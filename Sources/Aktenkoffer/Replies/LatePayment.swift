import CaseModel
import Custody

/// A payment that a recipient tells of when it has the case no more.
struct LatePayment {
  private let event: ToldEvent
  private let number: String
  /// Whether it may be written down: it does not lie ahead, and nothing else is under way.
  let isLawful: Bool

  /// nil of what is no payment.
  init?(_ event: ToldEvent, of number: String, _ history: CaseHistory, _ asOf: Day) {
    guard event.told.kind.isPayment else { return nil }
    self.event = event
    self.number = number
    let isAhead = event.told.day.map { $0 > asOf } ?? false
    isLawful = !isAhead && event.kind.state(after: history.record?.state) != nil
  }

  /// Whether the case folder has it.
  func isIn(_ folder: FolderPayments?) -> Bool {
    let trace = event.told.trace
    return folder?.payments.contains { trace.distance(to: $0.trace) != nil } ?? false
  }

  /// A payment counts only in the currency of the claim; nil where it is that, or nobody knows.
  func refusal(where own: Currency?) -> Finding? {
    guard let own, let currency = event.told.amount?.currency, currency != own else { return nil }
    return Finding(.replyCurrency, at: event.told.place, .paymentIn(currency, claimIn: own, number))
  }

  var finding: Finding {
    let amount = event.told.amount
    return Finding(
      .latePayment, at: event.told.place,
      Text(
        "Fall \(number): eine Zahlung von \(amount?.german ?? "?") aus der Zeit einer früheren Übergabe ist verzeichnet; „payments“ hat sie nicht.",
        "Case \(number): a payment of \(amount?.description ?? "?") from the time of an earlier handover is recorded; “payments” has not got it."
      ))
  }
}

extension CaseFolders {
  /// Of the payments told before, else of the claim; nil where nobody knows.
  func currency(of number: String, _ history: CaseHistory, on day: Day) -> Currency? {
    Correspondence(history).currency ?? claim(of: number, on: day)?.total.currency
  }
}
