import CaseModel

/// Sorts what the case tells by the invoice it belongs to.
struct Ledger {
  let file: CaseFile
  let currency: Currency
  let asOf: Day
  private let indices: [String: Int]

  struct BookedPayment {
    let booked: AccountPayment
    /// Index among the payments of the case.
    let index: Int
    let isImplied: Bool
  }

  init(_ file: CaseFile, _ currency: Currency, _ asOf: Day) {
    self.file = file
    self.currency = currency
    self.asOf = asOf
    indices = Dictionary(
      file.invoices.enumerated().compactMap { index, invoice in invoice.number.map { ($0, index) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The invoice due first; among equals the first by number.
  var oldest: Int { first(among: Array(file.invoices.indices)) ?? 0 }

  private func first(among candidates: [Int]) -> Int? {
    candidates.min(by: isBefore)
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (file.invoices[left], file.invoices[right])
    return (first.payableOn ?? asOf, first.label) < (second.payableOn ?? asOf, second.label)
  }

  private func index(of number: String?) -> Int? {
    number.flatMap { indices[$0] } ?? (number == nil && file.invoices.count == 1 ? 0 : nil)
  }

  /// What was credited on each invoice.
  func credits() -> [Money]? {
    var sums = file.invoices.map { _ in Money(cents: 0, currency) }
    var loose = Money(cents: 0, currency)
    for credit in file.credits where credit.on.map({ $0 <= asOf }) ?? true {
      guard let amount = credit.amount, amount.currency == currency else { return nil }
      if let target = index(of: credit.invoice) {
        guard let sum = sums[target].plus(amount) else { return nil }
        sums[target] = sum
      } else {
        guard let sum = loose.plus(amount) else { return nil }
        loose = sum
      }
    }
    return spread(loose, over: sums)
  }

  /// Credits that name none of several invoices lower the one due first, on which interest runs longest, and with what
  /// that leaves the next: that claims least. What is left of them in the end stands on the first.
  private func spread(_ amount: Money, over credited: [Money]) -> [Money]? {
    var (sums, rest) = (credited, amount)
    let targets = sums.indices.sorted { isBefore($0, $1) }
    for target in targets where rest.isPositive {
      let room = max(0, (file.invoices[target].claimed?.cents ?? 0) - sums[target].cents)
      let part = Money(cents: min(rest.cents, room), currency)
      guard let sum = sums[target].plus(part), let left = rest.minus(part) else { return nil }
      (sums[target], rest) = (sum, left)
    }
    guard rest.isPositive, let target = targets.first else { return sums }
    guard let sum = sums[target].plus(rest) else { return nil }
    sums[target] = sum
    return sums
  }

  /// What was paid up to the day of the statement, in the order of time; a payment meant for several invoices in parts.
  ///
  /// - Parameter credited: what was credited on each invoice.
  func payments(credited: [Money]) -> [BookedPayment]? {
    let told = file.payments.indices.filter { file.payments[$0].received <= asOf }
    guard told.allSatisfy({ file.payments[$0].amount.currency == currency }) else { return nil }
    // A loan is paid before its interest anyway (§ 497 (3) BGB).
    let isLoan = file.contract?.consumerCredit != nil
    var implied = ImpliedDesignation(file.invoices, credited: credited)
    var out: [BookedPayment] = []
    for index in told.sorted(by: comesBefore) where file.payments[index].amount.isPositive {
      let payment = file.payments[index]
      let debt = self.index(of: payment.invoice)
      let meant = payment.designated == nil && !isLoan ? implied.shares(of: payment, named: debt) : []
      for share in meant {
        implied.book(share.amount, on: share.debt)
        let booked = AccountPayment(
          on: payment.received, amount: share.amount, debt: share.debt, order: .principalCostsInterest)
        out.append(BookedPayment(booked: booked, index: index, isImplied: true))
      }
      guard meant.isEmpty else { continue }
      if payment.designated != .costs, payment.designated != .interest { implied.book(payment.amount, on: debt) }
      let booked = AccountPayment(
        on: payment.received, amount: payment.amount, debt: debt, order: payment.designated?.order)
      out.append(BookedPayment(booked: booked, index: index, isImplied: false))
    }
    return out
  }

  /// By the day, then by the sum; of two that are alike it makes no difference which comes first.
  private func comesBefore(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (file.payments[left], file.payments[right])
    let names = (first.invoice ?? "", second.invoice ?? "")
    let words = (first.designated?.rawValue ?? "", second.designated?.rawValue ?? "")
    return (first.received, first.amount.cents, names.0, words.0, left)
      < (second.received, second.amount.cents, names.1, words.1, right)
  }

  /// The letters whose fee belongs to each invoice: that of the covered ones which is due first.
  ///
  /// - Parameter settledOn: when each invoice was settled, where that is known; a letter then belongs to one that was
  ///   still open when it was sent, if there is one.
  func letters(settledOn: [Day?] = []) -> [[Reminder]] {
    var out: [[Reminder]] = file.invoices.map { _ in [] }
    for letter in file.reminders where letter.fee?.isPositive == true {
      guard let sent = letter.sent, sent <= asOf else { continue }
      let covered = file.invoices.indices.filter { letter.covers(file.invoices[$0]) }
      let open = settledOn.isEmpty ? covered : covered.filter { settledOn[$0].map { $0 >= sent } ?? true }
      if let owner = first(among: open.isEmpty ? covered : open) { out[owner].append(letter) }
    }
    return out
  }

  func others(_ oldest: Int) -> [[Cost]] {
    var out: [[Cost]] = file.invoices.map { _ in [] }
    for cost in file.costs where cost.on <= asOf && cost.amount.currency == currency {
      if let owner = cost.invoice == nil ? index(of: nil) ?? oldest : index(of: cost.invoice) {
        out[owner].append(cost)
      }
    }
    return out
  }
}

extension Payment.Designation {
  /// What is settled first; nil where the law decides.
  fileprivate var order: AllocationOrder? {
    switch self {
    case .costs: .costsInterestPrincipal
    case .interest: .interestCostsPrincipal
    case .principal: .principalCostsInterest
    case .none: nil
    }
  }
}
