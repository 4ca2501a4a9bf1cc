import CaseModel

extension Array {
  /// Those without a counterpart; each counterpart stands for one, and the likest find each other first.
  ///
  /// - Parameter distance: how unlike two are; nil where they cannot be one.
  func unmatched<Other>(among others: [Other], by distance: (Element, Other) -> Int?) -> [Element] {
    let found = Set(pairs(among: others, by: distance).map(\.own))
    return indices.filter { !found.contains($0) }.map { self[$0] }
  }

  /// Which of these and which of the others are one, by their positions: those of one day, and of the rest as many as can be, the
  /// likest first.
  func pairs<Other>(
    among others: [Other], by distance: (Element, Other) -> Int?
  ) -> [(own: Int, other: Int)] {
    var likely: [(distance: Int, own: Int, other: Int)] = []
    for (own, element) in enumerated() {
      for (other, candidate) in others.enumerated() {
        if let distance = distance(element, candidate) { likely.append((distance, own, other)) }
      }
    }
    likely.sort { ($0.distance, $0.own, $0.other) < ($1.distance, $1.own, $1.other) }
    // Of one day they are one, whoever else might be.
    var (owns, taken): (Set<Int>, Set<Int>) = ([], [])
    let exact = likely.prefix { $0.distance == 0 }.filter { pair in
      guard !owns.contains(pair.own), taken.insert(pair.other).inserted else { return false }
      return owns.insert(pair.own).inserted
    }.map { (own: $0.own, other: $0.other) }
    var matching = Matching(
      of: likely.filter { !owns.contains($0.own) && !taken.contains($0.other) }.map { ($0.own, $0.other) })
    return (exact + matching.pairs()).sorted { $0.own < $1.own }
  }
}

/// What a payment is known by to whoever did not see it: amount, and perhaps the day.
struct PaymentTrace {
  /// nil of what was deleted; then it is like no other.
  let amount: Money?
  let day: Day?

  /// Days between two of the same amount that may be one; what bears no day comes behind what does.
  func distance(to other: PaymentTrace) -> Int? {
    guard let amount, amount == other.amount else { return nil }
    guard let day, let otherDay = other.day else { return PaymentTrace.undated }
    let days = abs(otherDay.days(since: day))
    return days <= FolderPayments.mostDaysApart ? days : nil
  }

  /// Days after which the same sum came in, where it may be what was passed on: a quarter at most.
  func delay(of other: PaymentTrace) -> Int? {
    guard let amount, amount == other.amount, let day, let later = other.day else { return nil }
    let days = later.days(since: day)
    return (1...92).contains(days) ? days : nil
  }

  fileprivate static let undated = FolderPayments.mostDaysApart + 1
}

extension Payment {
  var trace: PaymentTrace { PaymentTrace(amount: amount, day: received) }
}

extension [Payment] {
  /// Two or more of one day, near that of the sum, that come to it; nil where none do.
  func parts(of trace: PaymentTrace) -> [Payment]? {
    guard let amount = trace.amount else { return nil }
    let near = filter { payment in
      payment.amount.currency == amount.currency
        && trace.day.map { abs(payment.received.days(since: $0)) <= FolderPayments.mostDaysApart } ?? true
    }
    return Set(near.map(\.received)).sorted().lazy.compactMap { day -> [Payment]? in
      let ofDay = near.filter { $0.received == day }
      return Parts.positions(of: amount.cents, among: ofDay.map(\.amount.cents)).map { $0.map { ofDay[$0] } }
    }.first
  }

  /// Takes out what bookkeeping may have entered part by part, often invoice by invoice; each entry is part of one sum.
  ///
  /// - Returns: whether there were such parts.
  mutating func remove(partsOf trace: PaymentTrace) -> Bool {
    guard let parts = parts(of: trace)?.map(\.origin) else { return false }
    removeAll { parts.contains($0.origin) }
    return true
  }

  /// Those that none of what was told stands for.
  func unmatched(among told: [Correspondence.Payment]) -> [Payment] {
    unmatched(among: told) { payment, word in word.distance(to: payment.trace) }
  }
}

extension [Correspondence.Payment] {
  /// Those to the creditor that none of the others names, too; each of the others stands for one.
  func unnamed(by others: [Correspondence.Payment]) -> [Correspondence.Payment] {
    unmatched(among: others.filter(\.isToCreditor)) { payment, other in
      payment.id != nil || other.sequence > payment.sequence ? payment.trace.distance(to: other.trace) : nil
    }
  }
}

extension Correspondence.Payment {
  var trace: PaymentTrace { PaymentTrace(amount: amount, day: day) }

  /// How unlike a payment is to what the word names.
  ///
  /// Word of a payment to the creditor that came before the money did is rather about one that was there already.
  func distance(to payment: PaymentTrace) -> Int? {
    guard day != nil, let distance = trace.distance(to: payment) else { return nil }
    let isAhead = isToCreditor && told.flatMap { told in payment.day.map { $0 > told } } == true
    return isAhead ? distance + PaymentTrace.undated : distance
  }

  /// Whether the word may be about a payment that we reported.
  ///
  /// What it had named before, we did not tell back: what we told behind that was another one. What we took back took its
  /// word along.
  func mayBe(_ report: Correspondence.Report) -> Bool {
    report.sequence < sequence && report.takenBack.map { sequence < $0 } ?? true
  }
}
