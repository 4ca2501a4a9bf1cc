import CaseModel
import Law

extension CaseElements {
  func invoices(_ balance: OpenBalance) {
    xml.element("invoices") {
      for (index, item) in balance.items.enumerated() { element(item, id: "I\(index + 1)") }
    }
  }

  private func element(_ item: OpenItem, id: String) {
    let invoice = item.invoice
    let document = invoice.document
    xml.element(
      "invoice",
      [
        "id": id, "currency": invoice.claimed?.currency.code, "typeCode": line(document?.typeCode),
        "syntax": document?.syntax.rawValue, "defaultNotice": invoice.defaultNotice?.description,
        "remuneration": invoice.remuneration?.description, "document": contents.id(of: invoice.file),
      ]
    ) {
      xml.element("number", ifPresent: line(invoice.number))
      xml.element("issued", ifPresent: invoice.issued?.description)
      xml.element("gross", ifPresent: invoice.gross?.description)
      xml.element("payable", ifPresent: invoice.claimed?.description)
      if let due = invoice.due {
        xml.element(
          "due",
          [
            "on": due.on.description, "basis": due.basis?.rawValue, "days": due.days?.description,
            "after": due.after?.rawValue,
          ])
      }
      for day in document?.dueDates ?? [] { xml.element("statedDue", day.description) }
      for terms in document?.terms ?? [] { xml.element("terms", terms.onOneLine) }
      if let received = invoice.received {
        xml.element("received", ["on": received.on.description, "evidence": evidence(received.evidence)])
      }
      let (performed, proof) = (invoice.performedOn?.description, contents.id(of: invoice.performed?.file))
      if performed != nil || proof != nil { xml.element("performed", ["on": performed, "document": proof]) }
      xml.element("buyerReference", ifPresent: line(document?.buyerReference))
      xml.element("contractReference", ifPresent: line(document?.contractReference))
      xml.element("orderReference", ifPresent: line(document?.orderReference))
      xml.element("despatchReference", ifPresent: line(document?.despatchReference))
      xml.element("remittance", ifPresent: line(document?.remittance))
      xml.element("credited", ifPresent: item.credited?.description)
      xml.element("paid", ifPresent: item.paid?.description)
      xml.element("open", ifPresent: item.open?.description)
    }
  }

  func credits() {
    list("credits", file.credits) { credit in
      xml.element(
        "credit",
        [
          "on": credit.on?.description, "amount": credit.amount?.description, "currency": credit.amount?.currency.code,
          "invoice": invoiceID(credit.invoice), "document": contents.id(of: credit.file),
        ]
      ) {
        xml.element("reason", ifPresent: credit.reason)
      }
    }
  }

  func payments() {
    list("payments", Array(file.payments.enumerated())) { index, payment in
      xml.element(
        "payment",
        [
          "id": id(ofPayment: index), "received": payment.received.description, "amount": payment.amount.description,
          "currency": payment.amount.currency.code, "invoice": invoiceID(payment.invoice),
          "designated": payment.designated?.rawValue,
        ]
      ) {
        xml.element("designation", ifPresent: payment.designation)
      }
    }
  }

  /// What shows that something arrived: the creditor's own words, or the path of a document that goes along. One that stays is
  /// not named.
  func evidence(_ text: String?) -> String? {
    text.flatMap { $0.contains("/") && contents.id(of: $0) == nil ? nil : line($0) }
  }

  /// - Parameter index: among the payments of the case.
  func id(ofPayment index: Int) -> String { "P\(index + 1)" }

  func element(_ balance: OpenBalance) {
    xml.element(
      "balance",
      [
        "currency": balance.total?.currency.code, "unassigned": balance.unassigned?.description,
        "total": balance.total?.description,
      ])
  }

  /// All entries of one kind inside an element of their own, which stands even where there are none.
  func list<Entry>(_ name: String, _ entries: [Entry], _ write: (Entry) -> Void) {
    xml.element(name) {
      for entry in entries { write(entry) }
    }
  }
}
