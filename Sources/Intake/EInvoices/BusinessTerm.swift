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
  static let number = BusinessTerm(1, "Rechnungsnummer", "invoice number")
  static let issued = BusinessTerm(2, "Rechnungsdatum", "issue date")
  static let typeCode = BusinessTerm(3, "Rechnungsart", "invoice type code")
  static let currency = BusinessTerm(5, "Währung", "currency")
  static let dueDate = BusinessTerm(9, "Fälligkeitsdatum", "due date", single: false)
  static let buyerReference = BusinessTerm(10, "Referenz des Käufers", "buyer reference", single: false)
  static let contract = BusinessTerm(12, "Vertragsnummer", "contract reference", single: false)
  static let order = BusinessTerm(13, "Bestellnummer", "order reference", single: false)
  static let despatch = BusinessTerm(16, "Lieferscheinnummer", "despatch advice reference", single: false)
  static let terms = BusinessTerm(20, "Zahlungsbedingungen", "payment terms", single: false)
  static let profile = BusinessTerm(24, "Profil", "specification identifier", single: false)
  static let preceding = BusinessTerm(25, "Nummer der Bezugsrechnung", "preceding invoice number", single: false)
  static let precedingIssued = BusinessTerm(26, "Datum der Bezugsrechnung", "preceding invoice date", single: false)
  static let seller = BusinessTerm(27, "Name des Verkäufers", "seller name", single: false)
  static let buyer = BusinessTerm(44, "Name des Käufers", "buyer name", single: false)
  static let payee = BusinessTerm(59, "Name des Zahlungsempfängers", "payee name", single: false)
  static let delivered = BusinessTerm(72, "Lieferdatum", "delivery date", single: false)
  static let remittance = BusinessTerm(83, "Verwendungszweck", "remittance information", single: false)
  static let account = BusinessTerm(84, "Zahlungskonto", "payment account", single: false)
  static let debitedAccount = BusinessTerm(91, "Belastetes Konto", "debited account", single: false)
  static let allowance = BusinessTerm(92, "Nachlass", "document level allowance", single: false)
  static let charge = BusinessTerm(99, "Zuschlag", "document level charge", single: false)
  static let lineNetTotal = BusinessTerm(106, "Summe der Positionen", "sum of line net amounts")
  static let allowanceTotal = BusinessTerm(107, "Summe der Nachlässe", "sum of allowances")
  static let chargeTotal = BusinessTerm(108, "Summe der Zuschläge", "sum of charges")
  static let net = BusinessTerm(109, "Gesamtbetrag ohne Umsatzsteuer", "total without VAT")
  static let vat = BusinessTerm(110, "Umsatzsteuer gesamt", "total VAT amount")
  static let gross = BusinessTerm(112, "Gesamtbetrag mit Umsatzsteuer", "total with VAT")
  static let prepaid = BusinessTerm(113, "Bereits gezahlt", "paid amount")
  static let rounding = BusinessTerm(114, "Rundungsbetrag", "rounding amount")
  static let payable = BusinessTerm(115, "Zahlbetrag", "amount due for payment")
  static let vatCategory = BusinessTerm(117, "Umsatzsteuer einer Kategorie", "VAT category amount", single: false)
  static let lineNet = BusinessTerm(131, "Nettobetrag der Position", "line net amount", single: false)
}
