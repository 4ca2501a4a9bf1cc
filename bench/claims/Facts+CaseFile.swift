import CaseModel

extension Facts {
  /// The case as the reader of a case folder would give it.
  var caseFile: CaseFile {
    var creditor = Creditor(origin: Facts.origin(2))
    creditor.kind = .business
    var file = CaseFile(number: "\(number)", origin: Facts.origin(1), creditor: creditor)
    file.debtors = [debtor]
    var agreement = Contract(origin: Facts.origin(5))
    agreement.date = contract
    agreement.file = "documents/vertrag.pdf"
    file.contract = agreement
    file.invoices = invoices.enumerated().map { Facts.invoice($1, line: 10 + $0) }
    file.reminders = letters.enumerated().map { Facts.letter($1, line: 20 + $0) }
    file.payments = payments.map { booking in
      var payment = Payment(origin: Facts.origin(30), received: booking.on, amount: Money(cents: booking.cents))
      payment.invoice = booking.invoice.map { invoices[$0].number }
      return payment
    }
    file.credits = credits.map { booking in
      var credit = Credit(origin: Facts.origin(40))
      credit.on = booking.on
      credit.amount = Money(cents: booking.cents)
      credit.invoice = booking.invoice.map { invoices[$0].number }
      return credit
    }
    file.costs = costs.enumerated().map { index, booking in
      var cost = Cost(
        origin: Facts.origin(50), kind: .expenses, on: booking.on, amount: Money(cents: booking.cents))
      cost.invoice = booking.invoice.map { invoices[$0].number }
      cost.file = index == costs.count - 1 ? nil : "documents/kosten-\(index).pdf"
      return cost
    }
    file.documents = file.references.map { Document(path: $0.path, size: 1, sha256: "", type: .pdf) }
    return file
  }

  private var debtor: Debtor {
    var debtor = Debtor(origin: Facts.origin(3))
    debtor.kind = isBusiness ? .business : .consumer
    var address = Address(origin: Facts.origin(4))
    address.country = "DE"
    address.state = "NW"
    debtor.address = address
    return debtor
  }

  private static func invoice(_ facts: Invoice, line: Int) -> CaseModel.Invoice {
    var invoice = CaseModel.Invoice(origin: origin(line))
    invoice.number = facts.number
    invoice.file = "invoices/\(facts.number).pdf"
    invoice.issued = facts.issued
    invoice.gross = Money(cents: facts.cents)
    invoice.due = CaseModel.Invoice.DueDate(on: facts.due, basis: facts.isAgreed ? .agreed : .unilateral)
    invoice.received = CaseModel.Invoice.Receipt(on: facts.received, evidence: "Bote")
    invoice.performed = CaseModel.Invoice.Performance(on: facts.issued)
    invoice.remuneration = true
    return invoice
  }

  private static func letter(_ facts: Letter, line: Int) -> Reminder {
    var letter = Reminder(origin: origin(line), kind: .dunning)
    letter.sent = facts.sent
    letter.fee = Money(cents: facts.fee)
    letter.delivery = Delivery(state: .delivered, on: facts.received)
    letter.file = "reminders/\(facts.sent).pdf"
    return letter
  }

  private static func origin(_ line: Int) -> Origin { Origin(Place("case.yaml", line: line)) }
}
