import CaseModel

extension EInvoiceLayout {
  /// UBL 2.1 Invoice, as CEN/TS 16931-3-2 binds it.
  static let ublInvoice = ubl(.ublInvoice, root: "Invoice", typeCode: "InvoiceTypeCode", line: "InvoiceLine")

  /// UBL 2.1 CreditNote.
  static let ublCreditNote = ubl(
    .ublCreditNote, root: "CreditNote", typeCode: "CreditNoteTypeCode", line: "CreditNoteLine")

  private static func ubl(
    _ syntax: EInvoice.Syntax, root: String, typeCode: XMLPath, line: XMLPath
  ) -> EInvoiceLayout {
    EInvoiceLayout(
      syntax: syntax, root: root, namespace: "urn:oasis:names:specification:ubl:schema:xsd:\(root)-2",
      fields: [
        .number: ["ID"],
        .issued: ["IssueDate"],
        .typeCode: [typeCode],
        .currency: ["DocumentCurrencyCode"],
        // A credit note has no date of its own for this.
        .dueDate: ["DueDate", "PaymentMeans/PaymentDueDate"],
        .buyerReference: ["BuyerReference"],
        .contract: ["ContractDocumentReference/ID"],
        .order: ["OrderReference/ID"],
        .despatch: ["DespatchDocumentReference/ID"],
        .terms: ["PaymentTerms/Note"],
        .profile: ["CustomizationID"],
        .delivered: ["Delivery/ActualDeliveryDate"],
        .remittance: ["PaymentMeans/PaymentID"],
        .account: ["PaymentMeans/PayeeFinancialAccount/ID"],
        .bank: ["PaymentMeans/PayeeFinancialAccount/FinancialInstitutionBranch/ID"],
        .creditorID: ["AccountingSupplierParty/Party/PartyIdentification/ID", "PayeeParty/PartyIdentification/ID"],
        .debitedAccount: ["PaymentMeans/PaymentMandate/PayerFinancialAccount/ID"],
        .lineNetTotal: ["LegalMonetaryTotal/LineExtensionAmount"],
        .allowanceTotal: ["LegalMonetaryTotal/AllowanceTotalAmount"],
        .chargeTotal: ["LegalMonetaryTotal/ChargeTotalAmount"],
        .net: ["LegalMonetaryTotal/TaxExclusiveAmount"],
        .vat: ["TaxTotal/TaxAmount"],
        .gross: ["LegalMonetaryTotal/TaxInclusiveAmount"],
        .prepaid: ["LegalMonetaryTotal/PrepaidAmount"],
        .rounding: ["LegalMonetaryTotal/PayableRoundingAmount"],
        .payable: ["LegalMonetaryTotal/PayableAmount"],
      ],
      seller: "AccountingSupplierParty/Party", buyer: "AccountingCustomerParty/Party", payee: "PayeeParty",
      party: ublParty,
      vatCategory: VATLayout(
        element: "TaxTotal/TaxSubtotal", base: "TaxableAmount", amount: "TaxAmount", code: "TaxCategory/ID",
        rate: "TaxCategory/Percent"),
      allowanceCharge: AllowanceLayout(element: "AllowanceCharge", isCharge: "ChargeIndicator", amount: "Amount"),
      discount: DiscountLayout(
        element: "PaymentTerms", percent: "SettlementDiscountPercent", from: nil, days: nil,
        until: "SettlementPeriod/EndDate", base: nil),
      logisticsCharge: nil, line: line, lineNet: "LineExtensionAmount", lineStatus: nil,
      preceding: "BillingReference/InvoiceDocumentReference|CreditNoteDocumentReference", precedingNumber: "ID",
      precedingIssued: "IssueDate")
  }

  private static let ublParty = PartyLayout(
    name: ["PartyLegalEntity/RegistrationName", "PartyName/Name"], tradingName: "PartyName/Name",
    registration: "PartyLegalEntity/CompanyID", street: "PostalAddress/StreetName",
    postcode: "PostalAddress/PostalZone", city: "PostalAddress/CityName",
    country: "PostalAddress/Country/IdentificationCode", email: "Contact/ElectronicMail",
    tax: TaxLayout(
      registration: "PartyTaxScheme", number: "CompanyID", scheme: { $0.at("TaxScheme", "ID")?.content }, vat: "VAT"))
}
