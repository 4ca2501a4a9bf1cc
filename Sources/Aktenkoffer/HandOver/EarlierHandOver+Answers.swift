import CaseModel
import Custody
import Law

/// Whether the case says by now what became of what was told of it.
extension EarlierHandOver {
  /// Whether it has a payment that may be what came back as paid.
  func isAnswered(_ word: (event: Event, known: [PaymentTrace]), in file: CaseFile) throws -> Bool {
    let news = file.payments.unmatched(among: word.known) { $0.trace.distance(to: $1) }
    return try news.contains { try isAbout($0.invoice, word.event, in: file) }
  }

  /// Whether it has an objection that may be why it came back as disputed.
  func isDisputeAnswered(_ word: Event, in file: CaseFile) throws -> Bool {
    try file.disputes.contains { dispute in
      try dispute.isAnswer(toldOn: word.dayOfWord, since: round.arrival.firstDay)
        && isAbout(dispute.about, word, in: file)
    }
  }

  /// Whether what answers it was settled before it was told: it may be about another one.
  func isDisputeOver(before word: Event, in file: CaseFile) throws -> Bool {
    guard let told = word.dayOfWord else { return false }
    let answers = try file.disputes.filter { dispute in
      try dispute.isAnswer(toldOn: told, since: round.arrival.firstDay) && isAbout(dispute.about, word, in: file)
    }
    return !answers.isEmpty && answers.allSatisfy { $0.resolved.map { $0 < told } ?? false }
  }

  /// What by the account is still open of what came back as paid; nil where nothing is.
  func rest(of claim: ClaimStatement, _ word: Event, in file: CaseFile) throws -> Money? {
    let debts = try claim.debts.filter { try isAbout($0.invoice.number, word, in: file) }
    return Money.sum(debts.map(\.balance.total), claim.total.total.currency).flatMap { $0.isPositive ? $0 : nil }
  }

  /// Whether a word is about that invoice: of a part that was recalled it is one of those, else one that the case went
  /// with. What names no invoice may be about each.
  private func isAbout(_ number: String?, _ word: Event, in file: CaseFile) throws -> Bool {
    let listing = word.kind == .recalledInPart ? word : round.arrival.begun
    guard let number, let listing, listing.details[InvoiceIdentity.detail] != nil,
      let invoice = file.invoices.first(where: { $0.number == number })
    else { return true }
    return listing.names(any: Set(try file.identities(of: invoice).map(\.text)))
  }
}

extension Event {
  /// The day that a recipient's word bears, else the one on which it was written down.
  var dayOfWord: Day? { details["day"].flatMap { Day(iso: $0) } ?? day }
}

extension Dispute {
  /// Whether it may be what was told that day: raised, answered or settled since the handover.
  ///
  /// What was settled by the handover's own day was known then, and is not what was told later.
  fileprivate func isAnswer(toldOn told: Day?, since handedOver: Day?) -> Bool {
    guard let handedOver else { return true }
    let days = [received, answered, resolved].compactMap { $0 }
    if days.contains(where: { $0 > handedOver }) { return true }
    return days.contains(handedOver) && (resolved == nil || told.map { $0 <= handedOver } ?? true)
  }
}
