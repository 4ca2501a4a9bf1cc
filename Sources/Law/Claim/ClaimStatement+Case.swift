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
    guard let credited = files.credits(), let payments = files.payments(credited: credited) else { return nil }

    let owner = files.oldest
    var verzug = invoices.map { Verzug(with: $0, in: file, asOf: asOf) }
    let terms = zip(invoices, verzug).map { InterestTerms(of: $0, in: file, $1, law, asOf: asOf) }
    let others = files.others(owner)
    var foregone: [[ClaimReservation]] = []
    func reckon(_ letters: [[Reminder]]) -> [[ClaimCost]] {
      let costs = invoices.indices.map { index in
        CostTerms(
          of: invoices[index], in: file, letters: letters[index], others: others[index], verzug[index], law,
          currency: currency, asOf: asOf)
      }
      foregone = costs.map(\.reservations)
      return costs.map(\.costs)
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
    impliedDesignations = Set(payments.filter(\.isImplied).map(\.index)).sorted()
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
        reservations: terms[index].reservations + foregone[index])
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
