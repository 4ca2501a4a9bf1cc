import CaseModel

extension EInvoiceLayout {
  /// UN/CEFACT Cross Industry Invoice D16B, as CEN/TS 16931-3-3 binds it: Factur-X, ZUGFeRD 2, XRechnung.
  static let crossIndustryInvoice = crossIndustry(
    .cii, root: "CrossIndustryInvoice", namespace: "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    CrossIndustryNames(
      context: "ExchangedDocumentContext", header: "ExchangedDocument", transaction: "SupplyChainTradeTransaction",
      agreement: "ApplicableHeaderTradeAgreement", delivery: "ApplicableHeaderTradeDelivery",
      settlement: "ApplicableHeaderTradeSettlement", summation: "SpecifiedTradeSettlementHeaderMonetarySummation",
      lineSettlement: "SpecifiedLineTradeSettlement",
      lineSummation: "SpecifiedTradeSettlementLineMonetarySummation", reference: "IssuerAssignedID"))
}

/// How the members of the family call what they share.
struct CrossIndustryNames {
  let context: String
  let header: String
  let transaction: String
  let agreement: String
  let delivery: String
  let settlement: String
  let summation: String
  let lineSettlement: String
  let lineSummation: String
  /// The number of a referenced document.
  let reference: String
}

extension EInvoiceLayout {
  static func crossIndustry(
    _ syntax: EInvoice.Syntax, root: String, namespace: String, _ names: CrossIndustryNames
  ) -> EInvoiceLayout {
    let agreement = "\(names.transaction)/\(names.agreement)"
    let delivery = "\(names.transaction)/\(names.delivery)"
    let settlement = "\(names.transaction)/\(names.settlement)"
    let sums = "\(settlement)/\(names.summation)"
    let means = "\(settlement)/SpecifiedTradeSettlementPaymentMeans"
    let date = "DateTimeString|DateTime|Date"
    return EInvoiceLayout(
      syntax: syntax, root: root, namespace: namespace,
      fields: [
        .number: ["\(names.header)/ID"],
        .issued: ["\(names.header)/IssueDateTime/\(date)"],
        .typeCode: ["\(names.header)/TypeCode"],
        .currency: ["\(settlement)/InvoiceCurrencyCode"],
        .dueDate: ["\(settlement)/SpecifiedTradePaymentTerms/DueDateDateTime/\(date)"],
        .buyerReference: ["\(agreement)/BuyerReference"],
        .contract: ["\(agreement)/ContractReferencedDocument/\(names.reference)"],
        .order: ["\(agreement)/BuyerOrderReferencedDocument/\(names.reference)"],
        .despatch: [
          "\(delivery)/DespatchAdviceReferencedDocument/\(names.reference)",
          "\(delivery)/DeliveryNoteReferencedDocument/\(names.reference)",
        ],
        .terms: ["\(settlement)/SpecifiedTradePaymentTerms/Description"],
        .profile: ["\(names.context)/GuidelineSpecifiedDocumentContextParameter/ID"],
        .delivered: ["\(delivery)/ActualDeliverySupplyChainEvent/OccurrenceDateTime/\(date)"],
        .remittance: ["\(settlement)/PaymentReference"],
        .account: ["\(means)/PayeePartyCreditorFinancialAccount/IBANID|ProprietaryID"],
        .bank: ["\(means)/PayeeSpecifiedCreditorFinancialInstitution/BICID"],
        .creditorID: ["\(settlement)/CreditorReferenceID"],
        .debitedAccount: ["\(means)/PayerPartyDebtorFinancialAccount/IBANID|ProprietaryID"],
        .lineNetTotal: ["\(sums)/LineTotalAmount"],
        .allowanceTotal: ["\(sums)/AllowanceTotalAmount"],
        .chargeTotal: ["\(sums)/ChargeTotalAmount"],
        .net: ["\(sums)/TaxBasisTotalAmount"],
        .vat: ["\(sums)/TaxTotalAmount"],
        .gross: ["\(sums)/GrandTotalAmount"],
        .prepaid: ["\(sums)/TotalPrepaidAmount"],
        .rounding: ["\(sums)/RoundingAmount"],
        .payable: ["\(sums)/DuePayableAmount"],
      ],
      seller: "\(agreement)/SellerTradeParty", buyer: "\(agreement)/BuyerTradeParty",
      payee: "\(settlement)/PayeeTradeParty", party: crossIndustryParty,
      vatCategory: VATLayout(
        element: "\(settlement)/ApplicableTradeTax", base: "BasisAmount", amount: "CalculatedAmount",
        code: "CategoryCode", rate: "RateApplicablePercent|ApplicablePercent"),
      allowanceCharge: AllowanceLayout(
        element: "\(settlement)/SpecifiedTradeAllowanceCharge", isCharge: "ChargeIndicator/Indicator",
        amount: "ActualAmount"),
      discount: DiscountLayout(
        element: "\(settlement)/SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms",
        percent: "CalculationPercent", from: "BasisDateTime/\(date)", days: "BasisPeriodMeasure", until: nil,
        base: "BasisAmount"),
      logisticsCharge: "\(settlement)/SpecifiedLogisticsServiceCharge/AppliedAmount",
      line: "\(names.transaction)/IncludedSupplyChainTradeLineItem",
      lineNet: "\(names.lineSettlement)/\(names.lineSummation)/LineTotalAmount",
      lineStatus: "AssociatedDocumentLineDocument/LineStatusReasonCode",
      preceding: "\(settlement)/InvoiceReferencedDocument", precedingNumber: "\(names.reference)",
      precedingIssued: "FormattedIssueDateTime|IssueDateTime/\(date)")
  }

  private static let crossIndustryParty = PartyLayout(
    name: ["Name"], tradingName: "SpecifiedLegalOrganization/TradingBusinessName",
    registration: "SpecifiedLegalOrganization/ID", street: "PostalTradeAddress/LineOne",
    postcode: "PostalTradeAddress/PostcodeCode", city: "PostalTradeAddress/CityName",
    country: "PostalTradeAddress/CountryID",
    email: "DefinedTradeContact/EmailURIUniversalCommunication/URIID|CompleteNumber",
    tax: TaxLayout(
      registration: "SpecifiedTaxRegistration", number: "ID",
      scheme: { $0.first("ID")?.attribute("schemeID") }, vat: "VA"))
}
