import CaseModel
import Escalation
import TestSupport
import Testing

/// Whether a step applies; the approval it asks for is missing, so that it shows.
@Suite struct ConditionTests {
  enum Answer { case yes, no, unknown }

  private func expect(_ builder: CaseBuilder, _ answer: Answer, asOf day: Day = CaseBuilder.asOf) {
    let codes = builder.codes(asOf: day).filter { $0 == "STUFE-01" || $0 == "STUFE-25" }
    switch answer {
    case .yes: #expect(codes == ["STUFE-01"])
    case .no: #expect(codes == [])
    case .unknown: #expect(codes == ["STUFE-01", "STUFE-25"])
    }
  }

  private func builder(_ when: String) -> CaseBuilder {
    CaseBuilder(
      under: "approval: {}, when: {\(when)}", and: "customers: {clause: \"1.2\", long_standing_after: 24}")
  }

  /// 100.00 EUR are open.
  @Test(
    arguments: [
      ("amount_from: \"99.99\"", .yes), ("amount_from: \"100.00\"", .yes), ("amount_from: \"100.01\"", .no),
      ("amount_below: \"100.00\"", .no), ("amount_below: \"100.01\"", .yes),
      ("amount_from: \"100.00\", amount_below: \"100.01\"", .yes),
    ] as [(String, Answer)])
  func amounts(when: String, answer: Answer) { expect(builder(when), answer) }

  @Test func anUnknownAmountIsUnknown() {
    var builder = builder("amount_from: \"1.00\"")
    builder.invoices[0].gross = nil
    expect(builder, .unknown)
  }

  @Test(
    arguments: [("consumer", .consumer, .yes), ("business", .consumer, .no), ("business", nil, .unknown)]
      as [(String, Debtor.Kind?, Answer)])
  func debtors(asked: String, kind: Debtor.Kind?, answer: Answer) {
    var builder = builder("debtor: \(asked)")
    builder.change = { $0.debtors[0].kind = kind }
    expect(builder, answer)
  }

  /// Two years before 20 May 2026.
  @Test(
    arguments: [
      ("long_standing", "2024-05-20", .yes), ("long_standing", "2024-05-21", .no), ("new", "2024-05-20", .no),
      ("new", "2024-05-21", .yes), ("new", nil, .unknown), ("long_standing", nil, .unknown),
    ] as [(String, Day?, Answer)])
  func customers(asked: String, since: Day?, answer: Answer) {
    var builder = builder("customer: \(asked)")
    builder.change = { $0.debtors[0].customerSince = since }
    expect(builder, answer)
  }

  @Test(arguments: [("[DE, AT]", .yes), ("AT", .no)] as [(String, Answer)])
  func countries(asked: String, answer: Answer) { expect(builder("country: \(asked)"), answer) }

  @Test(
    arguments: [("true", true, .yes), ("false", true, .no), ("true", false, .no), ("false", false, .yes)]
      as [(String, Bool, Answer)])
  func disputesSettledOrNot(asked: String, isDisputed: Bool, answer: Answer) {
    var builder = builder("disputed: \(asked)")
    if isDisputed {
      var dispute = Dispute(origin: CaseBuilder.origin(97))
      dispute.received = "2026-03-12"
      dispute.answered = "2026-03-13"
      dispute.resolved = "2026-03-14"
      builder.disputes = [dispute]
    }
    expect(builder, answer)
  }

  @Test(
    arguments: [("true", true, .yes), ("false", true, .no), ("true", false, .no), ("false", false, .yes)]
      as [(String, Bool, Answer)])
  func hardship(asked: String, isTold: Bool, answer: Answer) {
    var builder = builder("hardship: \(asked)")
    if isTold { builder.calls[0].result = .hardship }
    expect(builder, answer)
  }

  /// 79 days lie between 2 March and 20 May.
  @Test(
    arguments: [
      ("overdue_from: 78", .yes), ("overdue_from: 79", .yes), ("overdue_from: 80", .no), ("overdue_below: 79", .no),
      ("overdue_below: 80", .yes),
    ] as [(String, Answer)])
  func overdue(when: String, answer: Answer) { expect(builder(when), answer) }

  @Test func withoutADueDateItIsUnknown() {
    var builder = builder("overdue_from: 1")
    builder.invoices[0].due = nil
    expect(builder, .unknown)
  }

  /// What does not hold settles it, whatever else is unknown.
  @Test func oneThatDoesNotHoldSettlesIt() {
    var builder = builder("customer: new, amount_from: \"500.00\"")
    expect(builder, .no)
    builder.invoices[0].gross = "500.00"
    expect(builder, .unknown)
  }

  /// The reminder that is not asked for neither puts off the dunning letter nor is missed by it.
  @Test(arguments: [("2026-03-04", ["STUFE-03"]), ("2026-03-05", [])] as [(Day, [String])])
  func aStepThatDoesNotApplyLeavesNoTraceInTime(sent: Day, codes: [String]) {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}, when: {debtor: business}", "dunning: {level: 1}, after: s1, not_before: 3 days")
    builder.change = { $0.reminders.removeFirst() }
    builder.firstDunning.sent = sent
    #expect(builder.stepCodes == codes)
  }

  @Test(arguments: [("block", Severity.block), ("warn", .warning), ("note", .note)])
  func aStepWeighsWhatThePolicySays(weight: String, severity: Severity) {
    let missing = CaseBuilder(under: "approval: {}, weight: \(weight)")
    #expect(missing.severity(of: "STUFE-01") == severity)
    #expect(missing.isHeld() == (severity == .block))
    let faulty = CaseBuilder(under: "final_notice: {channel: letter}, weight: \(weight)")
    #expect(faulty.severity(of: "STUFE-20") == severity)
  }

  /// Whoever owes, in whatever order: a co-debtor does, a guarantor does not.
  @Test(
    arguments: [
      ("consumer", .debtor, .business, .consumer, .yes), ("consumer", .debtor, .consumer, .business, .yes),
      ("consumer", .coDebtor, .business, .consumer, .yes), ("consumer", .guarantor, .business, .consumer, .no),
      ("consumer", .debtor, .business, nil, .unknown), ("business", .debtor, .business, nil, .yes),
    ] as [(String, Debtor.Role, Debtor.Kind?, Debtor.Kind?, Answer)])
  func severalDebtors(asked: String, role: Debtor.Role, first: Debtor.Kind?, second: Debtor.Kind?, answer: Answer) {
    var builder = builder("debtor: \(asked)")
    builder.moreDebtors = [(role, "SH")]
    builder.change = { file in
      file.debtors[0].kind = first
      file.debtors[1].kind = second
    }
    expect(builder, answer)
  }

  /// Who declares a claim to be disputed has heard an objection.
  @Test func aDeclarationIsAnObjectionOnRecord() {
    var builder = builder("disputed: true")
    expect(builder, .no)
    builder.declarations[0].value = false
    expect(builder, .yes)
  }
}
