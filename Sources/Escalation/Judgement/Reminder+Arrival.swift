import CaseModel

extension Reminder {
  /// Whether its deadline was over before it arrived.
  var arrivedTooLate: Bool {
    guard let arrived, let deadline else { return false }
    return arrived > deadline
  }

  /// Days to its deadline, from its arrival where that is known and later than its sending.
  var daysToPay: Int? {
    guard let sent, let deadline else { return nil }
    return deadline.days(since: max(sent, arrived ?? sent))
  }
}
