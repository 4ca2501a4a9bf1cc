import CaseModel
import Escalation
import TestSupport
import Testing

/// FAIR: how the debtor was treated, demand by demand.
@Suite struct FairnessTests {
  /// Under the policy that ships, with one demand.
  private func builder(_ demand: String, _ terms: String = "") -> CaseBuilder {
    let text = String(decoding: PolicyShelf.text(of: "standard") ?? [], as: UTF8.self)
    return CaseBuilder(policyText: "\(text)\nfairness:\n  \(demand): {clause: \"6.1\"\(terms)}\n")
  }

  /// The talk is of 15 April, the final notice of 5 May.
  @Test(
    arguments: [(false, nil), (true, .block), (nil, .warning)] as [(Bool?, Severity?)])
  func afterATalkALetterIsIndividual(automated: Bool?, severity: Severity?) {
    var builder = builder("individual_after_talk")
    builder.finalNotice.automated = automated
    #expect(builder.codes() == (severity == nil ? [] : ["FAIR-01"]))
    #expect(builder.severity(of: "FAIR-01") == severity)
  }

  @Test func aLetterOfThePersonsOwnEndsIt() {
    var builder = builder("individual_after_talk")
    builder.finalNotice.automated = true
    var mail = CaseBuilder.call("2026-04-16", .reached)
    mail.channel = .email
    mail.outcome = nil
    builder.calls.append(mail)
    #expect(builder.codes() == [])
  }

  @Test(arguments: [Contact.Outcome.notReached, .leftMessage])
  func whoReachedNobodySpokeWithNobody(outcome: Contact.Outcome) {
    var builder = builder("individual_after_talk")
    builder.finalNotice.automated = true
    builder.calls[0].outcome = outcome
    #expect(builder.codes(of: "FAIR") == [])
  }

  @Test(
    arguments: [(nil, ["FAIR-02"]), ("2026-04-14", ["FAIR-02"]), ("2026-04-15", []), ("2026-04-16", [])]
      as [(Day?, [String])])
  func hardshipIsFollowedByAnOffer(on: Day?, codes: [String]) {
    var builder = builder("hardship_offered")
    builder.calls[0].result = .hardship
    builder.offers = on.map { [CaseBuilder.offer(.instalments, on: $0)] } ?? []
    #expect(builder.codes() == codes)
  }

  @Test(
    arguments: [
      ("", nil, ["FAIR-03"]), ("", .settlement, []), (", offers: [instalments, deferral]", .deferral, []),
      (", offers: [instalments, deferral]", .settlement, ["FAIR-03"]),
    ] as [(String, Offer.Kind?, [String])])
  func anOfferComesBeforeTheHandover(terms: String, kind: Offer.Kind?, codes: [String]) {
    var builder = builder("offer_before_handover", terms)
    builder.offers = kind.map { [CaseBuilder.offer($0)] } ?? []
    #expect(builder.codes() == codes)
  }

  @Test func theCourtComesLast() {
    var builder = builder("legal_last")
    builder.finalNotice.announces = [.collection, .court]
    #expect(builder.codes() == [])
    builder.calls = [CaseBuilder.call("2026-05-06", .reached)]
    #expect(builder.codes(of: "FAIR") == ["FAIR-04"])
  }

  /// Whatever letter it is: the final notice was still to come.
  @Test func noEarlierLetterAnnouncesTheCourt() {
    var builder = builder("legal_last")
    builder.secondDunning.announces = [.court]
    #expect(builder.codes() == ["FAIR-04"])
  }

  /// Where the policy wants it announced in the second letter, what comes after is not missed.
  @Test func whatThePolicyWantsAnnouncedMayBe() {
    var builder = CaseBuilder(
      under: "dunning: {level: 1}", "dunning: {level: 2, announces: court}", "final_notice: {}",
      and: "fairness: {legal_last: {clause: \"6.1\"}}")
    builder.secondDunning.announces = [.court]
    #expect(builder.codes() == [])
  }

  @Test(arguments: [("2026-05-04", ["FAIR-04"]), ("2026-05-05", [])] as [(Day, [String])])
  func noProceedingBeginsBefore(filed: Day, codes: [String]) {
    var builder = builder("legal_last")
    builder.change = { file in
      var proceeding = Proceeding(origin: CaseBuilder.origin(98))
      proceeding.filed = filed
      file.proceedings = [proceeding]
    }
    #expect(builder.codes(of: "FAIR") == codes)
  }

  @Test(
    arguments: [
      ("", nil, ["FAIR-05"]), ("", "A", []), (", among: [A, B]", "B", []), (", among: [A, B]", "C", ["FAIR-05"]),
    ] as [(String, String?, [String])])
  func talksNameWhoSpoke(terms: String, by: String?, codes: [String]) {
    var builder = builder("handlers_named", terms)
    builder.calls[0].by = by
    #expect(builder.codes() == codes)
  }

  @Test(
    arguments: [("debtor", nil), ("guardian", nil), ("neighbour", .block), (nil, .warning)]
      as [(String?, Severity?)])
  func talksAreWithTheRightPerson(role: String?, severity: Severity?) {
    var builder = builder("right_person", ", roles: [debtor, guardian]")
    builder.calls[0].counterpartRole = role
    // Who may not hear of it was not reached either.
    #expect(builder.codes() == (severity == nil ? [] : role == "neighbour" ? ["FAIR-06", "STUFE-09"] : ["FAIR-06"]))
    #expect(builder.severity(of: "FAIR-06") == severity)
  }

  /// Nor are letters, by whatever way: a copy to a neighbour is as bad as a talk with one.
  @Test(arguments: [("neighbour", true), ("third_party", true), ("managing_director", false), ("debtor", false)])
  func lettersReachNoStranger(role: String, isTold: Bool) {
    var copied = builder("right_person", ", roles: [debtor, guardian]")
    copied.calls[0].counterpartRole = "debtor"
    copied.secondDunning.copiesTo = [role]
    #expect(copied.codes() == (isTold ? ["FAIR-06"] : []))
    var written = builder("right_person", ", roles: [debtor, guardian]")
    written.calls[0].counterpartRole = "debtor"
    var mail = CaseBuilder.call("2026-04-16", .reached)
    mail.outcome = nil
    mail.channel = .email
    mail.counterpartRole = role
    written.calls.append(mail)
    #expect(written.codes() == (isTold ? ["FAIR-06"] : []))
    mail.direction = .in
    written.calls[1] = mail
    #expect(written.codes() == [])
  }

  @Test(
    arguments: [(.other, "Erreicht.", []), (nil, "Erreicht.", ["FAIR-07"]), (.other, nil, ["FAIR-07"])]
      as [(Contact.Result?, String?, [String])])
  func talksHaveResultAndNote(result: Contact.Result?, note: String?, codes: [String]) {
    var builder = builder("reasons_recorded")
    builder.calls[0].result = result
    builder.calls[0].note = note
    #expect(builder.codes() == codes)
  }

  /// Letters of 14 April and a call of the 15th.
  @Test(
    arguments: [
      ("at_most: 2, within: 7 days", []), ("at_most: 1, within: 2 days", ["FAIR-08"]),
      ("at_most: 1, within: 1 day", []), ("at_most: 1, within: 0 days", []),
    ] as [(String, [String])])
  func approachesAreCounted(terms: String, codes: [String]) {
    #expect(builder("contact_limit", ", \(terms)").codes() == codes)
  }

  /// 20 days lie between the call of 15 April and the letter of 5 May.
  @Test(arguments: [
    ("20 days", []), ("19 days", ["FAIR-09"]), ("12 working days", ["FAIR-09"]), ("13 working days", []),
  ])
  func contactIsKept(span: String, codes: [String]) {
    #expect(builder("contact_gap", ", at_most: \(span)").codes() == codes)
  }

  @Test(arguments: [("block", Severity.block), ("warn", .warning), ("note", .note)])
  func demandsWeighWhatThePolicySays(weight: String, severity: Severity) {
    let builder = builder("offer_before_handover", ", weight: \(weight)")
    #expect(builder.severity(of: "FAIR-03") == severity)
    #expect(builder.isHeld() == (severity == .block))
  }
}
