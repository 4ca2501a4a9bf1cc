import CaseModel
import Escalation

extension CaseElements {
  func letters() {
    list("letters", file.reminders) { letter in
      xml.element(
        "letter",
        [
          "id": id(of: letter.origin), "kind": letter.kind.rawValue, "level": letter.level?.description,
          "sent": letter.sent?.description, "channel": letter.channel?.rawValue,
          "deadline": letter.deadline?.description, "fee": letter.fee?.description,
          "automated": letter.automated?.description, "document": contents.id(of: letter.file),
        ]
      ) {
        lines("to", letter.to)
        lines("cc", letter.cc)
        about(file.invoices.filter(letter.covers))
        for announcement in letter.announces.map(\.rawValue).sorted() { xml.element("announces", announcement) }
        if let delivery = letter.delivery {
          xml.element(
            "delivery",
            [
              "state": delivery.state.rawValue, "on": delivery.on?.description, "evidence": evidence(delivery.evidence),
              "document": contents.id(of: delivery.evidence),
            ])
        }
      }
    }
  }

  func contacts() {
    list("contacts", file.contacts) { contact in
      xml.element(
        "contact",
        [
          "id": id(of: contact.origin), "at": contact.at.description, "channel": contact.channel?.rawValue,
          "direction": contact.direction?.rawValue, "outcome": contact.outcome?.rawValue,
          "result": contact.result?.rawValue, "document": contents.id(of: contact.file),
        ]
      ) {
        xml.element("by", ifPresent: line(contact.by))
        xml.element("counterpart", ifPresent: line(contact.counterpart))
        xml.element("counterpartRole", ifPresent: line(contact.counterpartRole))
        about(file.invoices.filter(contact.covers))
        if let promise = contact.promise {
          xml.element("promise", ["on": promise.on.description, "amount": promise.amount?.description])
        }
        xml.element("note", ifPresent: contact.note)
      }
    }
  }

  private func about(_ invoices: [Invoice]) {
    for invoice in invoices { xml.element("about", ["invoice": invoiceID(invoice.number)]) }
  }

  func offers() {
    list("offers", file.offers) { offer in
      xml.element(
        "offer",
        [
          "id": id(of: offer.origin), "on": offer.on?.description, "kind": offer.kind?.rawValue,
          "accepted": offer.accepted?.description,
          "broken": offer.broken?.description, "interestContinues": offer.interestContinues?.description,
          "document": contents.id(of: offer.file),
        ]
      ) {
        xml.element("terms", ifPresent: offer.terms)
      }
    }
  }

  func list(_ histories: [StepHistory]) {
    list("histories", histories) { history in
      xml.element(
        "history",
        [
          "invoice": invoiceID(history.invoice.number), "due": history.due?.description,
          "handoverFrom": history.handoverFrom?.description,
        ]
      ) {
        for record in history.records { element(record) }
      }
    }
  }

  private func element(_ record: StepRecord) {
    let status =
      record.isTaken ? "taken" : !record.isApplicable ? "not_applicable" : record.waiver != nil ? "waived" : "missing"
    xml.element(
      "step",
      [
        "name": record.step.name, "clause": line(record.step.clause.number), "title": line(record.step.title.german),
        "status": status, "on": record.on?.description,
        "deadline": record.letter?.deadline?.description, "possibleFrom": record.possibleFrom?.description,
        "waiver": record.restsOnWaiver ? record.waiver.flatMap { id(of: $0.origin) } : nil,
      ]
    ) {
      for act in record.acts { xml.element("evidence", ifPresent: id(of: act.origin)) }
    }
  }
}
