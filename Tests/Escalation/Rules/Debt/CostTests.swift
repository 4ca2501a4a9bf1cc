import CaseModel
import TestSupport
import Testing

/// What a cost or an acknowledgement names has to be in the case, and in its currency.
@Suite struct CostTests {
  private static func cost(_ amount: Money, invoice: String? = nil) -> Cost {
    var cost = Cost(origin: CaseBuilder.origin(90), kind: .information, on: "2026-05-04", amount: amount)
    cost.invoice = invoice
    cost.file = "documents/auskunft.pdf"
    return cost
  }

  @Test func aCostOfAnotherCurrencyIsTold() {
    var builder = CaseBuilder()
    builder.change = { $0.costs = [Self.cost(Money(cents: 500, Currency("CHF") ?? .eur))] }
    #expect(builder.codes() == ["FORD-06"])
  }

  @Test func aCostOfAnUnknownInvoiceIsToldAndNotClaimed() {
    var builder = CaseBuilder()
    builder.change = { $0.costs = [Self.cost("5.00", invoice: "R-9")] }
    #expect(builder.codes() == ["WIDER-02"])
    #expect(builder.claimedCosts == "0.00")
    builder.change = { $0.costs = [Self.cost("5.00", invoice: "R-1")] }
    #expect(builder.claimedCosts == "5.00")
  }

  /// KOST-06: more than a tenth of the invoice, and more than fifty euros.
  @Test(
    arguments: [
      ("1000.00", "100.00", []), ("1000.00", "100.01", ["KOST-06"]), ("400.00", "50.00", []),
      ("400.00", "50.01", ["KOST-06"]),
    ] as [(Money, Money, [String])])
  func costsInProportion(gross: Money, costs: Money, codes: [String]) {
    var builder = CaseBuilder()
    builder.change = { file in
      file.invoices[0].gross = gross
      // In two, of which none says it alone.
      file.costs = [Self.cost("10.00"), Self.cost(Money(cents: costs.cents - 1000))]
    }
    #expect(builder.codes() == codes)
  }

  @Test func anAcknowledgementOfAnUnknownInvoiceIsTold() {
    var builder = CaseBuilder()
    builder.change = { file in
      var acknowledged = Acknowledgement(origin: CaseBuilder.origin(91))
      acknowledged.on = "2026-05-04"
      acknowledged.invoice = "R-9"
      file.acknowledgements = [acknowledged]
    }
    #expect(builder.codes() == ["WIDER-02"])
  }
}
