import CaseModel
import TestSupport
import Testing

/// HIND-09 and HIND-10: what inquiries found, and talks that go on.
@Suite struct InquiryTests {
  @Test(
    arguments: [
      (.insolvency, "Keine Veröffentlichung zum Schuldner gefunden.", false), (.insolvency, "Nicht gefunden", false),
      (.insolvency, "No entry", false), (.insolvency, "0 Treffer", false), (.insolvency, "ohne Befund", false),
      (.insolvency, "Ein Treffer, AG Kiel 67 IN 12/26", true),
      (.duplicate, "Kein zweiter Fall", false), (.duplicate, "Schon in Akte 2025-17", true),
      (.address, "Anschrift bestätigt.", false), (.address, "Verstorben am 2. November", true),
      (.address, "unbekannt verzogen", true), (.creditReport, "Bonitätsindex 268", false),
    ] as [(Check.Kind, String, Bool)])
  func whatAnInquiryFound(kind: Check.Kind, result: String, isFinding: Bool) {
    var check = Check(origin: CaseBuilder.origin(96))
    check.kind = kind
    check.on = "2026-05-18"
    check.by = "Jonas Kern"
    check.result = result
    let told = check
    var builder = CaseBuilder()
    builder.change = { $0.checks = [told] }
    let findings = builder.findings().filter { $0.kind.code == "HIND-09" }
    #expect(findings.isEmpty != isFinding)
    #expect(findings.allSatisfy { !$0.blocks && !$0.message.german.contains(result) })
  }

  /// Proceedings hold the case, whatever was not said of them besides.
  @Test(arguments: [
    ("Eröffnet, AG Kiel 67 IN 12/26", true), ("Vorläufiger Verwalter bestellt", true),
    ("Insolvenzverfahren eröffnet, nicht aufgehoben", true), ("Kein Verfahren eröffnet", false),
    ("Insolvenz nicht eröffnet", false), ("Keine Ablehnung; Eröffnung am 10. November", true),
    ("Sicherungsmaßnahmen angeordnet.", true), ("Keine Einträge; Verwalter nicht bestellt", false),
    ("Nie ein Verfahren eröffnet worden, kein Eintrag", false),
    ("Keine Veröffentlichung zum Schuldner gefunden.", false),
  ])
  func proceedingsHoldTheCase(result: String, isHeld: Bool) {
    var builder = CaseBuilder()
    builder.change = { $0.checks[0].result = result }
    #expect(builder.codes() == (isHeld ? ["HIND-06"] : []))
    #expect(builder.isHeld() == isHeld)
  }

  /// What is over, another's, or came to nothing somebody has to read.
  @Test(arguments: [
    "Insolvenzverfahren am 01.03.2016 eröffnet, am 05.03.2019 aufgehoben", "Eröffnung mangels Masse abgelehnt",
    "Namensgleicher Eintrag, Verfahren eröffnet 2024",
  ])
  func whatIsOverIsTold(result: String) {
    var builder = CaseBuilder()
    builder.change = { $0.checks[0].result = result }
    #expect(builder.codes() == ["HIND-09"])
    #expect(!builder.isHeld())
  }

  @Test(arguments: [(nil, true), ("2026-05-20", true), ("2026-05-19", false)] as [(Day?, Bool)])
  func talksThatGoOn(to: Day?, isTold: Bool) {
    var suspension = Suspension(origin: CaseBuilder.origin(97))
    suspension.kind = .negotiation
    suspension.from = "2026-05-04"
    suspension.to = to
    let told = suspension
    var builder = CaseBuilder()
    builder.change = { $0.suspensions = [told] }
    #expect(builder.codes().contains("HIND-10") == isTold)
  }
}
