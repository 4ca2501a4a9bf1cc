import CaseModel
import Fields

/// Sections that describe the claim: mandate, contract, invoices, money, obstacles, declarations.
extension Section {
  func mandate() -> Mandate {
    var mandate = Mandate(origin: origin)
    mandate.approach = choice("approach")
    mandate.powerOfAttorney = path(ofFile: "power_of_attorney")
    mandate.reasonForHandover = statement("reason_for_handover")
    mandate.recipient = choice("recipient")
    return mandate
  }

  func contract() -> Contract {
    var contract = Contract(origin: origin)
    contract.date = day("date")
    contract.subject = statement("subject")
    contract.number = statement("number")
    contract.channel = choice("channel")
    contract.file = path(ofFile: "file")
    contract.catalogueNumber = number("catalogue_number", in: 1...99)
    contract.catalogueEntry = statement("catalogue_entry")
    contract.consumerCredit = choice("consumer_credit")
    return contract
  }

  func invoice() -> Invoice {
    var invoice = Invoice(origin: origin)
    let currency = self.currency("currency")
    invoice.file = path(ofFile: "file")
    invoice.number = statement("number")
    invoice.issued = day("issued")
    invoice.gross = money("gross", currency)
    invoice.currency = text("currency").flatMap { Currency($0) }
    invoice.due = section("due") { section in
      section.require("on")
      let basis = section.choice("basis", Invoice.DueDate.Basis.self)
      let days = section.number("days", in: 0...365)
      let after = section.choice("after", Invoice.DueDate.Event.self)
      return section.day("on").map { Invoice.DueDate(on: $0, basis: basis, days: days, after: after) }
    }
    invoice.received = section("received") { section in
      section.require("on")
      let evidence = section.statement("evidence")
      return section.day("on").map { Invoice.Receipt(on: $0, evidence: evidence) }
    }
    invoice.defaultNotice = flag("default_notice")
    invoice.performed = section("performed") { Invoice.Performance(on: $0.day("on"), file: $0.path(ofFile: "file")) }
    invoice.remuneration = flag("remuneration")
    return invoice
  }

  func currency(_ key: String) -> Currency {
    guard let node = value(key), let code = text(key) else { return .eur }
    if let currency = Currency(code) { return currency }
    desk.report(
      .choiceUnknown, at: node.position,
      Text("„\(path(key))“ ist kein Währungskürzel.", "“\(path(key))” is not a currency code."),
      remedy: Text(
        "Drei Großbuchstaben nach ISO 4217, zum Beispiel EUR.", "Three capitals as in ISO 4217, for example EUR."))
    return .eur
  }

  /// What lowers a claim does so by being a credit or a payment; with a minus sign it would raise it.
  ///
  /// - Parameter remedy: what to do where one has it.
  func unsignedMoney(
    _ key: String, _ currency: Currency,
    else remedy: Text = Text("Den Betrag ohne Vorzeichen schreiben.", "Write the amount without a sign.")
  ) -> Money? {
    guard let amount = money(key, currency), let node = value(key) else { return nil }
    guard amount.cents < 0 else { return amount }
    desk.report(
      .amountUnreadable, at: node.position,
      Text("„\(path(key))“ trägt ein Minuszeichen.", "“\(path(key))” has a minus sign."), remedy: remedy)
    return nil
  }

  func credit() -> Credit {
    var credit = Credit(origin: origin)
    let currency = self.currency("currency")
    credit.on = day("on")
    credit.amount = unsignedMoney("amount", currency)
    credit.invoice = text("invoice")
    credit.reason = statement("reason")
    credit.file = path(ofFile: "file")
    return credit
  }

  func payment() -> Payment? {
    require("received")
    require("amount")
    let currency = self.currency("currency")
    let received = day("received")
    let amount = unsignedMoney(
      "amount", currency,
      else: Text(
        "Eine Zahlung ohne Vorzeichen schreiben. Ging sie zurück, diese Zeile und die Zahlung selbst streichen; was die Bank dafür nahm, unter „costs: [{kind: return_debit, …}]“ angeben.",
        "Write a payment without a sign. If it was returned, delete this entry and the payment itself; give what the bank charged under “costs: [{kind: return_debit, …}]”."
      ))
    let invoice = text("invoice")
    let designation = statement("designation")
    let designated = choice("designated", Payment.Designation.self)
    guard let received, let amount else { return nil }
    var payment = Payment(origin: origin, received: received, amount: amount)
    payment.invoice = invoice
    payment.designation = designation
    payment.designated = designated
    return payment
  }

  func dispute() -> Dispute {
    var dispute = Dispute(origin: origin)
    dispute.received = day("received")
    dispute.about = text("about")
    dispute.amount = money("amount")
    dispute.ground = statement("ground")
    dispute.answered = day("answered")
    dispute.resolved = day("resolved")
    dispute.file = path(ofFile: "file")
    return dispute
  }

  func acknowledgement() -> Acknowledgement {
    var acknowledgement = Acknowledgement(origin: origin)
    acknowledgement.on = day("on")
    acknowledgement.invoice = text("invoice")
    acknowledgement.file = path(ofFile: "file")
    return acknowledgement
  }

  func suspension() -> Suspension {
    var suspension = Suspension(origin: origin)
    suspension.kind = choice("kind")
    suspension.from = day("from")
    suspension.to = day("to")
    suspension.file = path(ofFile: "file")
    return suspension
  }

  func inquiry() -> Check {
    var check = Check(origin: origin)
    check.kind = choice("kind")
    check.on = day("on")
    check.by = statement("by")
    check.result = statement("result")
    check.file = path(ofFile: "file")
    return check
  }

  func declaration() -> Declaration? {
    require("what")
    require("value")
    let what = choice("what", Declaration.What.self)
    let value = flag("value")
    let by = statement("by")
    let on = day("on")
    let invoice = text("invoice")
    guard let what, let value else { return nil }
    var declaration = Declaration(origin: origin, what: what, value: value)
    declaration.by = by
    declaration.on = on
    declaration.invoice = invoice
    return declaration
  }

  func approval() -> Approval {
    var approval = Approval(origin: origin)
    approval.on = day("on")
    approval.by = statement("by")
    approval.what = statement("what")
    approval.file = path(ofFile: "file")
    return approval
  }

  func policyPin() -> PolicyPin? {
    require("name")
    let version = text("version")
    let sha256 = text("sha256")
    guard let name = text("name"), let node = value("name") else { return nil }
    guard Spelling.isPlainName(name) else {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("„policy.name“ ist kein Name einer Richtlinie.", "“policy.name” is not the name of a policy."),
        remedy: Text(
          "Einen Namen angeben, den „koffer policy list“ zeigt.", "Give a name that “koffer policy list” shows."))
      return nil
    }
    var pin = PolicyPin(origin: origin, name: name)
    pin.version = version
    pin.sha256 = sha256?.lowercased()
    return pin
  }

  func waiver() -> Waiver? {
    require("step")
    let reason = statement("reason")
    let approvedBy = statement("approved_by")
    let on = day("on")
    let invoice = text("invoice")
    guard let step = text("step") else { return nil }
    var waiver = Waiver(origin: origin, step: step)
    waiver.reason = reason
    waiver.approvedBy = approvedBy
    waiver.on = on
    waiver.invoice = invoice
    return waiver
  }
}
