import CaseModel
import Law

extension CallSheet {
  /// What the call is about: the invoices and the sums.
  public struct Why: Sendable {
    /// Those on which something is open, or on which the open amount is not known, in the order of the case.
    public let invoices: Excerpt<Item>
    /// What of the principal is open by the account.
    public let open: Money?
    /// With interest and costs on the day; nil where there is no sum.
    public let claim: DebtBalance?
    /// The first day from which interest is unknown.
    public let unknownFrom: Day?
    /// What was delivered or done, in the creditor's words.
    public let subject: String?
    /// Number and day of the contract.
    public let contract: String?
    public let contractDate: Day?
  }

  /// One open invoice.
  public struct Item: Sendable {
    public let label: String
    public let issued: Day?
    public let due: Day?
    /// Days since it fell due; nil while it is not due, or where the day is not known.
    public let daysOverdue: Int?
    public let open: Money?
    /// BT-12, BT-13 and BT-16 of the structured invoice, as far as it gives them.
    public let contract: String?
    public let order: String?
    public let despatch: String?
    /// The objection about it that is on record; nil where there is none.
    public let objection: Objection?

    public enum Objection: String, CaseIterable, Sendable {
      case open, settled
    }
  }
}

extension CallSheet.Why {
  init(of docket: Docket) {
    let open = docket.open.items.filter { $0.principal.map(\.isPositive) ?? true }
    invoices = CallSheet.Excerpt(open.map { CallSheet.Item($0, in: docket) }, most: 8)
    self.open = docket.open.principal
    claim = docket.claim?.total
    unknownFrom = docket.claim?.unknownFrom
    subject = docket.file.contract?.subject?.asLine(most: 90)
    contract = docket.file.contract?.number?.asLine(most: 40)
    contractDate = docket.file.contract?.date
  }
}

extension CallSheet.Item {
  fileprivate init(_ item: OpenSums.Item, in docket: Docket) {
    let invoice = item.invoice
    label = invoice.label.asLine(most: 40)
    issued = invoice.issued
    due = invoice.payableOn
    let days = invoice.payableOn.map { docket.asOf.days(since: $0) }
    daysOverdue = days.flatMap { $0 > 0 ? $0 : nil }
    open = item.principal
    contract = invoice.document?.contractReference?.asLine(most: 40)
    order = invoice.document?.orderReference?.asLine(most: 40)
    despatch = invoice.document?.despatchReference?.asLine(most: 40)
    objection = docket.objection(to: invoice)
  }
}

extension Docket {
  /// What was said on the phone and recorded nowhere is open.
  fileprivate func objection(to invoice: Invoice) -> CallSheet.Item.Objection? {
    guard facts.isDisputed(invoice) else { return nil }
    let isOpen = file.disputes.contains { dispute in
      dispute.isOpen(asOf: asOf) && (dispute.about == nil || dispute.about == invoice.number)
    }
    let isSpokenOnly = !file.disputes.contains { $0.about == nil || $0.about == invoice.number }
    return isOpen || isSpokenOnly ? .open : .settled
  }
}
