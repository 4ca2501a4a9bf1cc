import CaseModel
import Formats

/// Writes `update.xml`, in the order of `schemas/koffer-update-1.0.xsd`: the same elements as in `case.xml`, and of each
/// kind only what is new.
enum UpdateXML {
  static func write(_ update: CaseUpdate) throws -> [UInt8] {
    let xml = try XMLWriter(.xml)
    let elements = CaseElements(update.news.file, update.news.contents, xml)
    let file = update.news.file
    xml.element(
      "update",
      [
        "xmlns": CaseXML.namespace, "version": UpdateVersion.current.rawValue, "number": elements.line(file.number),
        "recipient": update.recipient, "sequence": update.sequence.description, "asOf": update.asOf.description,
        "original": update.original, "previous": update.previous, "fileNumber": elements.line(update.fileNumber),
      ]
    ) {
      elements.creditor()
      for invoice in file.invoices {
        xml.element("invoice", ["id": elements.invoiceID(invoice.number)], elements.line(invoice.number) ?? "")
      }
      elements.news(update)
      for answer in update.answers {
        xml.element("answer", ["question": elements.line(answer.question)], answer.text)
      }
      if let recall = update.recall { elements.element(recall) }
      if update.recall == nil, let claim = update.claim { elements.total(of: claim) }
      if !update.news.contents.documents.isEmpty { elements.documents() }
    }
    return try xml.finish()
  }
}

extension CaseElements {
  fileprivate func news(_ update: CaseUpdate) {
    for debtor in file.debtors { element(debtor) }
    if !file.credits.isEmpty { credits() }
    if !file.payments.isEmpty { payments() }
    if !file.costs.isEmpty { costs() }
    for fact in update.news.withdrawn { element(withdrawn: fact) }
    if !file.reminders.isEmpty { letters() }
    if !file.contacts.isEmpty { contacts() }
    if !file.offers.isEmpty { offers() }
    if !file.disputes.isEmpty { disputes() }
    if !file.acknowledgements.isEmpty { acknowledgements() }
    if !file.suspensions.isEmpty { suspensions() }
    if !file.proceedings.isEmpty { proceedings() }
    if !file.titles.isEmpty { titles() }
    if !file.checks.isEmpty { checks() }
    if !file.declarations.isEmpty { declarations() }
  }

  private func element(withdrawn fact: CaseFact) {
    xml.element(
      "withdrawn",
      [
        "what": fact.kind.rawValue, "on": fact.day?.description, "amount": fact["amount"],
        "currency": fact["currency"], "invoice": invoiceID(fact["invoice"]),
      ]
    ) {
      xml.element("text", ifPresent: line(fact.rest))
    }
  }

  fileprivate func element(_ recall: Recall) {
    xml.element("recall", ["reason": recall.reason.rawValue, "whole": recall.invoices.isEmpty.description]) {
      for number in recall.invoices { xml.element("about", ["invoice": invoiceID(number)]) }
      xml.element("text", ifPresent: recall.text)
    }
  }
}
