import CaseModel

/// The days from which an invoice's terms of payment may count.
struct TermStart: Sendable {
  var issued: Day?
  /// When the creditor had performed; nil where nobody said.
  var performed: Day?
  /// When the invoice arrived; nil where nobody said.
  var received: Day?

  enum Anchor: Sendable {
    case invoice, performance, receipt, monthEnd
  }

  /// The latest of the days that terms name; the invoice's own where they name none, nil where it is unknown.
  ///
  /// An invoice does not arrive before its date. A performance may have come long before it.
  func day(of anchors: Set<Anchor>) -> Day? {
    let days = (anchors.isEmpty ? [.invoice] : anchors).compactMap { anchor in
      switch anchor {
      case .invoice: issued
      case .performance: performed
      case .receipt: received ?? issued
      case .monthEnd: issued?.lastOfMonth
      }
    }
    return days.max()
  }
}

extension TermStart {
  init(_ invoice: Invoice) {
    self.init(issued: invoice.issued, performed: invoice.performedOn, received: invoice.received?.on)
  }
}
