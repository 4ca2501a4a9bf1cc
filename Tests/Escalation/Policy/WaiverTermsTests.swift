import CaseModel
import Escalation
import TestSupport
import Testing

/// STUFE-29: which steps may be done without, and on whose word.
@Suite struct WaiverTermsTests {
  @Test(
    arguments: [
      // Without the section every step may be waived by anybody, and each list may be left out.
      ("", true), ("waivers: {clause: \"5.1\"}", true),
      ("waivers: {clause: \"5.1\", steps: [s1]}", true), ("waivers: {clause: \"5.1\", steps: []}", false),
      ("waivers: {clause: \"5.1\", by: [Leitung Debitoren]}", true),
      ("waivers: {clause: \"5.1\", by: [Geschäftsführung]}", false),
      ("waivers: {clause: \"5.1\", reasons: [Auf Wunsch der Schuldnerin]}", true),
      ("waivers: {clause: \"5.1\", reasons: [Umzug]}", false),
      // An empty list of the three lets nothing pass.
      ("waivers: {clause: \"5.1\", by: []}", false), ("waivers: {clause: \"5.1\", reasons: []}", false),
      ("waivers: {clause: \"5.1\", steps: [s1], by: [Leitung Debitoren], reasons: [Umzug]}", false),
    ])
  func aWaiverKeepsToTheTerms(terms: String, isPermitted: Bool) {
    var builder = CaseBuilder(under: "visit: {}", and: terms)
    builder.waivers = [CaseBuilder.waiver("s1")]
    #expect(builder.codes() == (isPermitted ? ["STUFE-01"] : ["STUFE-01", "STUFE-29"]))
    #expect(builder.isHeld() == !isPermitted)
  }

  @Test func aStepNotListedIsNotWaived() {
    var builder = CaseBuilder(under: "visit: {}", "call: {}", and: "waivers: {clause: \"5.1\", steps: [s2]}")
    builder.waivers = [CaseBuilder.waiver("s1")]
    #expect(builder.codes() == ["STUFE-01", "STUFE-29"])
  }

  /// What was taken after all needs no waiver; its entry is to go.
  @Test func aWaiverThatNobodyNeedsIsAWarning() {
    var builder = CaseBuilder(under: "call: {}", and: "waivers: {clause: \"5.1\", steps: []}")
    builder.waivers = [CaseBuilder.waiver("s1")]
    #expect(builder.severity(of: "STUFE-29") == .warning)
    #expect(!builder.isHeld())
    builder.calls = []
    #expect(builder.severity(of: "STUFE-29") == .block)
  }

  @Test func aNameSpeltDifferentlyIsSaid() throws {
    var builder = CaseBuilder(under: "visit: {}", and: "waivers: {clause: \"5.1\", by: [leitung  debitoren]}")
    builder.waivers = [CaseBuilder.waiver("s1")]
    let finding = try #require(builder.findings().first { $0.kind.code == "STUFE-29" })
    #expect(finding.message.english == "Whoever waived it is spelt differently in the policy.")
    #expect(finding.remedy.english.contains("waivers.by"))
  }
}
