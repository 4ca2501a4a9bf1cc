import CaseModel
import Formats
import Testing

@testable import Intake

/// What is peculiar to CII and its older brother.
@Suite("Cross industry invoices") struct CrossIndustryTests {
  private func invoice(lines: String = "", settlement: String, profile: String = "urn:cen.eu:en16931:2017") -> String {
    """
    <r:CrossIndustryInvoice xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100">
      <r:ExchangedDocumentContext><GuidelineSpecifiedDocumentContextParameter><ID>\(profile)</ID>\
    </GuidelineSpecifiedDocumentContextParameter></r:ExchangedDocumentContext>
      <r:ExchangedDocument><ID>1</ID><TypeCode>380</TypeCode>
        <IssueDateTime><DateTimeString format="102"> 20260302 </DateTimeString></IssueDateTime></r:ExchangedDocument>
      <r:SupplyChainTradeTransaction>\(lines)
        <ApplicableHeaderTradeAgreement>
          <SellerTradeParty><Name>A</Name><SpecifiedTaxRegistration><ID schemeID="FC">1</ID></SpecifiedTaxRegistration>
            <SpecifiedTaxRegistration><ID schemeID="VA">DE2</ID></SpecifiedTaxRegistration></SellerTradeParty>
          <BuyerTradeParty><Name>B</Name></BuyerTradeParty></ApplicableHeaderTradeAgreement>
        <ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode>\(settlement)\
    </ApplicableHeaderTradeSettlement>
      </r:SupplyChainTradeTransaction>
    </r:CrossIndustryInvoice>
    """
  }

  private func read(_ text: String) throws -> Reading<EInvoice> {
    try #require(EInvoiceReader.read(XMLTree(parsing: Array(text.utf8)), file: "c.xml"))
  }

  private func sums(_ amounts: [(String, String)]) -> String {
    let elements = amounts.map { "<\($0.0)Amount>\($0.1)</\($0.0)Amount>" }.joined()
    return
      "<SpecifiedTradeSettlementHeaderMonetarySummation>\(elements)</SpecifiedTradeSettlementHeaderMonetarySummation>"
  }

  private func terms(_ day: String) -> String {
    "<SpecifiedTradePaymentTerms><DueDateDateTime><DateTimeString format=\"102\">\(day)</DateTimeString>"
      + "</DueDateDateTime></SpecifiedTradePaymentTerms>"
  }

  private func line(_ net: String, status: String) -> String {
    "<IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><LineStatusReasonCode>\(status)"
      + "</LineStatusReasonCode></AssociatedDocumentLineDocument><SpecifiedLineTradeSettlement>"
      + "<SpecifiedTradeSettlementLineMonetarySummation><LineTotalAmount>\(net)</LineTotalAmount>"
      + "</SpecifiedTradeSettlementLineMonetarySummation></SpecifiedLineTradeSettlement>"
      + "</IncludedSupplyChainTradeLineItem>"
  }

  @Test func creditorIdentifierAndBank() throws {
    let reading = try read(
      invoice(
        settlement:
          "<CreditorReferenceID>DE98ZZZ09999999999</CreditorReferenceID><SpecifiedTradeSettlementPaymentMeans>"
          + "<PayeePartyCreditorFinancialAccount><IBANID>DE1</IBANID></PayeePartyCreditorFinancialAccount>"
          + "<PayeeSpecifiedCreditorFinancialInstitution><BICID>COBADEFF</BICID>"
          + "</PayeeSpecifiedCreditorFinancialInstitution></SpecifiedTradeSettlementPaymentMeans>"))
    #expect(reading.value.creditorID == "DE98ZZZ09999999999")
    #expect(reading.value.bics == ["COBADEFF"])
  }

  @Test func groupsAreNotCountedTwice() throws {
    let reading = try read(
      invoice(
        lines: line("10.00", status: "GROUP") + line("4.00", status: "DETAIL") + line("6.00", status: "DETAIL"),
        settlement: terms("20260401") + sums([("LineTotal", "10.00"), ("DuePayable", "10.00")])))
    #expect(reading.others == [] && reading.value.lineNets.map(\.cents) == [400, 600])
  }

  @Test func freightIsACharge() throws {
    let freight =
      "<SpecifiedLogisticsServiceCharge><AppliedAmount>5.00</AppliedAmount></SpecifiedLogisticsServiceCharge>"
    let allowance = """
      <SpecifiedTradeAllowanceCharge><ChargeIndicator><Indicator>false</Indicator></ChargeIndicator>\
      <ActualAmount>1.00</ActualAmount></SpecifiedTradeAllowanceCharge>
      """
    let reading = try read(
      invoice(
        settlement: terms("20260401") + freight + allowance
          + sums([("ChargeTotal", "5.00"), ("AllowanceTotal", "1.00"), ("DuePayable", "4.00")])))
    #expect(reading.others == [])
    #expect(reading.value.charges.map(\.cents) == [500] && reading.value.allowances.map(\.cents) == [100])
  }

  @Test func theTaxInTheInvoiceCurrencyCounts() throws {
    let taxes = """
      <TaxTotalAmount currencyID="NOK">46.00</TaxTotalAmount><TaxTotalAmount currencyID="EUR">5.00</TaxTotalAmount>
      """
    let totals = sums([("DuePayable", "5.00")]).split(separator: "<Due").joined(separator: taxes + "<Due")
    let reading = try read(invoice(settlement: terms("20260401") + totals))
    #expect(reading.others == [] && reading.value.totals.vat == Money(cents: 500))
  }

  @Test func severalTermsGiveSeveralDueDates() throws {
    let reading = try read(
      invoice(settlement: terms("20260401") + terms("20260415") + terms("20260401") + sums([("DuePayable", "1")])))
    #expect(reading.value.dueDates == [Day(2026, 4, 1), Day(2026, 4, 15)])
    #expect(reading.others.map(\.kind.code) == ["RE-19"])
    #expect(reading.others.first?.message.german.contains("15.04.2026") == true)
  }

  @Test func accountsAreTheIBANElseTheOther() throws {
    let means = [("IBANID", "DE1"), ("ProprietaryID", "4711"), ("IBANID", "DE1")].map {
      "<SpecifiedTradeSettlementPaymentMeans><PayeePartyCreditorFinancialAccount><\($0.0)>\($0.1)</\($0.0)>"
        + "</PayeePartyCreditorFinancialAccount></SpecifiedTradeSettlementPaymentMeans>"
    }
    let reading = try read(invoice(settlement: means.joined() + terms("20260401") + sums([("DuePayable", "1")])))
    #expect(reading.value.ibans == ["DE1", "4711"])
  }

  @Test func minimumIsMeasuredByWhatItHas() throws {
    let settlement = sums([("TaxBasisTotal", "100"), ("TaxTotal", "19"), ("GrandTotal", "119"), ("DuePayable", "50")])
    #expect(try read(invoice(settlement: settlement, profile: "urn:factur-x.eu:1p0:minimum")).findings == [])
    #expect(try read(invoice(settlement: settlement)).findings.map(\.kind.code) == ["RE-16", "RE-25"])
  }

  @Test func taxNumbersAreToldApart() throws {
    let seller = try read(invoice(settlement: "")).value.seller
    #expect(seller?.vatID == "DE2" && seller?.taxNumber == "1")
  }

  @Test func anotherNamespaceIsAnotherDocument() throws {
    let other = invoice(settlement: "").split(separator: "CrossIndustryInvoice:100").joined(separator: "CBFBUY:5")
    let tree = try XMLTree(parsing: Array(other.utf8))
    #expect(!EInvoiceReader.recognises(tree.root) && EInvoiceReader.read(tree, file: "c.xml") == nil)
  }
}

extension Reading {
  /// What is found besides the total that these small invoices leave out.
  fileprivate var others: [Finding] { findings.filter { $0.kind.code != "RE-26" } }
}
