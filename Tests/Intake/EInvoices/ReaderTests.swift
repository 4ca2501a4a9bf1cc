import CaseModel
import Formats
import Testing

@testable import Intake

/// What the reader says of an invoice with one thing changed.
@Suite("Reader of electronic invoices") struct ReaderTests {
  private let ubl = """
    <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
      <c:CustomizationID>urn:cen.eu:en16931:2017</c:CustomizationID>
      <c:ID> RE-1 </c:ID>
      <c:IssueDate>2026-03-02</c:IssueDate>
      <c:DueDate>2026-04-01</c:DueDate>
      <c:InvoiceTypeCode>380</c:InvoiceTypeCode>
      <c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode>
      <c:BuyerReference>B-10</c:BuyerReference>
      <c:OrderReference><c:ID>O-13</c:ID></c:OrderReference>
      <c:BillingReference><c:InvoiceDocumentReference><c:ID>RE-0</c:ID><c:IssueDate>2026-01-02</c:IssueDate>\
    </c:InvoiceDocumentReference></c:BillingReference>
      <c:DespatchDocumentReference><c:ID>D-16</c:ID></c:DespatchDocumentReference>
      <c:ContractDocumentReference><c:ID>C-12</c:ID></c:ContractDocumentReference>
      <c:AccountingSupplierParty><c:Party><c:PartyName><c:Name>Marke</c:Name></c:PartyName>
        <c:PartyTaxScheme><c:CompanyID>123</c:CompanyID><c:TaxScheme><c:ID>FC</c:ID></c:TaxScheme></c:PartyTaxScheme>
        <c:PartyTaxScheme><c:CompanyID>DE1</c:CompanyID><c:TaxScheme><c:ID>VAT</c:ID></c:TaxScheme></c:PartyTaxScheme>
        <c:PartyLegalEntity><c:RegistrationName>Muster
          GmbH</c:RegistrationName></c:PartyLegalEntity></c:Party></c:AccountingSupplierParty>
      <c:AccountingCustomerParty><c:Party><c:PartyLegalEntity><c:RegistrationName>Kunde AG</c:RegistrationName>\
    </c:PartyLegalEntity></c:Party></c:AccountingCustomerParty>
      <c:Delivery><c:ActualDeliveryDate>2026-02-27</c:ActualDeliveryDate></c:Delivery>
      <c:TaxTotal><c:TaxAmount currencyID="EUR">19.00</c:TaxAmount><c:TaxSubtotal>\
    <c:TaxAmount currencyID="EUR">19.00</c:TaxAmount></c:TaxSubtotal></c:TaxTotal>
      <c:LegalMonetaryTotal>
        <c:LineExtensionAmount currencyID="EUR">100</c:LineExtensionAmount>
        <c:TaxExclusiveAmount currencyID="EUR">100.00</c:TaxExclusiveAmount>
        <c:TaxInclusiveAmount currencyID="EUR">119.00</c:TaxInclusiveAmount>
        <c:PayableAmount currencyID="EUR">119.00</c:PayableAmount>
      </c:LegalMonetaryTotal>
      <c:InvoiceLine><c:LineExtensionAmount currencyID="EUR">100.0000</c:LineExtensionAmount></c:InvoiceLine>
    </Invoice>
    """

  private func read(_ changes: (String, String)...) throws -> Reading<EInvoice> {
    var text = ubl
    for (old, new) in changes {
      #expect(text.contains(old), "nothing to change: \(old)")
      text = text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    }
    return try #require(EInvoiceReader.read(XMLTree(parsing: Array(text.utf8)), file: "r.xml"))
  }

  @Test func identifiersHaveTheirPlaces() throws {
    let party = "<c:PartyIdentification><c:ID>L-1</c:ID></c:PartyIdentification>"
    let sepa = "<c:PartyIdentification><c:ID schemeID=\"SEPA\">DE98ZZZ09999999999</c:ID></c:PartyIdentification>"
    let account =
      "<c:PaymentMeans><c:PayeeFinancialAccount><c:ID>DE1</c:ID><c:FinancialInstitutionBranch><c:ID>COBADEFF</c:ID>"
      + "</c:FinancialInstitutionBranch></c:PayeeFinancialAccount></c:PaymentMeans>"
    let invoice = try read(
      ("<c:PartyName><c:Name>Marke", party + sepa + "<c:PartyName><c:Name>Marke"),
      ("<c:TaxTotal>", account + "<c:TaxTotal>")
    ).value
    #expect(invoice.creditorID == "DE98ZZZ09999999999")
    #expect(invoice.bics == ["COBADEFF"])
    #expect(try read(("<c:PartyName><c:Name>Marke", party + "<c:PartyName><c:Name>Marke")).value.creditorID == nil)
    for term in ["BT-31", "BT-32", "BT-86", "BT-90"] { #expect(invoice.origin.fields[term]?.line != nil, "\(term)") }
  }

  @Test func aSoundInvoiceHasNoFindings() throws {
    let reading = try read()
    #expect(reading.findings == [])
    let invoice = reading.value
    #expect(invoice.number == "RE-1" && invoice.seller?.name == "Muster GmbH" && invoice.seller?.tradingName == "Marke")
    #expect(invoice.seller?.vatID == "DE1" && invoice.seller?.taxNumber == "123")
    #expect(invoice.buyerReference == "B-10" && invoice.orderReference == "O-13")
    #expect(invoice.contractReference == "C-12" && invoice.despatchReference == "D-16")
    #expect(invoice.preceding == [EInvoice.Preceding(number: "RE-0", issued: Day(2026, 1, 2))])
    #expect(invoice.delivered == Day(2026, 2, 27) && invoice.lineNets == [Money(cents: 10_000)])
  }

  @Test func placesAreThoseOfTheTerms() throws {
    let origin = try read().value.origin
    #expect(origin.place == Place("r.xml", line: 1, column: 1))
    #expect(origin.fields["BT-1"] == Place("r.xml", line: 3, column: 3))
    #expect(origin.fields["BT-115"]?.line == 25)
    #expect(origin.fields["BT-27"]?.line == 16)
    #expect(origin.fields["BT-113"] == nil)
  }

  @Test func oneChangeOneFinding() throws {
    func codes(_ old: String, _ new: String) throws -> [String] { try read((old, new)).findings.map(\.kind.code) }
    #expect(try codes("<c:ID> RE-1 </c:ID>", "<c:ID> </c:ID>") == ["RE-01"])
    #expect(try codes("<c:IssueDate>2026-03-02</c:IssueDate>", "") == ["RE-02"])
    #expect(try codes("<c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode>", "") == ["RE-03"])
    #expect(try codes("<c:PayableAmount currencyID=\"EUR\">119.00</c:PayableAmount>", "") == ["RE-04"])
    #expect(try codes(">119.00</c:PayableAmount>", ">119,00</c:PayableAmount>") == ["RE-06"])
    #expect(try codes(">100.00</c:TaxE", ">100.005</c:TaxE") == ["RE-07"])
    #expect(try codes("2026-04-01", "2026-02-29") == ["RE-08"])
    #expect(try codes("2026-02-27", "27.02.2026") == ["RE-09"])
    #expect(try codes("EUR\">100</c:LineE", "USD\">100</c:LineE") == ["RE-17"])
    #expect(try codes("EUR\">119.00</c:Payable", "USD\">119.00</c:Payable") == ["RE-18"])
    #expect(try codes("<c:DueDate>", "<c:DueDate>2026-03-15</c:DueDate><c:DueDate>") == ["RE-19"])
    #expect(try codes("<c:InvoiceTypeCode>380</c:InvoiceTypeCode>", "") == ["RE-20"])
    #expect(try codes("Kunde AG", "") == ["RE-21"])
    #expect(try codes(">EUR</c:DocumentCurrencyCode>", ">Euro</c:DocumentCurrencyCode>") == ["RE-22"])
    #expect(try codes("<c:ID> RE-1 </c:ID>", "<c:ID>RE-1</c:ID><c:ID>RE-2</c:ID>") == ["RE-23"])
    #expect(try codes("<c:ID> RE-1 </c:ID>", "<c:ID>RE-1</c:ID><c:ID>RE-1</c:ID>") == [])
    #expect(try codes("<c:DueDate>2026-04-01</c:DueDate>", "") == ["RE-25"])
  }

  @Test func allFindingsComeAtOnce() throws {
    let reading = try read(
      ("<c:ID> RE-1 </c:ID>", ""), (">119.00</c:Payable", ">1.190,00</c:Payable"), ("2026-04-01", "bald"))
    #expect(Set(reading.findings.map(\.kind.code)) == ["RE-01", "RE-06", "RE-08"])
    #expect(reading.value.totals.payable == nil && reading.value.dueDates == [] && reading.value.number == nil)
  }

  @Test func findingsAreAboutTheInvoiceAndShowNoValue() throws {
    let reading = try read(("2026-04-01", "an Erika Mustermann"))
    let finding = try #require(reading.findings.first)
    #expect(finding.invoice == "RE-1")
    #expect(finding.place == Place("r.xml", line: 5, column: 3))
    #expect(!finding.message.german.contains("Erika"))
  }

  @Test func amountsWithoutAnyCurrencyAreHeld() throws {
    let reading = try read(("<c:DocumentCurrencyCode>EUR</c:DocumentCurrencyCode>", ""), (" currencyID=\"EUR\"", ""))
    #expect(reading.findings.map(\.kind.code) == ["RE-03"])
    #expect(reading.value.currency == nil && reading.value.totals.payable == Money(cents: 11_900))
  }

  @Test func daysAreReadAsWritten() {
    let day = Day(2026, 3, 2)
    for text in [
      "2026-03-02", "2026-03-02Z", "2026-03-02+14:00", "2026-03-02-05:30", "2026-03-02T23:59:00", "20260302",
      "202603022359", "20260302235959",
    ] {
      #expect(EInvoiceDay.read(text) == day, "\(text)")
    }
    for text in ["", "2026-3-2", "2026-02-30", "02.03.2026", "2026-03-02x", "2026-03-02T", "2026030", "260302"] {
      #expect(EInvoiceDay.read(text) == nil, "\(text)")
    }
  }

  @Test func everyCodeIsUsedOnce() {
    let codes = FindingKind.ofEInvoices.map(\.code)
    #expect(Set(codes).count == codes.count && codes == codes.sorted())
  }
}
