import CaseModel
import Law
import TestSupport

/// A business that owes a business a thousand euros, due on Tuesday, 31 March 2026, as the contract shows; a test changes
/// one thing and looks at what is owed.
struct ClaimBuilder {
  var file: CaseFile

  init(_ invoices: Invoice..., kind: Debtor.Kind = .business) {
    var creditor = Creditor(origin: ClaimBuilder.origin)
    creditor.kind = .business
    file = CaseFile(number: "2026-1", origin: ClaimBuilder.origin, creditor: creditor)
    var debtor = Debtor(origin: ClaimBuilder.origin)
    debtor.kind = kind
    debtor.address = Address(origin: ClaimBuilder.origin)
    debtor.address?.country = "DE"
    debtor.address?.state = "SH"
    file.debtors = [debtor]
    var contract = Contract(origin: ClaimBuilder.origin)
    contract.date = "2020-01-01"
    contract.file = ClaimBuilder.contract
    file.contract = contract
    file.documents = [ClaimBuilder.contract, ClaimBuilder.proof].map {
      Document(path: $0, size: 1, sha256: $0, type: .pdf)
    }
    file.invoices = invoices.isEmpty ? [ClaimBuilder.invoice()] : invoices
  }

  static let origin = Origin(Place("case.yaml", line: 1))
  static let contract = "documents/vertrag.pdf"
  /// A document that shows whatever it is named for.
  static let proof = "documents/beleg.pdf"

  static func invoice(
    _ number: String = "R-1", gross: Money = "1000.00", issued: Day = "2026-03-01", due: Day = "2026-03-31",
    _ basis: Invoice.DueDate.Basis = .agreed
  ) -> Invoice {
    var invoice = Invoice(origin: origin)
    invoice.number = number
    invoice.issued = issued
    invoice.gross = gross
    invoice.due = Invoice.DueDate(on: due, basis: basis)
    invoice.remuneration = true
    return invoice
  }

  func claim(asOf day: Day = "2026-11-20") -> ClaimStatement? {
    ClaimStatement(of: file, under: .shipped, asOf: day)
  }

  // MARK: What happened

  mutating func pay(_ amount: Money, on day: Day, invoice: String? = "R-1") {
    var payment = Payment(origin: ClaimBuilder.origin, received: day, amount: amount)
    payment.invoice = invoice
    file.payments.append(payment)
  }

  mutating func credit(_ amount: Money, on day: Day = "2026-06-01", invoice: String? = nil) {
    var credit = Credit(origin: ClaimBuilder.origin)
    credit.amount = amount
    credit.on = day
    credit.invoice = invoice
    file.credits.append(credit)
  }

  /// A cost that its document shows.
  mutating func cost(_ amount: Money, on day: Day, invoice: String? = nil) {
    var cost = Cost(origin: ClaimBuilder.origin, kind: .information, on: day, amount: amount)
    cost.invoice = invoice
    cost.file = ClaimBuilder.proof
    file.costs.append(cost)
  }

  /// A dunning letter that arrived.
  mutating func remind(sent: Day, received: Day, fee: Money? = nil) {
    var letter = Reminder(origin: Origin(Place("case.yaml", line: 20)), kind: .dunning)
    letter.sent = sent
    letter.fee = fee
    letter.delivery = Delivery(state: .delivered, on: received, evidence: ClaimBuilder.proof)
    letter.file = ClaimBuilder.proof
    file.reminders.append(letter)
  }

  mutating func declareMerchants(_ value: Bool, on day: Day, invoice: String? = nil) {
    var declaration = Declaration(origin: ClaimBuilder.origin, what: .mutualCommercialTransaction, value: value)
    declaration.by = "Leitung Debitoren"
    declaration.on = day
    declaration.invoice = invoice
    file.declarations.append(declaration)
  }
}
