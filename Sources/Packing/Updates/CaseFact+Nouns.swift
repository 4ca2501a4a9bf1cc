import CaseModel

/// The facts of a case, noun by noun. Where each stands in `case.yaml` is not part of it: entries may move.
extension CaseFact {
  /// With what it is known by in the ledger, too.
  package init(_ invoice: Invoice, in file: CaseFile) {
    self.init(
      .invoice,
      [
        "number": invoice.number, "issued": invoice.issued?.description, "due": invoice.due?.on.description,
        "amount": invoice.claimed?.description, "currency": invoice.claimed?.currency.code,
        "creditor": file.creditor.name, "accounts": CaseFact.list(file.creditor.bankAccounts),
        "sha256": invoice.file.flatMap(file.document)?.sha256,
      ])
  }

  package init(_ creditor: Creditor) {
    self.init(.creditor, ["accounts": CaseFact.list(creditor.bankAccounts)])
  }

  package init(_ recall: Recall, of invoice: String) {
    self.init(.recall, ["invoice": invoice, "reason": recall.reason.rawValue, "text": recall.text])
  }

  init(_ payment: Payment) {
    self.init(
      .payment,
      [
        "received": payment.received.description, "amount": payment.amount.description,
        "currency": payment.amount.currency.code, "invoice": payment.invoice, "designation": payment.designation,
        "designated": payment.designated?.rawValue,
      ])
  }

  init(_ credit: Credit) {
    self.init(
      .credit,
      [
        "on": credit.on?.description, "amount": credit.amount?.description, "currency": credit.amount?.currency.code,
        "invoice": credit.invoice, "reason": credit.reason,
      ])
  }

  init(_ cost: Cost) {
    self.init(
      .cost,
      [
        "kind": cost.kind.rawValue, "on": cost.on.description, "amount": cost.amount.description,
        "currency": cost.amount.currency.code, "invoice": cost.invoice, "reason": cost.reason,
      ])
  }

  init(_ debtor: Debtor) {
    let address = debtor.address
    let register = debtor.register
    self.init(
      .debtor,
      [
        "role": debtor.role.rawValue, "kind": debtor.kind?.rawValue, "name": debtor.fullName,
        "given_name": debtor.givenName, "family_name": debtor.familyName,
        "born": debtor.birthDate?.description, "legal_form": debtor.legalForm,
        "represented_by": CaseFact.list(debtor.representedBy.map { "\($0.name) (\($0.role?.rawValue ?? "?"))" }),
        "register": CaseFact.list([register?.court, register?.kind?.rawValue, register?.number].compactMap { $0 }),
        "vat_id": debtor.vatID, "lei": debtor.lei,
        "address": CaseFact.list(
          [address?.streetLine, address?.addition, address?.cityLine, address?.country, address?.state]
            .compactMap { $0 }),
        "address_source": address?.source, "address_checked": address?.checked?.description,
        "bank_accounts": CaseFact.list(debtor.bankAccounts), "emails": CaseFact.list(debtor.emails),
        "phones": CaseFact.list(debtor.phones), "language": debtor.language, "billed_as": debtor.billedAs,
      ])
  }

  init(_ packed: PackedDocument) {
    self.init(
      .document,
      [
        "type": packed.kind.rawValue, "file": packed.file, "path": packed.document.path,
        "sha256": packed.document.sha256,
      ])
  }

  init(_ letter: Reminder) {
    self.init(
      .letter,
      [
        "kind": letter.kind.rawValue, "level": letter.level?.description, "sent": letter.sent?.description,
        "channel": letter.channel?.rawValue, "deadline": letter.deadline?.description,
        "fee": letter.fee?.description, "invoices": letter.invoices.flatMap(CaseFact.list),
        "delivery": letter.delivery?.state.rawValue, "delivered": letter.delivery?.on?.description,
      ])
  }

  init(_ contact: Contact) {
    self.init(
      .contact,
      [
        "at": contact.at.description, "channel": contact.channel?.rawValue,
        "direction": contact.direction?.rawValue, "by": contact.by, "with": contact.counterpart,
        "role": contact.counterpartRole, "outcome": contact.outcome?.rawValue, "result": contact.result?.rawValue,
        "promise": contact.promise?.on.description, "promised": contact.promise?.amount?.description,
        "note": contact.note, "invoices": contact.invoices.flatMap(CaseFact.list),
      ])
  }

  init(_ offer: Offer) {
    self.init(
      .offer,
      [
        "on": offer.on?.description, "kind": offer.kind?.rawValue, "terms": offer.terms,
        "accepted": offer.accepted?.description, "broken": offer.broken?.description,
        "interestContinues": offer.interestContinues?.description,
      ])
  }

  init(_ dispute: Dispute) {
    self.init(
      .dispute,
      [
        "received": dispute.received?.description, "invoice": dispute.about, "amount": dispute.amount?.description,
        "ground": dispute.ground, "answered": dispute.answered?.description,
        "resolved": dispute.resolved?.description,
      ])
  }

  init(_ acknowledgement: Acknowledgement) {
    self.init(
      .acknowledgement, ["on": acknowledgement.on?.description, "invoice": acknowledgement.invoice])
  }

  init(_ suspension: Suspension) {
    self.init(
      .suspension,
      [
        "kind": suspension.kind?.rawValue, "from": suspension.from?.description, "to": suspension.to?.description,
      ])
  }

  init(_ proceeding: Proceeding) {
    self.init(
      .proceeding,
      [
        "kind": proceeding.kind?.rawValue, "court": proceeding.court, "reference": proceeding.reference,
        "filed": proceeding.filed?.description, "served": proceeding.served?.description,
        "last_act": proceeding.lastAct?.description,
      ])
  }

  init(_ title: EnforceableTitle) {
    self.init(
      .title,
      [
        "kind": title.kind?.rawValue, "final": title.final?.description, "court": title.court,
        "reference": title.reference,
      ])
  }

  init(_ check: Check) {
    self.init(
      .check,
      ["kind": check.kind?.rawValue, "on": check.on?.description, "by": check.by, "result": check.result])
  }

  init(_ declaration: Declaration) {
    self.init(
      .declaration,
      [
        "what": declaration.what.rawValue, "value": declaration.value.description, "by": declaration.by,
        "on": declaration.on?.description, "invoice": declaration.invoice,
      ])
  }

  /// nil where there is nothing to list.
  private static func list(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }
}

extension CaseFact {
  /// Everything that a package with that case and those documents tells its reader.
  package static func all(in file: CaseFile, _ contents: Contents) -> [CaseFact] {
    var facts = file.invoices.map { CaseFact($0, in: file) } + file.debtors.map(CaseFact.init)
    facts += file.payments.map(CaseFact.init) + file.credits.map(CaseFact.init) + file.costs.map(CaseFact.init)
    facts += file.reminders.map(CaseFact.init) + file.contacts.map(CaseFact.init) + file.offers.map(CaseFact.init)
    facts += file.disputes.map(CaseFact.init) + file.acknowledgements.map(CaseFact.init)
    facts += file.suspensions.map(CaseFact.init) + file.proceedings.map(CaseFact.init) + file.titles.map(CaseFact.init)
    facts += file.checks.map(CaseFact.init) + file.declarations.map(CaseFact.init)
    return facts + contents.documents.map(CaseFact.init)
  }
}
