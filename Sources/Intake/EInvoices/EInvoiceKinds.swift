import CaseModel

extension FindingKind {
  private static let correct = Text(
    "Die Rechnung berichtigen, dem Schuldner neu senden und im Fallordner ersetzen.",
    "Correct the invoice, send it to the debtor again and replace it in the case folder.")

  private static func eInvoice(
    _ code: String, _ severity: Severity, _ german: String, _ english: String, _ basis: String...
  ) -> FindingKind {
    FindingKind(
      code, severity, Text(german, english), remedy: correct, basis: basis.map { .norm("EN 16931 \($0)") })
  }

  static let invoiceNumberMissing = eInvoice("RE-01", .block, "Rechnungsnummer fehlt", "No invoice number", "BR-02")
  static let issueDateMissing = eInvoice("RE-02", .block, "Rechnungsdatum fehlt", "No issue date", "BR-03")
  static let currencyMissing = eInvoice("RE-03", .block, "Währung fehlt", "No currency", "BR-05")
  static let payableMissing = eInvoice(
    "RE-04", .warning, "Zahlbetrag fehlt, es gilt der Gesamtbetrag", "No amount due, the total stands in", "BR-15")
  static let amountMissing = eInvoice("RE-05", .block, "Kein Betrag gefordert", "No amount asked for", "BR-14", "BR-15")
  static let keyAmountUnreadable = eInvoice(
    "RE-06", .block, "Geforderter Betrag nicht lesbar", "Amount asked for not readable", "BT-112", "BT-115")
  static let otherAmountUnreadable = eInvoice("RE-07", .warning, "Betrag nicht lesbar", "Amount not readable", "6.5.2")
  static let keyDateUnreadable = eInvoice(
    "RE-08", .block, "Rechnungs- oder Fälligkeitsdatum nicht lesbar", "Issue or due date not readable", "BT-2", "BT-9")
  static let otherDateUnreadable = eInvoice("RE-09", .warning, "Datum nicht lesbar", "Date not readable", "6.5.6")

  // RE-10 to RE-16 and RE-25 are the arithmetic of BR-CO-10 to BR-CO-16 and BR-CO-25.
  static let lineNetTotalDiffers = eInvoice(
    "RE-10", .warning, "Summe der Positionen stimmt nicht", "Sum of lines does not add up", "BR-CO-10")
  static let allowanceTotalDiffers = eInvoice(
    "RE-11", .warning, "Summe der Nachlässe stimmt nicht", "Sum of allowances does not add up", "BR-CO-11")
  static let chargeTotalDiffers = eInvoice(
    "RE-12", .warning, "Summe der Zuschläge stimmt nicht", "Sum of charges does not add up", "BR-CO-12")
  static let netDiffers = eInvoice(
    "RE-13", .block, "Gesamtbetrag ohne Umsatzsteuer stimmt nicht", "Total without VAT does not add up", "BR-CO-13")
  static let vatDiffers = eInvoice(
    "RE-14", .block, "Umsatzsteuer stimmt nicht", "VAT does not add up", "BR-CO-14")
  static let grossDiffers = eInvoice(
    "RE-15", .block, "Gesamtbetrag mit Umsatzsteuer stimmt nicht", "Total with VAT does not add up", "BR-CO-15")
  static let payableDiffers = eInvoice(
    "RE-16", .block, "Zahlbetrag stimmt nicht", "Amount due does not add up", "BR-CO-16")

  static let amountInOtherCurrency = eInvoice(
    "RE-17", .warning, "Betrag in anderer Währung", "Amount in another currency", "BT-5")
  static let keyAmountInOtherCurrency = eInvoice(
    "RE-18", .block, "Geforderter Betrag in anderer Währung", "Amount asked for in another currency", "BT-5")
  static let severalDueDates = FindingKind(
    "RE-19", .note, Text("Mehrere Fälligkeiten", "Several due dates"),
    remedy: Text(
      "Die maßgebliche Fälligkeit in case.yaml unter invoices: due angeben.",
      "State the due date that counts in case.yaml under invoices: due."),
    basis: [.norm("EN 16931 BT-9")])
  static let typeCodeMissing = eInvoice(
    "RE-20", .warning, "Rechnungsart fehlt", "No invoice type code", "BR-04")
  static let partyNameMissing = eInvoice(
    "RE-21", .warning, "Name von Verkäufer oder Käufer fehlt", "No name of seller or buyer", "BR-06", "BR-07")
  static let currencyUnreadable = eInvoice("RE-22", .block, "Währung nicht lesbar", "Currency not readable", "BT-5")
  static let contradictoryValues = eInvoice(
    "RE-23", .block, "Widersprüchliche Angaben", "Contradictory values", "6.2")

  static let paymentTermsMissing = FindingKind(
    "RE-25", .warning,
    Text("Weder Fälligkeit noch Zahlungsbedingungen", "Neither due date nor payment terms"),
    remedy: Text(
      "Fälligkeit und ihren Grund in case.yaml unter invoices: due angeben.",
      "State the due date and its basis in case.yaml under invoices: due."),
    basis: [.norm("EN 16931 BR-CO-25")])

  static let grossMissing = eInvoice(
    "RE-26", .block, "Gesamtbetrag mit Umsatzsteuer fehlt", "Total with VAT missing", "BR-14")
  static let roundingTooLarge = eInvoice(
    "RE-27", .block, "Rundung über einem Euro", "Rounding above one euro", "BT-114")

  static let vatOfOtherRate = eInvoice(
    "RE-28", .block, "Umsatzsteuer passt nicht zum Steuersatz", "VAT is not that of its rate", "BR-CO-17")
  static let vatBasesDiffer = eInvoice(
    "RE-29", .block, "Besteuert ist nicht der Gesamtbetrag", "What is taxed is not the total", "BR-S-08")

  static let otherInvoiceBeside = FindingKind(
    "RE-30", .block, Text("Zwei verschiedene E-Rechnungen in einem PDF", "Two different e-invoices in one PDF"),
    remedy: Text(
      "Die geltende Rechnung als eigene XML-Datei beilegen, oder den Aussteller um ein PDF mit einer bitten.",
      "Enclose the invoice that counts as an XML file of its own, or ask its issuer for a PDF with one."),
    basis: [.norm("EN 16931, 6.2")])

  /// Every kind a reader of electronic invoices may report, in the order of their codes.
  package static let ofEInvoices: [FindingKind] = [
    invoiceNumberMissing, issueDateMissing, currencyMissing, payableMissing, amountMissing, keyAmountUnreadable,
    otherAmountUnreadable, keyDateUnreadable, otherDateUnreadable, lineNetTotalDiffers, allowanceTotalDiffers,
    chargeTotalDiffers, netDiffers, vatDiffers, grossDiffers, payableDiffers, amountInOtherCurrency,
    keyAmountInOtherCurrency, severalDueDates, typeCodeMissing, partyNameMissing, currencyUnreadable,
    contradictoryValues, paymentTermsMissing, grossMissing, roundingTooLarge, vatOfOtherRate,
    vatBasesDiffer, otherInvoiceBeside,
  ]
}
