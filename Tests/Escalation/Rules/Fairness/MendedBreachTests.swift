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

  /// Letter and call of 14 and 15 April are two in two days; on the 17th the second is two days old.
  @Test(arguments: [("2026-05-06", .block), ("2026-05-07", .block), ("2026-05-08", .warning)] as [(Day, Severity)])
  func tooManyApproachesAreMadeGoodByPeace(asOf: Day, severity: Severity) throws {
    var builder = CaseBuilder()
    builder.calls.append(CaseBuilder.call("2026-05-06", .notReached))
    let clause = "fairness: {contact_limit: {clause: '9.1', at_most: 1, within: 2 days}}"
    let finding = try #require(try builder.found("FAIR-08", under: clause, asOf: asOf).first)
    #expect(finding.severity == severity)
    #expect(finding.actFrom == (severity == .block ? "2026-05-08" : nil))
    #expect(finding.message.english.contains("2026-05-06"))
  }

  /// What came after the excess, and was within the limit, changes nothing.
  @Test func anApproachWithinTheLimitDoesNotRenewTheExcess() throws {
    let clause = "fairness: {contact_limit: {clause: '9.1', at_most: 1, within: 14 days}}"
    #expect(try CaseBuilder().severities("FAIR-08", under: clause) == [.warning])
  }

  /// 20 days lie between 15 April and the final notice of 5 May, 15 between that and the day of the check.
  @Test(
    arguments: [("19 days", [.warning]), ("15 days", [.warning]), ("14 days", [.warning, .block])]
      as [(String, [Severity])])
  func aGapIsMadeGoodByTheNextWord(span: String, severities: [Severity]) throws {
    let clause = "fairness: {contact_gap: {clause: '9.1', at_most: \(span)}}"
    #expect(try CaseBuilder().severities("FAIR-09", under: clause).suffix(severities.count) == severities[...])
  }

  /// The notice of 5 May was the last word; on the 20th it is fifteen days old.
  @Test(
    arguments: [
      (.out, .reached, .warning), (.out, .leftMessage, .warning), (.out, .notReached, .block), (.out, nil, .block),
      (.in, .reached, .warning), (.in, .notReached, .block), (.in, .leftMessage, .block),
    ] as [(Contact.Direction, Contact.Outcome?, Severity)])
  func onlyWhatTheDebtorHeardIsAWord(direction: Contact.Direction, outcome: Contact.Outcome?, severity: Severity) throws
  {
    var builder = CaseBuilder()
    builder.calls.append(CaseBuilder.call("2026-05-19", .reached))
    builder.calls[1].direction = direction
    builder.calls[1].outcome = outcome
    let clause = "fairness: {contact_gap: {clause: '9.1', at_most: 13 days}}"
    #expect(try builder.severities("FAIR-09", under: clause).last == severity)
  }

  @Test func whatCameBackIsNoWord() throws {
    var builder = CaseBuilder()
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 3, sent: "2026-05-18", deadline: "2026-05-19")]
    let clause = "fairness: {contact_gap: {clause: '9.1', at_most: 13 days}}"
    #expect(try builder.severities("FAIR-09", under: clause).last == .warning)
    builder.moreLetters[0].delivery = Delivery(state: .bounced)
    #expect(try builder.severities("FAIR-09", under: clause).last == .block)
  }

  /// The talk was on 15 April. Nobody answers for it in advance, and only for the invoices it was about.
  @Test(
    arguments: [
      ("2026-04-14", nil, true), ("2026-04-15", nil, false), ("2026-05-20", "R-1", false), ("2026-05-20", "R-2", true),
      ("2026-05-21", nil, true),
    ] as [(Day, String?, Bool)])
  func aTalkWithTheWrongPersonIsAnsweredFor(on: Day, invoice: String?, isHeld: Bool) throws {
    var builder = CaseBuilder()
    builder.calls[0].counterpartRole = "neighbour"
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.calls[0].invoices = ["R-1"]
    var waiver = CaseBuilder.waiver("right_person")
    waiver.on = on
    waiver.invoice = invoice
    builder.waivers = [waiver]
    let clause = "fairness: {right_person: {clause: '9.1', roles: [debtor]}}"
    let finding = try #require(try builder.found("FAIR-06", under: clause).first)
    #expect(finding.blocks == isHeld)
    #expect(try builder.found("STUFE-14", under: clause) == [])
  }

  /// Answered for is not undone: the clause is not called kept.
  @Test func theClauseSaysThatSomebodyAnsweredForIt() throws {
    var builder = CaseBuilder()
    builder.calls[0].counterpartRole = "reception"
    builder.waivers = [CaseBuilder.waiver("right_person")]
    let clause = "fairness: {right_person: {clause: '9.1', roles: [debtor]}}"
    guard case .cleared(let cleared) = try builder.clearance(under: clause) else {
      Issue.record("held")
      return
    }
    let report = try #require(cleared.clauses.first { $0.clause.number == "9.1" })
    #expect(report.weakest == .waived)
    #expect(report.outcomes.flatMap(\.codes) == ["FAIR-06"])
  }

  /// The policy says whether, and without such a demand there is nothing to answer for.
  @Test(
    arguments: [
      ("", "STUFE-14"),
      (
        "fairness: {right_person: {clause: '9.1', roles: [debtor]}}\nwaivers: {clause: '9.2', steps: [call]}",
        "STUFE-29"
      ),
      (
        "fairness: {right_person: {clause: '9.1', roles: [debtor]}}\nwaivers: {clause: '9.2', steps: [right_person]}",
        nil
      ),
    ] as [(String, String?)])
  func whoMayAnswerForItThePolicySays(clause: String, code: String?) throws {
    var builder = CaseBuilder()
    builder.calls[0].counterpartRole = "neighbour"
    builder.waivers = [CaseBuilder.waiver("right_person")]
    let found = try ["STUFE-14", "STUFE-29"].filter { try !builder.found($0, under: clause).isEmpty }
    #expect(found == (code.map { [$0] } ?? []))
    #expect(try builder.found("FAIR-06", under: clause).contains(where: \.blocks) == (code == "STUFE-29"))
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

  /// What came back was not read, and what is about another invoice answers nothing.
  @Test func onlyALetterThatArrivedMakesItGood() throws {
    var builder = CaseBuilder()
    builder.calls = [CaseBuilder.call("2026-04-09", .reached)]
    for path in [\CaseBuilder.friendlyReminder, \.firstDunning, \.secondDunning] {
      builder[keyPath: path].automated = true
    }
    builder.finalNotice.automated = false
    let clause = "fairness: {individual_after_talk: {clause: '9.1'}}"
    #expect(try builder.severities("FAIR-01", under: clause) == [.warning])
    builder.finalNotice.delivery = Delivery(state: .bounced)
    #expect(try builder.severities("FAIR-01", under: clause) == [.block])
    builder.finalNotice.delivery = Delivery(state: .delivered)
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    #expect(try builder.severities("FAIR-01", under: clause) == [.warning])
    builder.finalNotice.invoices = ["R-2"]
    #expect(try builder.severities("FAIR-01", under: clause) == [.block])
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
    try found(code, under: clause, step: step).map(\.severity)
  }

  /// The findings of a code under the standard policy with something added.
  fileprivate func found(
    _ code: String, under clause: String = "", step: String = "", asOf: Day = CaseBuilder.asOf
  ) throws -> [Finding] {
    let findings =
      switch try clearance(under: clause, step: step, asOf: asOf) {
      case .cleared(let cleared): cleared.findings
      case .held(let held): held.findings
      }
    return findings.filter { $0.kind.code == code }
  }

  fileprivate func clearance(
    under clause: String = "", step: String = "", asOf: Day = CaseBuilder.asOf
  ) throws -> Clearance.Verdict {
    let standard = String(decoding: try #require(PolicyShelf.text(of: "standard")), as: UTF8.self)
    let text = standard.replacing("# Ziff. 3", with: "\(step)\n# Ziff. 3") + clause + "\n"
    let policy = try #require(PolicyReader.read(Array(text.utf8), file: "test.yaml", sha256: "").value)
    return Clearance.check(file, [], under: policy, .shipped, asOf: asOf)
  }
}
