import CaseModel
import Custody
import Formats
import Law
import Packing

/// Money that was told of with earlier handovers, by them or by us, and that a case says nothing of.
///
/// One payment may have been told of with several cases, by several recipients, and by both sides; and one entry in `payments`
/// stands for one payment alone, or for its part.
struct MoneyTold {
  /// What recipients named and `payments` has not.
  private(set) var words: [Word] = []
  /// What recipients named as paid to themselves and that counts as one with what we had told them: it may be another.
  private(set) var shared: [Word] = []
  /// What went out as ours and `payments`, or `credits`, has no more.
  private(set) var facts: [Fact] = []

  struct Word {
    let payment: Correspondence.Payment
    let otherCase: String?
    /// Whether the case has less of it on those days, and the rest may belong to invoices that went out with it then.
    fileprivate(set) var isThereInPart = false
    fileprivate let trace: PaymentTrace
    fileprivate let round: HandOverRound

    fileprivate init(_ payment: Correspondence.Payment, of handover: EarlierHandOver) {
      self.payment = payment
      otherCase = handover.otherCase
      trace = payment.trace
      round = handover.round
    }
  }

  struct Fact {
    let fact: CaseFact
    /// Since when it was told.
    let day: Day?
    let otherCase: String?
    fileprivate let trace: PaymentTrace
    fileprivate let with: ToldSoFar.Telling
    fileprivate let round: HandOverRound

    fileprivate init(_ told: EarlierHandOver.ToldFact, of handover: EarlierHandOver) {
      fact = told.fact
      day = told.with.day
      otherCase = handover.otherCase
      trace = told.fact.trace
      with = told.with
      round = handover.round
    }
  }

  /// A payment, or a credit, that an update took back.
  struct Withdrawal {
    let fact: CaseFact
    /// The number of the event before the update was sent.
    let sequence: Int
    /// The number of the event before the package was sent that the update follows; nil where there is none.
    var package: Int?
    /// By what the invoices are known that its handover went with; nil where nobody wrote them down.
    let invoices: Set<String>?
    /// Whether the same update told as much anew: then it was corrected.
    let isCorrected: Bool
  }

  /// - Parameter withdrawn: what updates took back, of whichever handover.
  init(_ handovers: [EarlierHandOver], withdrawn: [Withdrawal], _ file: CaseFile) {
    let told = MoneyTold.facts(of: handovers, withdrawn, file)
    let entries = file.payments
    let payments = told.filter { $0.fact.kind == .payment }
    let pairs = payments.pairs(among: entries) { $0.trace.distance(to: $1.trace) }
    let taken = Dictionary(pairs.map { ($0.other, payments[$0.own]) }, uniquingKeysWith: { first, _ in first })
    var loose = entries.indices.filter { taken[$0] == nil }.map { entries[$0] }
    let known = Set(pairs.map(\.own))
    facts = payments.indices.filter { !known.contains($0) }.map { payments[$0] }
      .filter { !loose.remove(partsOf: $0.trace) }
    (words, shared) = MoneyTold.missing(MoneyTold.words(of: handovers), in: entries, taken)
    // A payment to us that both told of, and that went back, was one; what was told behind that is another.
    words = words.unmatched(among: withdrawn.filter { !$0.isCorrected && $0.fact.kind == .payment }) { word, back in
      let isOfOne = back.invoices.map { !$0.isDisjoint(with: word.round.invoices) } ?? true
      guard word.payment.isToCreditor, isOfOne, word.payment.sequence < back.sequence else { return nil }
      return word.trace.distance(to: back.fact.trace)
    }
    // What is missing by a recipient's word is told of by that.
    facts = facts.unmatched(among: words) { fact, word in
      word.mayBe(fact) ? word.trace.distance(to: fact.trace) : nil
    }
    facts += told.filter { $0.fact.kind == .credit }.unmatched(among: file.credits) { fact, credit in
      guard let amount = credit.amount, amount.description == fact.fact["amount"] else { return nil }
      if let own = fact.fact["invoice"], let its = credit.invoice,
        own.foldedLettersAndDigits != its.foldedLettersAndDigits
      {
        return nil
      }
      guard let own = fact.fact["on"].flatMap({ Day(iso: $0) }), let its = credit.on else { return 0 }
      return abs(own.days(since: its)) <= FolderPayments.mostDaysApart ? abs(own.days(since: its)) : nil
    }
  }

  /// The words for which no entry stands, nor several, nor one for several of them.
  ///
  /// - Parameter taken: which entries what we told stands for, by their positions.
  private static func missing(
    _ named: [Word], in entries: [Payment], _ taken: [Int: Fact]
  ) -> (missing: [Word], shared: [Word]) {
    func isFree(_ index: Int, for word: Word) -> Bool { taken[index].map(word.mayBe) ?? true }
    let found = named.pairs(among: Array(entries.enumerated())) { word, entry in
      isFree(entry.offset, for: word) ? word.payment.distance(to: entry.element.trace) : nil
    }
    let answered = Set(found.map(\.own))
    var free = entries.indices.filter { index in !found.contains { $0.other == index } }
    var missing: [Word] = []
    for word in named.indices.filter({ !answered.contains($0) }).map({ named[$0] }) {
      let own = free.filter { isFree($0, for: word) }
      if let parts = own.map({ entries[$0] }).parts(of: word.trace) {
        let origins = Set(parts.map(\.origin))
        free.removeAll { origins.contains(entries[$0].origin) }
      } else {
        missing.append(word)
      }
    }
    for index in free {
      let near = missing.indices.filter { missing[$0].isNear(entries[index]) && isFree(index, for: missing[$0]) }
      guard let parts = Parts.positions(of: entries[index].amount.cents, among: near.map { missing[$0].cents }) else {
        continue
      }
      for position in parts.map({ near[$0] }).sorted().reversed() { missing.remove(at: position) }
    }
    missing = missing.map { word in
      var word = word
      // Of that very day, and nothing else stands for it.
      word.isThereInPart =
        word.round.hasOthers
        && free.contains { index in
          taken[index] == nil && entries[index].received == word.trace.day && word.isNear(entries[index])
            && entries[index].amount.cents < word.cents
        }
      return word
    }
    let shared = found.filter { taken[$0.other].map(named[$0.own].mayBeAnother) ?? false }.map { named[$0.own] }
    return (missing, shared)
  }

  private static func facts(
    of handovers: [EarlierHandOver], _ withdrawn: [Withdrawal], _ file: CaseFile
  ) -> [Fact] {
    // Whatever stands between the parts of a number: two invoices taken for one ask once too often.
    let numbers = Set(file.invoices.compactMap { $0.number?.foldedLettersAndDigits })
    func isOne(_ own: String, _ other: String) -> Bool { own.foldedLettersAndDigits == other.foldedLettersAndDigits }
    var facts: [Fact] = []
    for handover in handovers {
      let told = handover.told.filter { told in
        // What went for an invoice that is not in this case is none of its money; for none in particular it is that of all.
        told.fact["invoice"].map { numbers.contains($0.foldedLettersAndDigits) } ?? true
      }.map { Fact($0, of: handover) }
      // What its own updates took back is off already; each later one takes one back.
      let end = handover.round.story.last?.sequence ?? 0
      let own = told.unmatched(among: withdrawn) { own, back in
        let isOfOne = back.invoices.map { !$0.isDisjoint(with: own.round.invoices) } ?? true
        let isOwn = back.package != nil && back.package == own.round.arrival.begun?.sequence
        return isOfOne && back.sequence > (isOwn ? end : own.with.sequence) && own.fact.isSame(as: back.fact, isOne)
          ? 0 : nil
      }
      facts += own.unmatched(among: facts) { $0.distance(to: $1, ofOneInvoice: isOne) }
    }
    return facts
  }

  private static func words(of handovers: [EarlierHandOver]) -> [Word] {
    var words: [Word] = []
    for handover in handovers {
      let named = handover.payments.map { Word($0, of: handover) }
      words += named.unmatched(among: words) { $0.distance(to: $1) }
    }
    return words
  }
}

extension MoneyTold.Word {
  fileprivate var cents: Int64 { trace.amount?.cents ?? 0 }

  /// How unlike two are that may be about one payment: of one recipient what bears the same name, of two what both told of
  /// as paid to us; within days, and only of an invoice that both had.
  fileprivate func distance(to other: MoneyTold.Word) -> Int? {
    if payment.sequence == other.payment.sequence { return 0 }
    guard !round.invoices.isDisjoint(with: other.round.invoices), let days = trace.distance(to: other.trace) else {
      return nil
    }
    if payment.teller == other.payment.teller { return payment.id == other.payment.id ? days : nil }
    return payment.isToCreditor && other.payment.isToCreditor ? days : nil
  }

  /// Whether an entry lies within the days in which it may be this, be it whole.
  fileprivate func isNear(_ entry: Payment) -> Bool {
    guard let day = trace.day, entry.amount.currency == trace.amount?.currency else { return false }
    return abs(entry.received.days(since: day)) <= FolderPayments.mostDaysApart
  }

  /// Whether what we told may be the payment that the word names.
  ///
  /// Both sides tell of what came to us. What stayed with a recipient was in no package that was there before it had the case,
  /// and what we told it behind its word was another payment, for that is not told back.
  fileprivate func mayBe(_ fact: MoneyTold.Fact) -> Bool {
    if payment.isToCreditor { return true }
    if fact.with.isPackage { return fact.with.sequence > round.start.sequence }
    return fact.with.sequence < payment.sequence || fact.with.recipient != payment.teller
  }
}

extension MoneyTold.Word {
  /// Whether it may as well be a second payment: it went to whom we had told of the first.
  fileprivate func mayBeAnother(than fact: MoneyTold.Fact) -> Bool {
    !payment.isToCreditor && !fact.with.isPackage && fact.with.recipient == payment.teller
  }
}

extension MoneyTold.Fact {
  /// How unlike two payments, or two credits, are that may be one; nil where they cannot be.
  fileprivate func distance(to other: MoneyTold.Fact, ofOneInvoice isOne: (String, String) -> Bool) -> Int? {
    guard fact.kind == other.fact.kind else { return nil }
    let days =
      fact.kind == .payment ? trace.distance(to: other.trace) : fact["amount"] == other.fact["amount"] ? 0 : nil
    guard let days else { return nil }
    if let own = fact["invoice"], let its = other.fact["invoice"] { return isOne(own, its) ? days : nil }
    return round.invoices.isDisjoint(with: other.round.invoices) ? nil : days
  }
}

extension CaseFact {
  /// Whether it is the same money, whatever else was written with it.
  fileprivate func isSame(as other: CaseFact, _ isOne: (String, String) -> Bool) -> Bool {
    guard kind == other.kind, self["amount"] == other["amount"], self["currency"] == other["currency"] else {
      return false
    }
    guard self["received"] == other["received"], self["on"] == other["on"] else { return false }
    if let own = self["invoice"], let its = other["invoice"] { return isOne(own, its) }
    return true
  }
}
