import CaseModel

/// What is owed on a day, and why: principal, interest, costs, payments and how they were spread, for each invoice.
///
/// Every amount is a line with its working and its section of law; the lines add up to what is open. What cannot be shown
/// is not claimed, and what nobody has verified is unknown from a day on.
public struct ClaimStatement: Sendable {
  public let asOf: Day
  public let dayCount: InterestAgreement.DayCount
  public let paymentDay: InterestAgreement.PaymentDay
  /// In the order of the case's invoices.
  public let debts: [ClaimDebt]
  public let account: Account
  /// What the account could not be computed with.
  public let unknowns: [ClaimUnknown]
  /// Payments that are to the cent the sum of an invoice, or of its rest, or all that is left of several, and were taken to
  /// be meant for it or them; indices of the case's payments.
  public let impliedDesignations: [Int]
  /// What an agency's costs will add, if it is engaged on the day of the statement.
  public let forecast: CollectionForecast
  /// The payments as the account counts them, each by its index in the case.
  public let payments: [Int]

  /// What is open on all invoices together.
  public var total: DebtBalance { account.total }
  public var currency: Currency { account.currency }

  /// The first day from which interest is unknown.
  public var unknownFrom: Day? { unknowns.map(\.from).min() }
}

/// Something the law may say differently from a day on, which nobody has verified.
public struct ClaimUnknown: Sendable, Hashable {
  public let what: What
  public let from: Day

  public enum What: String, Sendable, Hashable {
    case basiszinssatz, verbraucherdarlehen
  }
}

extension ClaimStatement {
  /// The last day on which any of its claims can be sued for; nil where that is unknown of one, or does not stand still.
  public var limitation: Day? {
    let ends = debts.map { debt in debt.verjaehrung.flatMap { $0.isSuspended ? nil : $0.lastDay } }
    return ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
  }
}

/// One invoice in the claim statement.
public struct ClaimDebt: Sendable {
  public let invoice: Invoice
  public let claimed: Money
  public let credited: Money
  public let verzug: Verzug
  public let interest: [InterestSpan]
  public let costs: [ClaimCost]
  public let order: AllocationOrder
  public let balance: DebtBalance
  /// nil where it is unknown when the claim fell due.
  public let verjaehrung: Verjaehrung?
  /// What might be owed and is not asked for.
  public let reservations: [ClaimReservation]
}
