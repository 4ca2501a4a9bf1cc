import Aktenkoffer
import CaseModel
import Law
import Synchronization

/// Claim statements for a program: one object, its cases in their order.
final class ClaimJSON: ResultPrinter {
  private let isFirst = Mutex(true)

  init(asOf: Day) {
    Console.print(json: "{\"asOf\":\"\(asOf)\",\"claims\":[")
  }

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    isFirst.withLock { isFirst in
      Console.print(json: (isFirst ? "" : ",") + JSON.text(ClaimEntry(folder, result)))
      isFirst = false
    }
  }

  func finish() {
    Console.print(json: "]}")
  }
}

private struct ClaimEntry: Encodable {
  var folder: String
  var number: String?
  var currency: String?
  var dayCount: String?
  var paymentDay: String?
  var invoices: [DebtEntry]?
  var lines: [LineEntry]?
  var total: BalanceEntry?
  var unknown: [UnknownEntry]?
  var collectionForecast: [ForecastEntry]?
  var outage: OutageEntry?

  init(_ folder: String, _ result: Result<CaseReport, Outage>) {
    self.folder = folder
    switch result {
    case .failure(let outage): self.outage = OutageEntry(outage)
    case .success(let report):
      number = report.number
      guard let claim = report.claim else { return }
      currency = claim.currency.code
      dayCount = claim.dayCount.rawValue
      paymentDay = claim.paymentDay.rawValue
      invoices = claim.debts.indices.map { DebtEntry(claim, $0) }
      lines = claim.lines.map { LineEntry($0, claim) }
      total = BalanceEntry(claim.total)
      collectionForecast = claim.forecast.cases.map(ForecastEntry.init)
      unknown = claim.unknowns.map { UnknownEntry(what: $0.what.rawValue, from: $0.from.description) }
    }
  }
}

/// One of three ways the collection may go.
private struct ForecastEntry: Encodable {
  var title: String
  var fee: String
  var expenses: String
  var net: String
  var vat: String
  var setOff: String
  var recoverable: String
  var recoverableWithVAT: String?

  init(_ item: CollectionCase) {
    title = item.title(Speech.language)
    fee = item.fee.amount.description
    expenses = item.expenses.amount.description
    net = item.net.amount.description
    vat = item.vat.amount.description
    setOff = item.setOff.amount.description
    recoverable = item.recoverable.amount.description
    recoverableWithVAT = item.recoverableWithVAT?.amount.description
  }
}

private struct UnknownEntry: Encodable {
  var what: String
  var from: String
}

private struct BalanceEntry: Encodable {
  var principal: String
  var interest: String
  var costs: String
  var total: String
  var overpaid: String

  init(_ balance: DebtBalance) {
    principal = balance.principal.description
    interest = balance.interest.description
    costs = balance.costs.description
    total = balance.total.description
    overpaid = balance.overpaid.description
  }
}

private struct DebtEntry: Encodable {
  var invoice: String
  var claimed: String
  var credited: String
  var `default`: VerzugEntry?
  var triggers: [VerzugEntry]
  var interest: [SpanEntry]
  var costs: [CostEntry]
  var applicationInterest: [String]
  var interestArrears: String?
  var limitation: LimitationEntry?
  var reservations: [String]
  var balance: BalanceEntry

  struct SpanEntry: Encodable {
    var rate: String
    var from: String
    var through: String?
    var basis: String
  }

  struct CostEntry: Encodable {
    var kind: String
    var on: String
    var asked: String
    var amount: String
    var working: String
  }

  struct LimitationEntry: Encodable {
    var lastSafeDay: String
    var suspended: Bool
    var titled: Bool
    var steps: [String]
  }

  init(_ claim: ClaimStatement, _ index: Int) {
    let debt = claim.debts[index]
    invoice = debt.invoice.label
    claimed = debt.claimed.description
    credited = debt.credited.description
    `default` = debt.verzug.begun.map(VerzugEntry.init)
    triggers = debt.verzug.candidates.map(VerzugEntry.init)
    interest = debt.interest.map {
      SpanEntry(
        rate: $0.rate.text(Speech.language), from: $0.from.description, through: $0.through?.description,
        basis: $0.ground.basis.text(Speech.language))
    }
    costs = debt.costs.map {
      CostEntry(
        kind: $0.kind.name, on: $0.on.description, asked: $0.asked.description, amount: $0.amount.description,
        working: $0.working(Speech.language))
    }
    let court = claim.courtInterest(of: index)
    applicationInterest = court.stretches.map { $0.text(Speech.language) }
    interestArrears = court.fixed?.description
    limitation = debt.verjaehrung.map {
      LimitationEntry(
        lastSafeDay: $0.lastDay.description, suspended: $0.isSuspended, titled: $0.isTitled,
        steps: $0.steps.map { $0.text(Speech.language) })
    }
    reservations = debt.reservations.map(\.rawValue)
    balance = BalanceEntry(debt.balance)
  }
}

private struct VerzugEntry: Encodable {
  var trigger: String
  var from: String?
  var interestFrom: String?
  var working: String
  var provable: Bool
  var proof: String
  var basis: String
  var place: String

  init(_ candidate: VerzugCandidate) {
    trigger = candidate.kind.rawValue
    from = candidate.from?.description
    interestFrom = candidate.firstInterestDay?.description
    working = candidate.working(Speech.language)
    provable = candidate.proof.suffices
    proof = candidate.proof.text(Speech.language)
    basis = candidate.kind.basis.text(Speech.language)
    place = candidate.place.description
  }
}

private struct LineEntry: Encodable {
  var number: Int
  var day: String
  var kind: String
  var invoice: String?
  var amount: String
  var balance: String
  var title: String
  var working: String?
  var basis: [String]
  var from: String?
  var through: String?
  var days: Int?
  var daysOfYear: Int?
  var rate: String?
  var principal: String?
  var allocation: AllocationEntry?

  struct AllocationEntry: Encodable {
    var costs: String
    var interest: String
    var principal: String
  }

  init(_ line: ClaimLine, _ claim: ClaimStatement) {
    number = line.number
    day = line.day.description
    kind = line.kind.rawValue
    invoice = line.debt.map { claim.debts[$0].invoice.label }
    amount = line.amount.description
    balance = line.balance.description
    title = line.title(Speech.language)
    working = line.working.map { $0(Speech.language) }
    basis = line.basis.map { $0.text(Speech.language) }
    switch line.content {
    case .interest(let segment, _):
      from = segment.from.description
      through = segment.through.description
      days = segment.days
      daysOfYear = segment.daysOfYear
      rate = segment.rate.description
      principal = segment.principal.description
    case .payment(_, let allocation):
      self.allocation = AllocationEntry(
        costs: allocation.costs.description, interest: allocation.interest.description,
        principal: allocation.principal.description)
    default: break
    }
  }
}
