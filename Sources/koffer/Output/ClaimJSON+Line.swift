import CaseModel
import Law

/// One line of the account for a program, with the figures to count it again.
struct LineEntry: Encodable {
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
