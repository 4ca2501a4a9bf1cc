import CaseModel
import Escalation
import TestSupport
import Testing

/// What a policy may ask of talks, inquiries, offers and approvals.
@Suite struct TalkFieldTests {
  @Test(arguments: [(Contact.Outcome.reached, []), (.notReached, ["STUFE-18"]), (.leftMessage, ["STUFE-18"])])
  func somebodyIsReached(outcome: Contact.Outcome, codes: [String]) {
    var builder = CaseBuilder(under: "call: {reached: true}")
    builder.calls = [CaseBuilder.call("2026-04-15", outcome)]
    #expect(builder.codes() == codes)
  }

  @Test(
    arguments: [
      ("managing_director", []), ("owner", []), ("accounts_payable", ["STUFE-19"]), (nil, ["STUFE-19"]),
    ] as [(String?, [String])])
  func theRightOneIsReached(role: String?, codes: [String]) {
    var builder = CaseBuilder(under: "call: {reached: true, with: [managing_director, owner]}")
    builder.calls[0].counterpartRole = role
    #expect(builder.codes() == codes)
  }

  /// Whoever answered was reached; only whom the debt is no business of was not.
  @Test(
    arguments: [
      ("neighbour", ["STUFE-19"]), ("relative", ["STUFE-19"]), ("third_party", ["STUFE-19"]), ("reception", []),
      ("debtor", []), (nil, []),
    ] as [(String?, [String])])
  func aStrangerIsNobody(role: String?, codes: [String]) {
    var builder = CaseBuilder(under: "call: {reached: true}")
    builder.calls[0].counterpartRole = role
    #expect(builder.codes() == codes)
    // An attempt counts whoever answered.
    var attempts = CaseBuilder(under: "call: {times: 1}")
    attempts.calls[0].counterpartRole = role
    #expect(attempts.codes().isEmpty)
  }

  @Test(
    arguments: [
      (3, 2, ["2026-04-15", "2026-04-16"], false), (3, 2, ["2026-04-15", "2026-04-15", "2026-04-15"], false),
      (3, 2, ["2026-04-15", "2026-04-15", "2026-04-16"], true),
      (3, 3, ["2026-04-15", "2026-04-15", "2026-04-16"], false),
      (2, 1, ["2026-04-15", "2026-04-15"], true),
    ] as [(Int, Int, [Day], Bool)])
  func attemptsOnDays(times: Int, days: Int, on: [Day], suffice: Bool) {
    var builder = CaseBuilder(under: "call: {times: \(times), days: \(days)}")
    builder.calls = on.enumerated().map { index, day in
      var call = CaseBuilder.call(day, .notReached)
      call.at = Moment(day, minute: 600 + index)
      return call
    }
    #expect(builder.codes() == (suffice ? [] : ["STUFE-09"]))
  }

  @Test(
    arguments: [("Leitung Debitoren", []), ("Empfang", ["STUFE-26"]), (nil, ["STUFE-26"])] as [(String?, [String])])
  func talksInquiriesAndApprovalsAreByThoseNamed(by: String?, codes: [String]) {
    for act in ["call: ", "credit_report: ", "approval: "] {
      var builder = CaseBuilder(under: "\(act){by: [Leitung Debitoren]}")
      builder.calls[0].by = by
      builder.change = {
        $0.checks.append(CaseBuilder.check(.creditReport, by: by))
        $0.approvals = [CaseBuilder.approval(by: by)]
      }
      #expect(builder.codes() == codes, "\(act)")
    }
  }

  @Test(
    arguments: [
      (Contact.Result.other, "Erreicht.", []), (nil, "Erreicht.", ["STUFE-27"]), (.other, nil, ["STUFE-27"]),
    ] as [(Contact.Result?, String?, [String])])
  func resultAndNoteAreRecorded(result: Contact.Result?, note: String?, codes: [String]) {
    var builder = CaseBuilder(under: "call: {result_noted: true}")
    builder.calls[0].result = result
    builder.calls[0].note = note
    #expect(builder.codes() == codes)
  }

  @Test func aTalkIsDocumentedByItsFile() {
    var builder = CaseBuilder(under: "call: {evidence: documented}")
    #expect(builder.codes() == ["STUFE-22"])
    builder.calls[0].file = "documents/notiz.pdf"
    #expect(builder.codes() == [])
  }

  @Test(
    arguments: [
      (["A", "B"], []), (["A", "A"], ["STUFE-09"]), (["A", "a"], ["STUFE-09"]),
      (["Jorid A", "jorid  A"], ["STUFE-09"]),
      (["Jorid A", "Jorid\u{A0}A "], ["STUFE-09"]), (["A"], ["STUFE-09"]),
      (["A", "A", "B"], []), ([], ["STUFE-01"]),
    ] as [([String], [String])])
  func twoPeopleApprove(people: [String], codes: [String]) {
    var builder = CaseBuilder(under: "approval: {times: 2, people: 2}")
    builder.change = { $0.approvals = people.map { CaseBuilder.approval(by: $0) } }
    #expect(builder.codes() == codes)
  }

  @Test func offersAreCountedByTheirKind() {
    var builder = CaseBuilder(under: "instalments: {times: 2}")
    builder.offers = [CaseBuilder.offer(.instalments), CaseBuilder.offer(.deferral, on: "2026-05-12")]
    #expect(builder.codes() == ["STUFE-09"])
    builder.offers.append(CaseBuilder.offer(.instalments, on: "2026-05-13"))
    #expect(builder.codes() == [])
  }

  @Test(arguments: [(Contact.Direction.out, []), (.in, ["STUFE-01"])])
  func aMailOfTheDebtorIsNoneOfOurs(direction: Contact.Direction, codes: [String]) {
    var builder = CaseBuilder(under: "email: {}")
    builder.calls[0].channel = .email
    builder.calls[0].direction = direction
    builder.calls[0].outcome = nil
    #expect(builder.codes() == codes)
  }

  /// A copy to the reception or to a neighbour tells the management nothing.
  @Test(
    arguments: [
      (["managing_director"], []), (["neighbour", "owner"], []), (["neighbour"], ["STUFE-19"]),
      (["reception"], ["STUFE-19"]), ([], ["STUFE-01"]),
    ] as [([String], [String])])
  func aCopyGoesToTheManagement(roles: [String], codes: [String]) {
    var builder = CaseBuilder(under: "management_copy: {}")
    builder.finalNotice.copiesTo = roles
    #expect(builder.codes() == codes)
  }
}
