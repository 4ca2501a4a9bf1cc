import CaseModel
import Law

/// The account kept by another hand: day after day, from the first to the last, with pencil and calendar.
///
/// Of `Law` it takes the nouns and nothing that computes. Each day first enters what is owed; interest is counted before
/// the payments of the day or after them, as agreed. Days of one rate on one principal are tallied and turned into cents
/// when the stretch ends: at the turn of a half-year where the base rate counts, at the turn of the year where its length
/// counts, and when a payment reaches the debt.
struct DailyAccount {
  struct Sheet: Equatable {
    var principal: Int64 = 0
    var interest: Int64 = 0
    var costs: Int64 = 0
    var unknownFrom: Day?
    /// All interest that ever accrued, paid or not.
    var accrued: Int64 = 0
    var segments: [Segment] = []
    /// The first day whose interest no payment has reached, where any runs.
    var untouchedFrom: Day?
    /// Whether a payment took part of the interest from that day on.
    var isPartlyPaid = false

    var total: Int64 { principal + interest + costs }
  }

  struct Segment: Equatable {
    var from: Day
    var through: Day
    var days: Int
    var cents: Int64
  }

  /// Days at one rate on one principal that are not yet cents.
  private struct Stretch {
    let span: Int
    let period: Int
    let rate: Int
    let yearLength: Int
    let from: Day
    var through: Day
    var days = 0
  }

  private(set) var sheets: [Sheet]
  private(set) var overpaid: Int64 = 0

  let debts: [Debt]
  let dayCount: InterestAgreement.DayCount
  private let rates = BaseRates.byHalfYear
  private var running: [Stretch?]

  init(of debts: [Debt], payments: [AccountPayment], asOf: Day, terms: Account.Terms) {
    self.debts = debts
    dayCount = terms.dayCount
    sheets = debts.map { debt in
      var sheet = Sheet()
      sheet.principal = max(0, debt.principal.cents - debt.credited.cents)
      sheet.interest = debt.openingInterest.cents
      sheet.untouchedFrom = debt.interest.first?.from
      return sheet
    }
    running = debts.map { _ in nil }
    var costs: [Int32: [(debt: Int, cents: Int64)]] = [:]
    for (index, debt) in debts.enumerated() {
      for cost in debt.costs { costs[cost.on.number, default: []].append((index, cost.amount.cents)) }
    }
    let incoming = Dictionary(grouping: payments) { $0.on.number }
    let beginnings = debts.map(\.enteredOn) + debts.flatMap { $0.costs.map(\.on) } + payments.map(\.on)
    guard let first = beginnings.min(), first <= asOf else { return }
    for number in first.number...asOf.number {
      let today = Day(number: number)
      // Who owes nothing of the principal any more is not charged for being late with it.
      for cost in costs[number] ?? [] where sheets[cost.debt].principal > 0 { sheets[cost.debt].costs += cost.cents }
      if terms.paymentDay == .included { tally(today) }
      let firstFree = terms.paymentDay == .included ? Almanac.next(today) : today
      for payment in inTurn(incoming[number] ?? []) { settle(payment, today, firstFree) }
      if terms.paymentDay == .excluded { tally(today) }
    }
    for index in debts.indices { close(index) }
  }

  var totals: Sheet {
    var sum = Sheet()
    for sheet in sheets {
      sum.principal += sheet.principal
      sum.interest += sheet.interest
      sum.costs += sheet.costs
      sum.accrued += sheet.accrued
    }
    return sum
  }

  // MARK: Interest

  private mutating func tally(_ today: Day) {
    for index in debts.indices where sheets[index].principal > 0 && sheets[index].unknownFrom == nil {
      guard let span = DailyAccount.span(of: debts[index], on: today) else { continue }
      let leaf = Almanac.leaf(today)
      let rate: Int
      var period = dayCount == .actact ? leaf.year : 0
      switch debts[index].interest[span].rate {
      case .fixed(let percent): rate = percent.thousandths
      case .overBase(let points):
        period = leaf.halfYear
        guard let base = rates[leaf.halfYear] else {
          sheets[index].unknownFrom = today
          continue
        }
        rate = base + points.thousandths
      }
      if let stretch = running[index], stretch.span != span || stretch.period != period { close(index) }
      if running[index] == nil {
        running[index] = Stretch(
          span: span, period: period, rate: rate, yearLength: yearLength(leaf.year), from: today, through: today)
      }
      running[index]?.through = today
      running[index]?.days += dayCount == .thirty360 ? leaf.thirtieths : 1
    }
  }

  /// The stretch becomes cents: half a cent and more is a whole one.
  private mutating func close(_ index: Int) {
    guard let stretch = running[index] else { return }
    running[index] = nil
    let product = Int128(sheets[index].principal) * Int128(max(0, stretch.rate)) * Int128(stretch.days)
    let unit = Int128(100_000 * stretch.yearLength)
    let (whole, rest) = product.quotientAndRemainder(dividingBy: unit)
    let cents = Int64(whole) + (rest + rest >= unit ? 1 : 0)
    sheets[index].interest += cents
    sheets[index].accrued += cents
    sheets[index].segments.append(
      Segment(from: stretch.from, through: stretch.through, days: stretch.days, cents: cents))
  }

  private func yearLength(_ year: Int) -> Int {
    switch dayCount {
    case .act365: return 365
    case .actact: return Almanac.isLeap(year) ? 366 : 365
    case .thirty360: return 360
    }
  }

  static func span(of debt: Debt, on day: Day) -> Int? {
    debt.interest.firstIndex { $0.from <= day && ($0.through.map { day <= $0 } ?? true) }
  }

  // MARK: Payments

  /// What came in on one day: the law has no order for it. First what was designated, by label, then the smaller sums.
  private func inTurn(_ payments: [AccountPayment]) -> [AccountPayment] {
    guard payments.count > 1 else { return payments }
    let designated = payments.filter { $0.debt != nil }
    let rest = payments.filter { $0.debt == nil }
    func bySize(_ left: AccountPayment, _ right: AccountPayment) -> Bool {
      (left.amount.cents, left.order?.rawValue ?? "") < (right.amount.cents, right.order?.rawValue ?? "")
    }
    let labels = Set(designated.compactMap { $0.debt.map { debts[$0].label } }).sorted()
    return labels.flatMap { label in
      designated.filter { $0.debt.map { debts[$0].label } == label }.sorted(by: bySize)
    } + rest.sorted(by: bySize)
  }

  /// - Parameter firstFree: the first day whose interest a payment of today does not meet.
  private mutating func settle(_ payment: AccountPayment, _ today: Day, _ firstFree: Day) {
    var left = payment.amount.cents
    // § 366 (1): the debt the debtor names.
    if let named = payment.debt {
      close(named)
      left -= pay(left, on: named, payment.order, firstFree)
    }
    // § 366 (2): one rank after the other.
    while left > 0 {
      let rank = nextInRank(today)
      guard !rank.isEmpty else { break }
      for index in rank { close(index) }
      let owed = rank.reduce(0) { $0 + sheets[$1].total }
      for (index, share) in zip(rank, shares(of: min(left, owed), among: rank)) {
        left -= pay(share, on: index, payment.order, firstFree)
      }
    }
    overpaid += left
  }

  /// § 366 (2): of the due debts, else of all, the most burdensome, of these the oldest; equals stand together.
  private func nextInRank(_ today: Day) -> [Int] {
    var rank = debts.indices.filter { sheets[$0].total > 0 }
    let due = rank.filter { (debts[$0].dueOn ?? debts[$0].enteredOn) <= today }
    if !due.isEmpty { rank = due }
    let burdens = rank.map { burden($0, today) }
    let heaviest = burdens.max()
    rank = zip(rank, burdens).filter { $0.1 == heaviest }.map(\.0)
    let oldest = rank.map { debts[$0].enteredOn }.min()
    return rank.filter { debts[$0].enteredOn == oldest }.sorted { debts[$0].label < debts[$1].label }
  }

  /// The yearly rate that weighs on the debtor today; what is left of interest and costs bears none.
  private func burden(_ index: Int, _ today: Day) -> Int {
    guard sheets[index].principal > 0, let span = DailyAccount.span(of: debts[index], on: today) else { return 0 }
    switch debts[index].interest[span].rate {
    case .fixed(let percent): return percent.thousandths
    case .overBase(let points): return points.thousandths + (rates[Almanac.leaf(today).halfYear] ?? 0)
    }
  }

  /// In proportion to what is owed, whole cents; the cents left over go round by label.
  private func shares(of amount: Int64, among rank: [Int]) -> [Int64] {
    let owed = rank.map { sheets[$0].total }
    let sum = owed.reduce(0, +)
    var shares = owed.map { Int64(Int128(amount) * Int128($0) / Int128(sum)) }
    var left = amount - shares.reduce(0, +)
    while left > 0 {
      for place in shares.indices where left > 0 && shares[place] < owed[place] {
        shares[place] += 1
        left -= 1
      }
    }
    return shares
  }

  /// §§ 367, 497 (3): part after part. Gives what was used.
  private mutating func pay(_ amount: Int64, on index: Int, _ order: AllocationOrder?, _ firstFree: Day) -> Int64 {
    var left = amount
    let interestBefore = sheets[index].interest
    let parts: [WritableKeyPath<Sheet, Int64>]
    switch order ?? debts[index].order {
    case .costsInterestPrincipal: parts = [\.costs, \.interest, \.principal]
    case .costsPrincipalInterest: parts = [\.costs, \.principal, \.interest]
    case .principalCostsInterest: parts = [\.principal, \.costs, \.interest]
    case .interestCostsPrincipal: parts = [\.interest, \.costs, \.principal]
    }
    for part in parts {
      let used = min(left, sheets[index][keyPath: part])
      sheets[index][keyPath: part] -= used
      left -= used
    }
    guard left < amount else { return 0 }
    if sheets[index].interest == 0 {
      sheets[index].untouchedFrom = sheets[index].untouchedFrom.map { max($0, firstFree) }
      sheets[index].isPartlyPaid = false
    } else if sheets[index].interest < interestBefore {
      sheets[index].isPartlyPaid = true
    }
    return amount - left
  }
}
