import CaseModel
import Custody
import Law
import Packing

/// Money that was told of with earlier handovers, by them or by us, and that a case says nothing of.
///
/// One payment may have been told of with several cases, by several recipients, and by both sides; and one entry in `payments`
/// stands for one payment alone.
struct MoneyTold {
  /// What recipients named and `payments` has not.
  private(set) var words: [Word] = []
  /// What went out as ours and `payments`, or `credits`, has no more.
  private(set) var facts: [Fact] = []

  struct Word {
    let payment: Correspondence.Payment
    let otherCase: String?
    fileprivate let round: HandOverRound
  }

  struct Fact {
    let fact: CaseFact
    /// Since when it was told.
    let day: Day?
    let otherCase: String?
    fileprivate let with: ToldSoFar.Telling
    fileprivate let round: HandOverRound
  }

  init(_ handovers: [EarlierHandOver], _ file: CaseFile) {
    let told = MoneyTold.facts(of: handovers, file)
    let entries = file.payments
    let payments = told.filter { $0.fact.kind == .payment }
    let pairs = payments.pairs(among: entries) { $0.fact.trace.distance(to: $1.trace) }
    let taken = Dictionary(pairs.map { ($0.other, payments[$0.own]) }, uniquingKeysWith: { first, _ in first })
    var loose = entries.indices.filter { taken[$0] == nil }.map { entries[$0] }
    let known = Set(pairs.map(\.own))
    facts = payments.indices.filter { !known.contains($0) }.map { payments[$0] }
      .filter { !loose.remove(partsOf: $0.fact.trace) }
    let named = MoneyTold.words(of: handovers)
    let found = named.pairs(among: Array(entries.enumerated())) { word, entry in
      if let fact = taken[entry.offset], !word.mayBe(fact) { return nil }
      return word.payment.distance(to: entry.element.trace)
    }
    let (answered, used) = (Set(found.map(\.own)), Set(found.map { entries[$0.other].origin }))
    loose.removeAll { used.contains($0.origin) }
    words = named.indices.filter { !answered.contains($0) }.map { named[$0] }
      .filter { !loose.remove(partsOf: $0.payment.trace) }
    // What is missing by a recipient's word is told of by that.
    facts = facts.unmatched(among: words) { fact, word in
      word.mayBe(fact) ? word.payment.trace.distance(to: fact.fact.trace) : nil
    }
    facts += told.filter { $0.fact.kind == .credit }.unmatched(among: file.credits) { fact, credit in
      credit.amount.map { $0.description == fact.fact["amount"] } == true ? 0 : nil
    }
  }

  private static func facts(of handovers: [EarlierHandOver], _ file: CaseFile) -> [Fact] {
    let numbers = Set(file.invoices.compactMap(\.number))
    let spelled = NumberSpelling(Array(numbers))
    var facts: [Fact] = []
    for handover in handovers {
      let told = handover.told.filter { told in
        // What went for an invoice that is not in this case is none of its money; for none in particular it is that of all.
        told.fact["invoice"].map { numbers.contains(spelled.own($0)) } ?? true
      }.map {
        Fact(
          fact: $0.fact, day: $0.with.day, otherCase: handover.otherCase, with: $0.with, round: handover.round)
      }
      facts += told.unmatched(among: facts) { own, before in
        own.distance(to: before) { spelled.own($0) == spelled.own($1) }
      }
    }
    return facts
  }

  private static func words(of handovers: [EarlierHandOver]) -> [Word] {
    var words: [Word] = []
    for handover in handovers {
      let named = handover.payments.map { Word(payment: $0, otherCase: handover.otherCase, round: handover.round) }
      words += named.unmatched(among: words) { $0.distance(to: $1) }
    }
    return words
  }
}

extension MoneyTold.Word {
  /// How unlike two are that may be about one payment: of one recipient what bears the same name, of two what both told of
  /// as paid to us, and only of an invoice that both had.
  fileprivate func distance(to other: MoneyTold.Word) -> Int? {
    if payment.sequence == other.payment.sequence { return 0 }
    guard !round.invoices.isDisjoint(with: other.round.invoices), payment.amount == other.payment.amount else {
      return nil
    }
    if payment.teller == other.payment.teller { return payment.id == other.payment.id ? 0 : nil }
    guard payment.isToCreditor, other.payment.isToCreditor else { return nil }
    return payment.trace.distance(to: other.payment.trace)
  }

  /// Whether what we told may be the payment that the word names.
  ///
  /// Both sides tell of what came to us. What stayed with a recipient was in no package before, and what we told it behind
  /// its word was another payment, for that is not told back.
  fileprivate func mayBe(_ fact: MoneyTold.Fact) -> Bool {
    if payment.isToCreditor { return true }
    if fact.with.isPackage { return fact.with.sequence > payment.sequence }
    return fact.with.sequence < payment.sequence || fact.with.recipient != payment.teller
  }
}

extension MoneyTold.Fact {
  /// How unlike two payments, or two credits, are that may be one; nil where they cannot be.
  fileprivate func distance(to other: MoneyTold.Fact, ofOneInvoice isOne: (String, String) -> Bool) -> Int? {
    guard fact.kind == other.fact.kind else { return nil }
    if let own = fact["invoice"], let its = other.fact["invoice"] {
      guard isOne(own, its) else { return nil }
    } else if round.invoices.isDisjoint(with: other.round.invoices) {
      return nil
    }
    if fact.kind == .payment { return fact.trace.distance(to: other.fact.trace) }
    return fact["amount"] == other.fact["amount"] ? 0 : nil
  }
}

extension [Payment] {
  /// Takes out what bookkeeping may have entered invoice by invoice; each entry is part of one payment.
  fileprivate mutating func remove(partsOf trace: PaymentTrace) -> Bool {
    guard let parts = parts(of: trace)?.map(\.origin) else { return false }
    removeAll { parts.contains($0.origin) }
    return true
  }
}
