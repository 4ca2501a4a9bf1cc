import CaseModel

/// A term of EN 16931 by its number there, with the name readers know it by.
struct BusinessTerm: Hashable, Sendable {
  /// `BT-1`.
  let code: String
  let name: Text
  /// Whether two different values contradict each other.
  let isSingle: Bool

  private init(_ number: Int, _ german: String, _ english: String, single: Bool = true) {
    code = "BT-\(number)"
    name = Text(german, english)
    isSingle = single
  }

  /// `Zahlbetrag (BT-115)`.
  var label: Text { Text("\(name.german) (\(code))", "\(name.english) (\(code))") }

  static func == (left: BusinessTerm, right: BusinessTerm) -> Bool {
    left.code == right.code
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(code)
  }
}

extension BusinessTerm {
  static let number = BusinessTerm(1, "Rechnungsnummer", "Invoice number")
  static let issued = BusinessTerm(2, "Rechnungsdatum", "Issue date")
  static let typeCode = BusinessTerm(3, "Rechnungsart", "Invoice type code")
  static let currency = BusinessTerm(5, "Währung", "Currency")
  static let dueDate = BusinessTerm(9, "Fälligkeitsdatum", "Due date", single: false)
  static let buyerReference = BusinessTerm(10, "Referenz des Käufers", "Buyer reference", single: false)
  static let contract = BusinessTerm(12, "Vertragsnummer", "Contract reference", single: false)
  static let order = BusinessTerm(13, "Bestellnummer", "Order reference", single: false)
  static let despatch = BusinessTerm(16, "Lieferscheinnummer", "Despatch advice reference", single: false)
  static let terms = BusinessTerm(20, "Zahlungsbedingungen", "Payment terms", single: false)
  static let profile = BusinessTerm(24, "Profil", "Specification identifier", single: false)
  static let preceding = BusinessTerm(25, "Nummer der Bezugsrechnung", "Preceding invoice number", single: false)
  static let precedingIssued = BusinessTerm(26, "Datum der Bezugsrechnung", "Preceding invoice date", single: false)
  static let seller = BusinessTerm(27, "Name des Verkäufers", "Seller name", single: false)
  static let sellerVATID = BusinessTerm(31, "USt-IdNr. des Verkäufers", "Seller VAT identifier", single: false)
  static let sellerTaxNumber = BusinessTerm(32, "Steuernummer des Verkäufers", "Seller tax registration", single: false)
  static let sellerPostcode = BusinessTerm(38, "Postleitzahl des Verkäufers", "Seller post code", single: false)
  static let buyer = BusinessTerm(44, "Name des Käufers", "Buyer name", single: false)
  static let buyerVATID = BusinessTerm(48, "USt-IdNr. des Käufers", "Buyer VAT identifier", single: false)
  static let buyerPostcode = BusinessTerm(53, "Postleitzahl des Käufers", "Buyer post code", single: false)
  static let payee = BusinessTerm(59, "Name des Zahlungsempfängers", "Payee name", single: false)
  static let delivered = BusinessTerm(72, "Lieferdatum", "Delivery date", single: false)
  static let remittance = BusinessTerm(83, "Verwendungszweck", "Remittance information", single: false)
  static let account = BusinessTerm(84, "Zahlungskonto", "Payment account", single: false)
  static let bank = BusinessTerm(86, "BIC", "Payment service provider identifier", single: false)
  static let creditorID = BusinessTerm(90, "Gläubiger-ID", "Bank assigned creditor identifier", single: false)
  static let debitedAccount = BusinessTerm(91, "Belastetes Konto", "Debited account", single: false)
  static let allowance = BusinessTerm(92, "Nachlass", "Document level allowance", single: false)
  static let charge = BusinessTerm(99, "Zuschlag", "Document level charge", single: false)
  static let lineNetTotal = BusinessTerm(106, "Summe der Positionen", "Sum of line net amounts")
  static let allowanceTotal = BusinessTerm(107, "Summe der Nachlässe", "Sum of allowances")
  static let chargeTotal = BusinessTerm(108, "Summe der Zuschläge", "Sum of charges")
  static let net = BusinessTerm(109, "Gesamtbetrag ohne Umsatzsteuer", "Total without VAT")
  static let vat = BusinessTerm(110, "Umsatzsteuer gesamt", "Total VAT amount")
  static let gross = BusinessTerm(112, "Gesamtbetrag mit Umsatzsteuer", "Total with VAT")
  static let prepaid = BusinessTerm(113, "Bereits gezahlt", "Paid amount")
  static let rounding = BusinessTerm(114, "Rundungsbetrag", "Rounding amount")
  static let payable = BusinessTerm(115, "Zahlbetrag", "Amount due for payment")
  static let vatBase = BusinessTerm(
    116, "Bemessungsgrundlage einer Kategorie", "VAT category taxable amount", single: false)
  static let vatCategory = BusinessTerm(117, "Umsatzsteuer einer Kategorie", "VAT category amount", single: false)
  static let lineNet = BusinessTerm(131, "Nettobetrag der Position", "Line net amount", single: false)
}
