import CaseModel
import Escalation
import TestSupport
import Testing

/// What only looks like a contradiction reads. Real ones lie in `Broken/`.
@Suite struct ContradictionTests {
  @Test(
    arguments: [
      "call: {}, not_before: 3 days, not_later: 3 days", "call: {}, not_before: 5 working days, not_later: 7 days",
      "call: {}, not_before: 10 days, not_later: 5 working days",
      "call: {times: 3}, repeat: {at_most: 2, within: 7 days}",
      "call: {times: 2}, repeat: {at_most: 2}", "letter: {channel: [letter, registered_letter], form: written}",
      "management_copy: {channel: email}", "dunning: {level: 1, channel: [email, letter], form: written}",
      "final_notice: {grants: 7 days}, fresh: 7 days", "credit_report: {}, fresh: 1 day",
      "approval: {people: 2, by: [A, B]}", "call: {}, not_before: 19 days, when: {overdue_below: 20}",
      "management_copy: {with: [owner, debtor]}",
    ])
  func whatCanBeMetReads(step: String) {
    #expect(CaseBuilder(under: step).policy != nil)
  }

  @Test(
    arguments: [
      "{to: law_firm, when: {disputed: true}}", "{to: nobody, when: {amount_below: \"100.00\"}}",
      "{to: nobody, when: {amount_from: \"50.00\"}}", "{to: nobody, when: {country: [AT]}}",
      "{to: nobody, when: {debtor: consumer, overdue_from: 10}}",
    ])
  func aRouteThatIsNotCoveredReads(first: String) {
    let routes = """
      routes:
        - {clause: "4.1", \(first.dropFirst())
        - {clause: "4.2", to: law_firm, when: {amount_from: "20.00", debtor: business}}
        - {clause: "4.3", to: agency}
      """
    #expect(CaseBuilder(under: "call: {}", and: routes).policy != nil)
  }

  /// What the routes tell apart leaves each of them a case.
  @Test(
    arguments: [
      "{to: nobody, when: {amount_from: \"500.00\"}}", "{to: nobody, when: {amount_below: \"500.00\"}}",
      "{to: law_firm, when: {disputed: true, country: [DE, AT]}}", "{to: nobody, when: {hardship: true}}",
      "{to: law_firm, when: {debtor: consumer}}, {clause: \"4.15\", to: law_firm, when: {debtor: business, overdue_from: 30}}",
    ])
  func routesThatLeaveSomethingRead(first: String) {
    let list = first.replacing("}}, {clause", with: "}}\n  - {clause")
    let routes = "routes:\n  - {clause: \"4.1\", \(list.dropFirst())\n  - {clause: \"4.9\", to: agency}\n"
    #expect(CaseBuilder(under: "call: {}", and: routes).policy != nil)
  }

  /// Saying the same twice contradicts nothing: what “floor” keeps, and a last route for all the rest.
  @Test(
    arguments: [
      "{to: nobody, when: {amount_below: \"25.00\"}}",
      "{to: law_firm, when: {disputed: true}}\n  - {clause: \"4.2\", to: agency, when: {disputed: false}}",
      "{to: agency, when: {debtor: business}}\n  - {clause: \"4.2\", to: agency, when: {debtor: consumer}}",
      "{to: law_firm, when: {overdue_from: 0}}",
    ])
  func whatIsSaidTwiceReads(first: String) {
    let routes =
      "floor: {clause: \"1.1\", amount: \"25.00\"}\nroutes:\n  - {clause: \"4.1\", \(first.dropFirst())\n  - {clause: \"4.9\", to: agency}\n"
    #expect(CaseBuilder(under: "call: {}", and: routes).policy != nil)
  }

  /// A gap as long as the stretch, or as few approaches as are allowed, exclude nothing.
  @Test(arguments: [(1, 30, 30), (2, 30, 15), (2, 30, 14), (3, 30, 10), (1, 7, 30)])
  func aGapBesideALimitReads(most: Int, within: Int, gap: Int) {
    let fairness = """
      fairness:
        contact_limit: {clause: "6.1", at_most: \(most), within: \(within) days}
        contact_gap: {clause: "6.2", at_most: \(gap) days}
      """
    #expect(CaseBuilder(under: "call: {times: 1}", and: fairness).policy != nil)
  }

  /// Only whom nobody may reach at all excludes: an attempt is no talk, and another alternative may do.
  @Test(
    arguments: [
      "call: {by: [Anna]}", "call: {with: relative}", "call: {reached: true, by: [Anna, Bert]}",
      "call: {reached: true, with: [relative, debtor]}",
      "any_of: [{call: {reached: true, with: relative}}, {call: {times: 3}}]", "approval: {by: [Anna]}",
    ])
  func whatSomebodyMayDoReads(step: String) {
    let fairness = """
      fairness:
        handlers_named: {clause: "6.1", among: [Bert]}
        right_person: {clause: "6.2", roles: [debtor]}
      """
    #expect(CaseBuilder(under: step, and: fairness).policy != nil)
  }

  /// Three approaches, ten days apart each, take twenty days; what is none does not count.
  @Test(
    arguments: [
      ("call: {times: 3}, not_later: 20 days", true), ("call: {times: 3}, not_later: 19 days", false),
      ("call: {times: 3}, not_before: 1 day, not_later: 20 days", false), ("call: {times: 3}", true),
      ("any_of: [{call: {times: 3}}, {letter: {}}], not_later: 19 days", true),
      ("approval: {people: 2}, not_later: 1 day", true),
    ])
  func theLimitOfApproachesLeavesRoom(step: String, reads: Bool) {
    let fairness = """
      fairness:
        contact_limit: {clause: "6.1", at_most: 1, within: 10 days}
      """
    #expect(CaseBuilder.reads(step, and: fairness) == reads)
  }

  /// Thirty days and fifteen working days may meet at the turn of a year; thirty-three never do.
  @Test(arguments: [("30 days", true), ("32 days", true), ("33 days", false)])
  func workingDaysHaveAnEnd(notBefore: String, reads: Bool) {
    let step = "call: {}, not_before: \(notBefore), not_later: 15 working days"
    #expect(CaseBuilder.reads(step) == reads)
  }

  /// By two people is twice; nobody needs to hear both.
  @Test func peopleAreNotCountedTwice() throws {
    let step = try #require(CaseBuilder(under: "approval: {people: 2}").policy?.steps.first)
    #expect(step.alternatives[0].demand.english == "Internal approval by 2 people")
    let calls = try #require(CaseBuilder(under: "call: {times: 3, days: 2}").policy?.steps.first)
    #expect(calls.alternatives[0].demand.english == "3 × Call on 2 days")
  }
}
