extension Offer {
  /// Whether it puts off what is due: what is only another way to pay does not.
  package var isArrangement: Bool { kind != .paymentMethod && accepted != nil }

  /// First and last day of an arrangement that has ended; nil of one that runs, or whose days contradict each other.
  package var lasted: ClosedRange<Day>? {
    guard isArrangement, let accepted, let broken, accepted <= broken else { return nil }
    return accepted...broken
  }

  /// Whether what was due on that day could not be demanded, since both had agreed to wait. Of the day on which it was
  /// accepted, and the one on which it broke, nobody knows the hour.
  package func putsOff(_ day: Day) -> Bool {
    guard isArrangement, let accepted, accepted < day else { return false }
    return broken.map { $0 < accepted || day < $0 } ?? true
  }
}
