import CaseModel
import TestSupport

/// The parts of a case, each in one line.
extension CaseBuilder {
  static func invoice(_ number: String, gross: Money = "100.00", due: Day = "2026-03-02", line: Int = 11) -> Invoice {
    var invoice = Invoice(origin: origin(line))
    invoice.number = number
    invoice.file = "invoices/\(number).pdf"
    invoice.issued = "2026-02-02"
    invoice.gross = gross
    invoice.due = Invoice.DueDate(on: due, basis: .agreed)
    return invoice
  }

  /// An invoice's document that says nothing yet.
  static func document(_ change: (inout EInvoice) -> Void = { _ in }) -> EInvoice {
    var document = EInvoice(syntax: .cii, origin: CaseBuilder.origin(12))
    change(&document)
    return document
  }

  /// A letter that arrived and has its document; a final notice announces collection.
  static func letter(
    _ kind: Reminder.Kind, level: Int? = nil, sent: Day, deadline: Day, invoices: [String]? = nil
  ) -> Reminder {
    var letter = Reminder(origin: origin(20), kind: kind)
    letter.level = level
    letter.sent = sent
    letter.deadline = deadline
    letter.invoices = invoices
    letter.delivery = Delivery(state: .delivered)
    letter.file = "reminders/\(sent)-\(kind.rawValue).pdf"
    if kind == .finalNotice { letter.announces = [.collection] }
    return letter
  }

  static func call(_ on: Day, _ outcome: Contact.Outcome, invoices: [String]? = nil) -> Contact {
    var call = Contact(origin: origin(30), at: Moment(on, minute: 600))
    call.channel = .phone
    call.direction = .out
    call.outcome = outcome
    call.invoices = invoices
    return call
  }

  static func declaration(
    _ what: Declaration.What, _ value: Bool = true, invoice: String? = nil, on: Day? = "2026-05-18"
  ) -> Declaration {
    var declaration = Declaration(origin: origin(40), what: what, value: value)
    declaration.by = "Leitung Debitoren"
    declaration.on = on
    declaration.invoice = invoice
    return declaration
  }

  static func payment(_ amount: Money, on: Day = "2026-05-11", invoice: String? = "R-1") -> Payment {
    var payment = Payment(origin: origin(50), received: on, amount: amount)
    payment.invoice = invoice
    return payment
  }

  static func credit(_ amount: Money?, on: Day? = "2026-05-11", invoice: String? = "R-1") -> Credit {
    var credit = Credit(origin: origin(60))
    credit.amount = amount
    credit.on = on
    credit.invoice = invoice
    return credit
  }

  static func waiver(_ step: String, invoice: String? = nil) -> Waiver {
    var waiver = Waiver(origin: origin(70), step: step)
    waiver.reason = "Auf Wunsch der Schuldnerin"
    waiver.approvedBy = "Leitung Debitoren"
    waiver.on = "2026-05-18"
    waiver.invoice = invoice
    return waiver
  }
}
