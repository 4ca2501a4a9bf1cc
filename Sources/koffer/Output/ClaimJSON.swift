import Aktenkoffer
import CaseModel
import Law

/// One claim statement for a program.
struct ClaimEntry: Encodable {
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
struct ForecastEntry: Encodable {
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

struct UnknownEntry: Encodable {
  var what: String
  var from: String
}

struct BalanceEntry: Encodable {
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
