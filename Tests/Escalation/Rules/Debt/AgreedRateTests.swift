import CaseModel
import TestSupport
import Testing

/// ZINS-08: an agreed rate, shown and with its ground, that is more than twelve points above the law's.
@Suite struct AgreedRateTests {
  /// Above the base rate consumers owe five points, others nine for remuneration (§ 288 (1), (2) BGB).
  @Test(arguments: [
    (Debtor.Kind.consumer, 17_000, false), (.consumer, 17_001, true), (.business, 21_000, false),
    (.business, 21_001, true),
  ])
  func pointsOverTheBaseRate(kind: Debtor.Kind, points: Int, isTold: Bool) {
    #expect(isToldOf(kind) { $0.pointsOverBase = Percent(thousandths: points) } == isTold)
  }

  /// The base rate was 1.27 % from July 2025 on.
  @Test(arguments: [(18_270, false), (18_271, true)])
  func aFixedRate(rate: Int, isTold: Bool) {
    #expect(isToldOf(.consumer) { $0.fixed = Percent(thousandths: rate) } == isTold)
  }

  private func isToldOf(_ kind: Debtor.Kind, _ change: @escaping (inout InterestAgreement) -> Void) -> Bool {
    var builder = CaseBuilder()
    builder.change = { file in
      file.debtors[0].kind = kind
      var agreement = InterestAgreement(origin: CaseBuilder.origin(90))
      agreement.ground = "Rahmenvertrag"
      agreement.file = "documents/vertrag.pdf"
      change(&agreement)
      file.interest = agreement
    }
    return builder.codes().contains("ZINS-08")
  }
}
