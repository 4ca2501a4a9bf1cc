import CaseModel
import Law
import TestSupport

/// A case in memory whose claim is complete; a test changes one thing and looks at what is owed.
///
/// One invoice over 1,000 euros between businesses, issued, received and performed on 1 April 2026, payable by Thursday,
/// 30 April, as the contract of 5 January says: default, and interest at nine points, from 1 May.
struct ClaimCase {
  var creditorKind: Debtor.Kind? = .business
  var debtors: [Debtor] = [ClaimCase.debtor()]
  var contract: Contract? = ClaimCase.contract()
  var invoices: [Invoice] = [ClaimCase.invoice("R-1")]
  var credits: [Credit] = []
  var interest: InterestAgreement?
  var costs: [Cost] = []
  var reminders: [Reminder] = []
  var contacts: [Contact] = []
  var offers: [Offer] = []
  var payments: [Payment] = []
  var acknowledgements: [Acknowledgement] = []
  var suspensions: [Suspension] = []
  var proceedings: [Proceeding] = []
  var titles: [EnforceableTitle] = []
  var declarations: [Declaration] = []
  /// Paths the case names and the folder does not hold.
  var missing: Set<String> = []

  var file: CaseFile {
    var creditor = Creditor(origin: Self.origin(2))
    creditor.kind = creditorKind
    var file = CaseFile(number: "2026-1", origin: Self.origin(1), creditor: creditor)
    file.debtors = debtors
    file.contract = contract
    file.invoices = invoices
    file.credits = credits
    file.interest = interest
    file.costs = costs
    file.reminders = reminders
    file.contacts = contacts
    file.offers = offers
    file.payments = payments
    file.acknowledgements = acknowledgements
    file.suspensions = suspensions
    file.proceedings = proceedings
    file.titles = titles
    file.declarations = declarations
    file.documents = Set(file.references.map(\.path)).subtracting(missing).sorted().map {
      Document(path: $0, size: 1, sha256: $0, type: .pdf)
    }
    return file
  }

  func statement(asOf: Day, under law: LawBook = .shipped) -> ClaimStatement? {
    ClaimStatement(of: file, under: law, asOf: asOf)
  }

  func verzug(asOf: Day = "2026-11-21") -> Verzug { Verzug(with: invoices[0], in: file, asOf: asOf) }

  /// The candidate of that kind for the first invoice.
  func candidate(_ kind: VerzugCandidate.Kind, asOf: Day = "2026-11-21") -> VerzugCandidate? {
    verzug(asOf: asOf).candidates.first { $0.kind == kind }
  }
}

/// The parts of a claim, each in one line.
extension ClaimCase {
  static func origin(_ line: Int) -> Origin { Origin(Place("case.yaml", line: line)) }

  static func debtor(_ kind: Debtor.Kind? = .business, in state: String? = "NW") -> Debtor {
    var debtor = Debtor(origin: origin(3))
    debtor.kind = kind
    var address = Address(origin: origin(4))
    address.country = "DE"
    address.state = state
    debtor.address = address
    return debtor
  }

  static func contract(_ date: Day = "2026-01-05") -> Contract {
    var contract = Contract(origin: origin(5))
    contract.date = date
    contract.file = "documents/vertrag.pdf"
    return contract
  }

  static func invoice(
    _ number: String, gross: Money = "1000.00", issued: Day = "2026-04-01", due: Day = "2026-04-30", line: Int = 10
  ) -> Invoice {
    var invoice = Invoice(origin: origin(line))
    invoice.number = number
    invoice.file = "invoices/\(number).pdf"
    invoice.issued = issued
    invoice.gross = gross
    invoice.due = Invoice.DueDate(on: due, basis: .agreed)
    invoice.received = Invoice.Receipt(on: issued, evidence: "documents/zugang-\(number).pdf")
    invoice.performed = Invoice.Performance(on: issued, file: "documents/leistung-\(number).pdf")
    invoice.remuneration = true
    return invoice
  }

  /// A letter that arrived on the day it was sent; its document lies in the folder.
  static func letter(
    _ sent: Day, received: Day? = nil, deadline: Day? = nil, fee: Money? = nil, kind: Reminder.Kind = .dunning,
    invoices: [String]? = nil, line: Int = 20
  ) -> Reminder {
    var letter = Reminder(origin: origin(line), kind: kind)
    letter.sent = sent
    letter.deadline = deadline
    letter.fee = fee
    letter.invoices = invoices
    letter.delivery = Delivery(state: .delivered, on: received ?? sent)
    letter.file = "reminders/\(sent).pdf"
    return letter
  }

  static func payment(
    _ on: Day, _ amount: Money, invoice: String? = nil, designated: Payment.Designation? = nil
  ) -> Payment {
    var payment = Payment(origin: origin(50), received: on, amount: amount)
    payment.invoice = invoice
    payment.designated = designated
    return payment
  }

  static func credit(_ amount: Money, on day: Day = "2026-07-10") -> Credit {
    var credit = Credit(origin: origin(55))
    credit.on = day
    credit.amount = amount
    return credit
  }

  static func cost(_ kind: Cost.Kind, _ on: Day, _ amount: Money, file: String? = "documents/beleg.pdf") -> Cost {
    var cost = Cost(origin: origin(60), kind: kind, on: on, amount: amount)
    cost.file = file
    return cost
  }

  static func agreement(fixed: Percent? = nil, points: Percent? = nil, from: Day? = nil) -> InterestAgreement {
    var agreement = InterestAgreement(origin: origin(70))
    agreement.fixed = fixed
    agreement.pointsOverBase = points
    agreement.from = from
    agreement.file = "documents/vertrag.pdf"
    return agreement
  }

  static func declaration(_ what: Declaration.What, _ value: Bool = true, on: Day? = "2026-05-18") -> Declaration {
    var declaration = Declaration(origin: origin(80), what: what, value: value)
    declaration.by = "Leitung Debitoren"
    declaration.on = on
    return declaration
  }
}
