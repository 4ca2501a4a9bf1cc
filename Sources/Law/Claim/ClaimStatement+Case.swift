import CaseModel

extension ClaimStatement {
  /// Works out the claim of a case on a day.
  ///
  /// - Returns: nil where an amount is unknown, currencies differ or the sum may leave 64 bits: then there is no sum to
  ///   state.
  public init?(of file: CaseFile, under law: LawBook, asOf: Day) {
    let invoices = file.invoices
    guard let currency = invoices.first?.claimed?.currency, !invoices.isEmpty else { return nil }
    let amounts = invoices.compactMap(\.claimed)
    guard amounts.count == invoices.count, amounts.allSatisfy({ $0.currency == currency && $0.cents >= 0 })
    else { return nil }
    let files = Ledger(file, currency, asOf)
    guard let credited = files.credits(), let payments = files.payments() else { return nil }

    let owner = files.oldest
    var verzug = invoices.map { Verzug(with: $0, in: file, asOf: asOf) }
    let terms = zip(invoices, verzug).map { InterestTerms(of: $0, in: file, $1, law, asOf: asOf) }
    let others = files.others(owner)
    func reckon(_ letters: [[Reminder]]) -> [[ClaimCost]] {
      invoices.indices.map { index in
        CostTerms(
          of: invoices[index], in: file, letters: letters[index], others: others[index], verzug[index], law,
          currency: currency, asOf: asOf
        ).costs
      }
    }
    var costs = reckon(files.letters())
    let order: AllocationOrder =
      file.contract?.consumerCredit == nil ? .costsInterestPrincipal : .costsPrincipalInterest
    var debts = invoices.indices.map { index in
      Debt(
        invoices[index].label, principal: amounts[index], credited: credited[index],
        enteredOn: invoices[index].issued ?? invoices[index].payableOn ?? asOf, dueOn: invoices[index].payableOn,
        interest: terms[index].spans, costs: costs[index].booked, order: order)
    }
    let agreement = file.interest
    let counting = Account.Terms(
      dayCount: agreement?.dayCount ?? .act365, paymentDay: agreement?.paymentDay ?? .excluded,
      base: law.basiszinssatz)
    guard Account.fits(debts, payments.map(\.booked), asOf: asOf, terms: counting) else { return nil }
    func keep() -> Account { Account(of: debts, payments: payments.map(\.booked), asOf: asOf, terms: counting) }
    var account = keep()
    if account.idleCosts.contains(where: { !$0.isEmpty }) {
      costs = reckon(files.letters(settledOn: account.settledOn))
      for index in debts.indices { debts[index].costs = costs[index].booked }
      account = keep()
    }
    // What the account has shown to be settled first bears no costs, and was never in default. The sums stay the same;
    // the lines name the costs by what is left of them.
    for index in debts.indices where account.settledOn[index] != nil {
      costs[index] = costs[index].without(account.idleCosts[index], after: account.settledOn[index])
      debts[index].costs = costs[index].booked
      verzug[index] = verzug[index].forestalled(by: account.settledOn[index])
    }
    if account.idleCosts.contains(where: { !$0.isEmpty }) {
      account = keep()
    }
    let papers = Set(file.documents.map(\.path))
    let paidOn = account.paymentDays(count: debts.count)
    self.asOf = asOf
    dayCount = agreement?.dayCount ?? .act365
    paymentDay = agreement?.paymentDay ?? .excluded
    self.account = account
    self.payments = payments.map(\.index)
    impliedDesignations = payments.filter(\.isImplied).map(\.index)
    self.debts = invoices.indices.map { index in
      let isLoan = file.contract?.consumerCredit != nil && law.verbraucherdarlehen.entry(on: asOf) != nil
      return ClaimDebt(
        invoice: invoices[index], claimed: amounts[index], credited: credited[index], verzug: verzug[index],
        interest: verzug[index].isForestalled
          ? terms[index].spans.filter { $0.from <= account.settledOn[index] ?? asOf } : terms[index].spans,
        costs: costs[index], order: order, balance: account.balances[index],
        verjaehrung: Verjaehrung(
          of: invoices[index], in: file, papers: papers, payments: paidOn[index],
          loanInDefaultFrom: isLoan ? verzug[index].from : nil, law, asOf: asOf),
        reservations: terms[index].reservations)
    }
    unknowns = ClaimStatement.unknowns(of: account, in: file, law, asOf)
    let declared = Declared(file, asOf: asOf)
    forecast = CollectionForecast(
      value: account.total.principal, mandateDay: asOf, isUndisputed: declared.isUndisputed,
      inputTaxDeductible: declared.inputTaxDeductible,
      lumpSums: ClaimStatement.lumpSumsLeft(costs.flatMap { $0 }),
      under: law)
  }

  /// The lump sums, less what the cost of reminders has already used of them.
  private static func lumpSumsLeft(_ costs: [ClaimCost]) -> Money {
    let claimed = costs.filter { $0.kind == .lumpSum }.reduce(Int64(0)) { $0 + $1.amount.cents }
    let used = costs.reduce(Int64(0)) { sum, cost in
      guard case .coveredByLumpSum(let covered) = cost.reason else { return sum }
      return sum + covered.cents
    }
    return Money(cents: max(0, claimed - used))
  }

  private static func unknowns(of account: Account, in file: CaseFile, _ law: LawBook, _ asOf: Day) -> [ClaimUnknown] {
    var unknowns: [ClaimUnknown] = []
    if let from = account.total.unknownFrom { unknowns.append(ClaimUnknown(what: .basiszinssatz, from: from)) }
    if file.contract?.consumerCredit != nil, law.verbraucherdarlehen.entry(on: asOf) == nil {
      let first = law.verbraucherdarlehen.entries.last?.firstDay ?? asOf
      unknowns.append(ClaimUnknown(what: .verbraucherdarlehen, from: law.verbraucherdarlehen.unknownFrom(first)))
    }
    return unknowns
  }
}

extension Account {
  /// The days on which something was paid on each debt.
  fileprivate func paymentDays(count: Int) -> [[Day]] {
    var days: [[Day]] = Array(repeating: [], count: count)
    for entry in entries {
      if case .payment = entry.content, let debt = entry.debt { days[debt].append(entry.day) }
    }
    return days
  }
}

/// Sorts what the case tells by the invoice it belongs to.
private struct Ledger {
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

  func payments() -> [BookedPayment]? {
    var out: [BookedPayment] = []
    for (index, payment) in file.payments.enumerated() where payment.received <= asOf {
      guard payment.amount.currency == currency else { return nil }
      guard payment.amount.isPositive else { continue }
      var debt = self.index(of: payment.invoice)
      var order: AllocationOrder?
      var isImplied = false
      switch payment.designated {
      case .costs: order = .costsInterestPrincipal
      case .interest: order = .interestCostsPrincipal
      case .principal: order = .principalCostsInterest
      case .some(.none): break
      case nil:
        if let meant = impliedDebt(of: payment, designated: debt) {
          debt = meant
          order = .principalCostsInterest
          isImplied = true
        }
      }
      out.append(
        BookedPayment(
          booked: AccountPayment(on: payment.received, amount: payment.amount, debt: debt, order: order),
          index: index, isImplied: isImplied))
    }
    return out
  }

  /// Who pays the very sum of an invoice means that invoice, and its principal.
  private func impliedDebt(of payment: Payment, designated: Int?) -> Int? {
    guard file.contract?.consumerCredit == nil else { return nil }
    let matching = file.invoices.indices.filter { file.invoices[$0].claimed == payment.amount }
    if let designated { return matching.contains(designated) ? designated : nil }
    return payment.invoice == nil && matching.count == 1 ? matching.first : nil
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
