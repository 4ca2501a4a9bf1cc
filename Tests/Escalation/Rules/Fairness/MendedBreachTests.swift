import CaseModel
import Escalation
import TestSupport
import Testing

/// A breach that was made good holds no case for ever; it stays a warning.
@Suite struct MendedBreachTests {
  @Test func aLetterInPersonMakesGoodAnAutomaticOne() throws {
    var builder = CaseBuilder()
    builder.calls = [CaseBuilder.call("2026-04-09", .reached)]
    for path in [\CaseBuilder.friendlyReminder, \.firstDunning, \.secondDunning, \.finalNotice] {
      builder[keyPath: path].automated = true
    }
    let clause = "fairness: {individual_after_talk: {clause: '9.1'}}"
    #expect(try builder.severities("FAIR-01", under: clause) == [.block, .block])
    builder.finalNotice.automated = false
    #expect(try builder.severities("FAIR-01", under: clause) == [.warning])
    builder.secondDunning.automated = false
    #expect(try builder.severities("FAIR-01", under: clause) == [])
  }

  @Test func anAnnouncementOfTheCourtIsMadeGoodByItsRenewal() throws {
    var builder = CaseBuilder()
    builder.friendlyReminder.origin = CaseBuilder.origin(21)
    builder.firstDunning.origin = CaseBuilder.origin(22)
    builder.firstDunning.announces = [.court]
    builder.calls = [CaseBuilder.call("2026-03-25", .reached)]
    builder.friendlyReminder.sent = "2026-03-26"
    let clause = "fairness: {legal_last: {clause: '9.1'}}"
    #expect(try builder.severities("FAIR-04", under: clause) == [.block])
    builder.finalNotice.announces = [.collection, .court]
    #expect(try builder.severities("FAIR-04", under: clause) == [.warning])
  }

  @Test func anInquiryMadeAgainIsFresh() throws {
    var builder = CaseBuilder()
    let step = """
        - step: report
          clause: "2.9"
          title: {de: Auskunft, en: Report}
          credit_report: {}
          fresh: 30 days
      """
    builder.change = { $0.checks.append(CaseBuilder.report(on: "2026-03-01")) }
    #expect(try builder.severities("STUFE-24", step: step) == [.block])
    builder.change = { $0.checks += [CaseBuilder.report(on: "2026-03-01"), CaseBuilder.report(on: "2026-05-04")] }
    #expect(try builder.severities("STUFE-24", step: step) == [])
  }
}

extension CaseBuilder {
  fileprivate static func report(on day: Day) -> Check {
    var check = Check(origin: origin(81))
    check.kind = .creditReport
    check.on = day
    return check
  }

  /// How much the findings of a code weigh under the standard policy with something added.
  fileprivate func severities(_ code: String, under clause: String = "", step: String = "") throws -> [Severity] {
    let standard = String(decoding: try #require(PolicyShelf.text(of: "standard")), as: UTF8.self)
    let text = standard.replacing("# Ziff. 3", with: "\(step)\n# Ziff. 3") + clause + "\n"
    let policy = try #require(PolicyReader.read(Array(text.utf8), file: "test.yaml", sha256: "").value)
    let findings =
      switch Clearance.check(file, [], under: policy, .shipped, asOf: CaseBuilder.asOf) {
      case .cleared(let cleared): cleared.findings
      case .held(let held): held.findings
      }
    return findings.filter { $0.kind.code == code }.map(\.severity)
  }
}
