/// What two places say differently: WIDER.
extension Trip {
  static let ofContradictions: [Trip] = [
    Trip(
      "WIDER-01", and: ["BELEG-06", "VERZ-02", "ZINS-05"], "one invoice twice",
      .edit("\nreminders:", "  - file: invoices/RE-2026-0815.xml\n\nreminders:")),
    Trip(
      "WIDER-02", "a payment on an invoice of another case",
      .add("payments: [{received: 2026-11-02, amount: \"100.00\", invoice: RE-2026-0814}]")),
    Trip(
      "WIDER-03", "another number", .edit("0815.xml\n    received", "0815.xml\n    number: RE-2026-0851\n    received")),
    Trip("WIDER-04", "another date", .edit("0815.xml\n    received", "0815.xml\n    issued: 2026-08-02\n    received")),
    Trip(
      "WIDER-05", "another amount", .edit("0815.xml\n    received", "0815.xml\n    gross: \"2567.60\"\n    received")),
    Trip(
      "WIDER-05", "euros that are said to be dollars",
      .edit("0815.xml\n    received", "0815.xml\n    currency: USD\n    received")),
    Trip("WIDER-06", "a due date later than the invoice's", .edit("due: {on: 2026-09-02", "due: {on: 2026-09-03")),
    Trip("WIDER-07", "another buyer", .editInvoice("Bäckerei Ohnesorge", "Konditorei Sahneschnitte")),
    Trip("WIDER-08", "another seller", .editInvoice("Kieler Sprottenkontor Großhandel", "Flensburger Krabbenhandel")),
    Trip("WIDER-09", "a mail of the day before", .edit(Change.firstDunning, "Date: Fri, 18 Sep", "Date: Thu, 17 Sep")),
    Trip(
      "WIDER-10", and: ["WIDER-16"], "a mail to someone else",
      .edit(Change.firstDunning, "To: buchhaltung@", "To: info@")),
    Trip(
      "WIDER-11", "a credit of another amount", in: credit,
      .edit("amount: \"92.23\"", "amount: \"92.32\"")),
    Trip(
      "WIDER-11", "a credit set off against another invoice than it names", in: credit,
      .edit("invoices/GS-2026-0042.xml", "RE-2026-0871", "RE-2026-0817")),
    Trip(
      "WIDER-11", "a credit note of another day", in: credit, weighing: .warning,
      .edit("  - on: 2026-08-28\n    invoice", "  - on: 2026-08-27\n    invoice")),
    Trip(
      "WIDER-09", "an objection whose mail came after all that is on record",
      .add("disputes: [{received: 2026-09-10, answered: 2026-09-11, resolved: 2026-09-12, file: documents/m.eml}]"),
      .write("documents/m.eml", objection)),
    Trip(
      "WIDER-09", "an acknowledgement of another day than its mail", weighing: .warning,
      .add("acknowledgements: [{on: 2026-11-16, file: documents/m.eml}]"), .write("documents/m.eml", objection)),
    Trip("WIDER-29", "another contract on the invoice", .edit("  number: RV-2026-017", "  number: RV-2026-071")),
    Trip(
      "WIDER-14", "the invoice's terms give more time", weighing: .warning,
      .editInvoice("innerhalb von 30 Tagen ohne Abzug", "innerhalb von 60 Tagen ohne Abzug")),
    Trip(
      "WIDER-14", "terms alone, and they give more time",
      .editInvoice("<cbc:DueDate>2026-09-02</cbc:DueDate>", ""),
      .editInvoice("innerhalb von 30 Tagen ohne Abzug, spätestens am 02.09.2026.", "bis zum 15. Oktober 2026.")),
    Trip(
      "WIDER-13", "another postcode, confirmed by nobody", .edit("\"24105\"", "\"24106\""),
      .edit("      checked: 2026-09-01\n", "")),
    Trip(
      "WIDER-14", "the invoice gives more time",
      .editInvoice("<cbc:DueDate>2026-09-02", "<cbc:DueDate>2026-09-03")
    ),
    Trip(
      "WIDER-21", and: ["VERZ-02"], "due before the agreed period ends",
      .edit("due: {on: 2026-09-02, basis: agreed}", "due: {on: 2026-09-02, basis: agreed, days: 60, after: receipt}")),
    Trip(
      "WIDER-15", "an invoice that corrects another of the case", in: threeInvoices,
      .edit("invoices/RE-2026-0911.xml", "InvoiceTypeCode>380<", "InvoiceTypeCode>384<"),
      .edit(
        "invoices/RE-2026-0911.xml", "<cac:AccountingSupplierParty>",
        "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>RE-2026-0902</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference><cac:AccountingSupplierParty>"
      )),
    Trip(
      "WIDER-16", "a mail to nobody known", .edit("    emails: [buchhaltung@", "    emails: [info@")),
    Trip(
      "WIDER-20", "a copy to a stranger",
      .edit(Change.firstDunning, "To: buchhaltung@", "Cc: nachbar@anderswo.example\nTo: buchhaltung@")),
    Trip(
      "WIDER-17", "a letter about two of three invoices", in: threeInvoices, weighing: .warning,
      .edit("reminders/2026-10-16-letzte-mahnung.eml", "0918", "0981")),
    Trip(
      "WIDER-17", "a mail about another invoice", weighing: .warning,
      .edit(Change.firstDunning, "0815", "0851")),
    Trip(
      "WIDER-17", and: ["TON-04"], "a mail in HTML alone, about another invoice", weighing: .warning,
      .write(Change.firstDunning, mailInHTML)),
    Trip("WIDER-18", "a buyer of another VAT number", .edit("vat_id: DE300102316", "vat_id: DE300102445")),
    Trip(
      "WIDER-18", and: ["WIDER-13"], "a buyer of another name in another town",
      .editInvoice("Bäckerei Ohnesorge", "Konditorei Sahneschnitte"), .editInvoice("24105", "20457"),
      .edit("    vat_id: DE300102316\n", ""), .edit("      checked: 2026-09-01\n", "")),
    Trip("WIDER-19", "a seller of another VAT number", .editInvoice("DE994170260", "DE994170278")),
    Trip(
      "WIDER-19", and: ["ABTR-01"], "bought from someone who did not bill it",
      .add("creditor: {original_creditor: Flensburger Krabbenhandel GmbH}")),
    Trip(
      "WIDER-24", "from somebody else's mailbox", weighing: .warning,
      .edit(Change.firstDunning, "buchhaltung@sprottenkontor.example", "wer@anderswo.example")),
    Trip(
      "WIDER-25", "a credit note to another customer", in: credit,
      .edit("invoices/GS-2026-0042.xml", "DE300102574", "DE300102316")),
    Trip(
      "WIDER-26", "thirty days in the letter, ten in the case", in: threeInvoices,
      .edit("deadline: 2026-10-26", "deadline: 2026-10-27")),
    Trip(
      "WIDER-30", "a court that the letter does not name", in: threeInvoices, weighing: .warning,
      .edit("announces: [collection]", "announces: [collection, court]")),
    Trip(
      "WIDER-27", and: ["DATEI-16"], "a credit note that nobody counts",
      .write("documents/storno", creditNote)),
    Trip(
      "WIDER-28", "paid on an invoice of next week",
      .add("payments: [{received: 2026-10-20, amount: \"10.00\", designation: RE-2026-0816}]")),
    Trip("WIDER-22", "performed two days before the invoice says", .edit("on: 2026-07-30", "on: 2026-07-28")),
    Trip(
      "WIDER-23", "to be paid to a bank of factors",
      .editInvoice(
        "<cac:Delivery>",
        "<cac:PayeeParty><cac:PartyName><cbc:Name>Ankauf Nord Factoring AG</cbc:Name></cac:PartyName></cac:PayeeParty><cac:Delivery>"
      )),
    Trip("WIDER-12", "a foreign account", .editInvoice("DE44000000004711081500", "DE17000000004711081501")),
  ]

  private static let objection = """
    Date: Mon, 14 Sep 2026 09:26:00 +0200
    From: buchhaltung@baeckerei-ohnesorge.example
    To: buchhaltung@sprottenkontor.example
    Subject: Ihre Rechnung
    MIME-Version: 1.0
    Content-Type: text/plain; charset=utf-8

    Wir sehen das anders.
    """

  private static let mailInHTML = """
    Date: Fri, 18 Sep 2026 09:12:00 +0200
    From: buchhaltung@sprottenkontor.example
    To: buchhaltung@baeckerei-ohnesorge.example
    Subject: 1. Mahnung
    MIME-Version: 1.0
    Content-Type: text/html; charset="utf-8"

    <p title="RE-2026-0815">Rechnung <b>RE-2026</b>-0851</p>
    """

  private static let creditNote = """
    <CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
      xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
      xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">
      <cbc:ID>ST-1</cbc:ID>
      <cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>
      <cac:BillingReference>
        <cac:InvoiceDocumentReference><cbc:ID>RE-2026-0815</cbc:ID></cac:InvoiceDocumentReference>
      </cac:BillingReference>
    </CreditNote>

    """
}
