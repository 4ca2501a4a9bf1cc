import TestSupport

/// What an e-invoice says: RE.
extension Trip {
  static let ofInvoices: [Trip] = [
    Trip("RE-01", and: ["FORD-02"], "no number", .editInvoice("<cbc:ID>RE-2026-0815</cbc:ID>", "")),
    Trip("RE-02", and: ["FORD-03"], "no issue date", .editInvoice("<cbc:IssueDate>2026-08-03</cbc:IssueDate>", "")),
    Trip(
      "RE-03", "no currency", .editInvoice("<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>", "")),
    Trip(
      "RE-04", "no amount due", .editInvoice("<cbc:PayableAmount currencyID=\"EUR\">2567.66</cbc:PayableAmount>", "")),
    Trip(
      "RE-05", and: ["FORD-01"], "no amount at all",
      .editInvoice("<cbc:PayableAmount currencyID=\"EUR\">2567.66</cbc:PayableAmount>", ""),
      .editInvoice("<cbc:TaxInclusiveAmount currencyID=\"EUR\">2567.66</cbc:TaxInclusiveAmount>", "")),
    Trip("RE-06", "the amount due with a comma", .editInvoice("\"EUR\">2567.66</cbc:Pay", "\"EUR\">2567,66</cbc:Pay")),
    Trip("RE-07", "a net with a comma", .editInvoice(">2361.28</cbc:TaxEx", ">2361,28</cbc:TaxEx")),
    Trip("RE-08", "a due date no calendar has", .editInvoice("DueDate>2026-09-02", "DueDate>2026-09-31")),
    Trip("RE-09", "a delivery date no calendar has", .editInvoice("Date>2026-07-30", "Date>2026-07-32")),
    Trip("RE-10", "a line more by a cent", .editInvoice(">858.00<", ">858.01<")),
    Trip(
      "RE-11", and: ["RE-13"], "allowances that no allowance explains",
      .editInvoice(taxExclusive, allowance + taxExclusive)),
    Trip("RE-12", and: ["RE-13"], "charges that no charge explains", .editInvoice(taxExclusive, charge + taxExclusive)),
    Trip(
      "RE-13", and: ["RE-15", "RE-29"], "a net less by a cent",
      .editInvoice(">2361.28</cbc:TaxEx", ">2361.27</cbc:TaxEx")),
    Trip("RE-14", "a VAT category less by a cent", .editInvoice(">141.32<", ">141.31<")),
    Trip("RE-15", and: ["RE-14"], "a VAT total less by a cent", .editInvoice(">206.38<", ">206.37<")),
    Trip("RE-16", "asked for a cent more", .editInvoice(">2567.66</cbc:Pay", ">2567.67</cbc:Pay")),
    Trip("RE-17", "the net in francs", .editInvoice("\"EUR\">2361.28</cbc:TaxEx", "\"CHF\">2361.28</cbc:TaxEx")),
    Trip(
      "RE-18", and: ["FORD-18", "KOST-07"], "the amount due in francs",
      .editInvoice("\"EUR\">2567.66</cbc:Pay", "\"CHF\">2567.66</cbc:Pay")),
    Trip(
      "RE-19", "two due dates",
      .editInvoice(
        "<cbc:DueDate>2026-09-02</cbc:DueDate>",
        "<cbc:DueDate>2026-09-02</cbc:DueDate><cbc:DueDate>2026-09-01</cbc:DueDate>")),
    Trip("RE-20", "no type", .editInvoice("<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>", "")),
    Trip(
      "RE-21", "no buyer",
      .editInvoice("<cbc:RegistrationName>Bäckerei Ohnesorge GmbH</cbc:RegistrationName>", "")),
    Trip("RE-22", "a currency of two letters", .editInvoice("Code>EUR<", "Code>EU<")),
    Trip(
      "RE-23", "two issue dates",
      .editInvoice(
        "<cbc:IssueDate>2026-08-03</cbc:IssueDate>",
        "<cbc:IssueDate>2026-08-03</cbc:IssueDate><cbc:IssueDate>2026-08-04</cbc:IssueDate>")),
    Trip(
      "RE-25", "neither due date nor terms", .editInvoice("<cbc:DueDate>2026-09-02</cbc:DueDate>", ""),
      .editInvoice("<cbc:Note>Zahlbar innerhalb von 30 Tagen ohne Abzug, spätestens am 02.09.2026.</cbc:Note>", "")),
    Trip(
      "RE-26", "no total with VAT",
      Change { copy in
        let lines = try copy.text(of: Change.invoice).split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.filter { !$0.contains("<cbc:TaxInclusiveAmount") }.joined(separator: "\n")
        try copy.write(Array(kept.utf8), to: Change.invoice)
      }),
    Trip(
      "RE-27", and: ["RE-16"], "rounded by two euros",
      .editInvoice(
        "<cbc:PayableAmount",
        "<cbc:PayableRoundingAmount currencyID=\"EUR\">2.00</cbc:PayableRoundingAmount><cbc:PayableAmount")),
    Trip(
      "RE-28", "the tax of another rate", .editInvoice("<cbc:Percent>7</cbc:Percent>", "<cbc:Percent>19</cbc:Percent>")),
    Trip(
      "RE-30", "two invoices in one PDF, of which one asks for more",
      Change { copy in
        let own = try copy.text(of: Change.invoice)
        let other = own.replacing("2567.66</cbc:Pay", with: "2567.67</cbc:Pay")
        let pdf = SamplePDF.embedding([("factur-x.xml", Array(own.utf8)), ("xrechnung.xml", Array(other.utf8))])
        try copy.write(pdf.file, to: "invoices/RE-2026-0815.pdf")
        try copy.remove(Change.invoice)
      }, .edit("invoices/RE-2026-0815.xml", "invoices/RE-2026-0815.pdf")),
    Trip("RE-29", "taxed a cent less than asked for", .editInvoice(">2018.88</cbc:Taxable", ">2018.87</cbc:Taxable")),
  ]

  private static let taxExclusive = "<cbc:TaxExclusiveAmount"
  private static let allowance = "<cbc:AllowanceTotalAmount currencyID=\"EUR\">1.00</cbc:AllowanceTotalAmount>"
  private static let charge = "<cbc:ChargeTotalAmount currencyID=\"EUR\">1.00</cbc:ChargeTotalAmount>"
}
