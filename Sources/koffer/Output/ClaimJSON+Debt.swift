import CaseModel
import Law

/// One invoice of a claim for a program.
struct DebtEntry: Encodable {
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

/// One trigger of default, whether it counts or not.
struct VerzugEntry: Encodable {
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
