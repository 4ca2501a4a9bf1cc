import CaseModel

/// A time in which a debt bears no interest, because the creditor agreed to wait.
struct InterestRest {
  let from: Day
  /// nil while it lasts.
  let through: Day?

  /// What was put off is not late (§§ 271, 286 BGB).
  ///
  /// - Returns: nil where nothing was accepted, or the invoice came later.
  init?(_ offer: Offer, of invoice: Invoice) {
    guard let accepted = offer.accepted, invoice.issued.map({ $0 <= accepted }) ?? true else { return nil }
    from = accepted
    through = offer.broken.flatMap { $0 >= accepted ? $0 : nil }
  }
}

extension [InterestSpan] {
  /// What is left of them outside that time.
  func without(_ rest: InterestRest) -> [InterestSpan] {
    flatMap { span -> [InterestSpan] in
      let isApart =
        span.through.map { $0 < rest.from } ?? false || rest.through.map { $0 < span.from } ?? false
      if isApart { return [span] }
      var parts: [InterestSpan] = []
      if span.from < rest.from {
        parts.append(
          InterestSpan(span.rate, from: span.from, through: rest.from.adding(-1), ground: span.ground))
      }
      if let last = rest.through, span.through.map({ $0 > last }) ?? true {
        parts.append(InterestSpan(span.rate, from: last.adding(1), through: span.through, ground: span.ground))
      }
      return parts
    }
  }
}

extension Offer {
  /// Whether a paper of the case shows that interest was to go on.
  fileprivate func isInterestShownToContinue(in file: CaseFile) -> Bool {
    interestContinues == true && self.file.map { file.document(at: $0) != nil } ?? false
  }

  /// Whether interest rests while it lasts.
  package func restsInterest(in file: CaseFile, asOf: Day) -> Bool {
    isArrangement && accepted.map { $0 <= asOf } ?? false && !isInterestShownToContinue(in: file)
  }
}
