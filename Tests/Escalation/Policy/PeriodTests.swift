import CaseModel
import Escalation
import TestSupport
import Testing

/// RICHTLINIE-02: on which days a policy is in force.
@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("valid_from: 2026-05-20", []), ("valid_from: 2026-05-21", ["RICHTLINIE-02"]),
      ("valid_until: 2026-05-20", []), ("valid_until: 2026-05-19", ["RICHTLINIE-02"]),
    ])
  func itsFirstAndLastDayCount(period: String, codes: [String]) {
    #expect(CaseBuilder(under: "final_notice: {}", and: period).codes() == codes)
  }
}
