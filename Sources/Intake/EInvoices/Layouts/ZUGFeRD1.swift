extension EInvoiceLayout {
  /// ZUGFeRD 1.0 of 2014, older than EN 16931: the same family, other names.
  static let zugferd1 = crossIndustry(
    .zugferd1, root: "CrossIndustryDocument", namespace: "urn:ferd:CrossIndustryDocument:invoice:1p0",
    CrossIndustryNames(
      context: "SpecifiedExchangedDocumentContext", header: "HeaderExchangedDocument",
      transaction: "SpecifiedSupplyChainTradeTransaction", agreement: "ApplicableSupplyChainTradeAgreement",
      delivery: "ApplicableSupplyChainTradeDelivery", settlement: "ApplicableSupplyChainTradeSettlement",
      summation: "SpecifiedTradeSettlementMonetarySummation",
      lineSettlement: "SpecifiedSupplyChainTradeSettlement",
      lineSummation: "SpecifiedTradeSettlementMonetarySummation", reference: "ID"))
}
