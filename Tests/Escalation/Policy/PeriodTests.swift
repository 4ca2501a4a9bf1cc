import CaseModel
import Escalation
import TestSupport
import Testing

/// RICHTLINIE-02: on which days a policy is in force.
@Suite struct PeriodTests {
  @Test(
    arguments: [
      ("valid_from: 2026-03-10", []), ("valid_from: 2026-05-21", ["RICHTLINIE-02"]),
      ("valid_until: 2026-05-20", []), ("valid_until: 2026-05-19", ["RICHTLINIE-02"]),
    ])
  func itsFirstAndLastDayCount(period: String, codes: [String]) {
    #expect(CaseBuilder(under: "final_notice: {}", and: period).codes() == codes)
  }

  /// A case that began before the version was in force is told of; where the case names it, it is held.
  @Test(arguments: [(false, Severity.warning), (true, .block)])
  func aVersionThatCameLater(isPinned: Bool, severity: Severity) {
    var builder = CaseBuilder(under: "final_notice: {}", and: "valid_from: 2026-03-11")
    if isPinned, let policy = builder.policy {
      builder.change = { file in
        var pin = PolicyPin(origin: CaseBuilder.origin(90), name: policy.name)
        pin.version = policy.version
        file.policy = pin
      }
    }
    #expect(builder.findings().filter { $0.kind.code == "RICHTLINIE-02" }.map(\.severity) == [severity])
  }
}
