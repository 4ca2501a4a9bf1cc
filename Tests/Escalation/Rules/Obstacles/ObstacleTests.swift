import CaseModel
import TestSupport
import Testing

/// HIND-01 to HIND-05: what the debtor said, and until when it counts.
@Suite struct ObstacleTests {
  /// The policy leaves a transfer three days; the check is made on Wednesday 20 May.
  @Test(arguments: [("2026-05-15", false), ("2026-05-18", true), ("2026-05-20", true)] as [(Day, Bool)])
  func aPromiseHoldsUntilATransferCouldHaveArrived(on: Day, isHeld: Bool) {
    var builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: on)
    #expect(builder.codes() == (isHeld ? ["HIND-02"] : []))
    #expect(builder.actFrom("HIND-02") == (isHeld ? on.adding(3) : nil))
  }

  @Test(
    arguments: [
      ("2026-05-16", "2026-05-21"),  // Saturday.
      ("2026-05-17", "2026-05-21"),  // Sunday.
      ("2026-05-14", "2026-05-18"),  // Ascension Day, a Thursday and a holiday everywhere.
      ("2026-05-23", "2026-05-29"),  // Saturday before Whit Monday.
    ] as [(Day, Day)])
  func aPromiseForADayWithoutBanksRunsToTheNext(on: Day, free: Day) {
    var builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: on)
    #expect(builder.codes(asOf: free.adding(-1)).contains("HIND-02"))
    #expect(builder.actFrom("HIND-02", asOf: free.adding(-1)) == free)
    #expect(!builder.codes(asOf: free).contains("HIND-02"))
  }

  @Test(
    arguments: [
      ("2026-04-19", nil, ["HIND-01", "HIND-07"]), ("2026-04-20", nil, ["HIND-01"]),
      (nil, "2026-04-19", ["HIND-01", "HIND-07"]), (nil, "2026-04-20", []),
      ("2026-04-19", "2026-05-01", ["HIND-01", "HIND-07"]), ("2026-04-20", "2026-05-01", []),
    ] as [(Day?, Day?, [String])])
  func whatEndedBeforeItCameInIsOpen(answered: Day?, resolved: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = "2026-04-20"
    dispute.answered = answered
    dispute.resolved = resolved
    builder.disputes = [dispute]
    #expect(builder.codes() == codes)
    #expect(builder.isHeld() == !codes.isEmpty)
  }

  /// An objection of next year that was settled this year has a wrong date, and which one nobody knows.
  @Test func anObjectionOfTomorrowIsNotSettledToday() {
    var builder = CaseBuilder()
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = "2026-05-21"
    builder.disputes = [dispute]
    #expect(builder.codes() == ["FORD-14", "HIND-01"])
    builder.disputes[0].resolved = "2026-05-20"
    #expect(builder.codes() == ["FORD-14", "HIND-01", "HIND-07"])
  }

  @Test(
    arguments: [
      (nil, nil, []),  // Offered only.
      ("2026-05-20", nil, ["HIND-03"]), ("2026-05-21", nil, ["FORD-14", "HIND-03"]),
      // The last notice of 5 May came while it ran.
      ("2026-04-20", "2026-05-20", ["STUFE-32"]), ("2026-04-20", "2026-05-21", ["FORD-14", "HIND-03"]),
      ("2026-04-20", "2026-04-20", []),
      ("2026-04-20", "2026-04-19", ["HIND-03"]),  // It cannot have broken before.
    ] as [(Day?, Day?, [String])])
  func aPlanHoldsUntilItBreaks(accepted: Day?, broken: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var offer = Offer(origin: CaseBuilder.origin(80))
    offer.kind = .instalments
    offer.accepted = accepted
    offer.broken = broken
    builder.offers = [offer]
    // That interest rests meanwhile is told beside.
    #expect(builder.codes().filter { !["ZINS-09", "HIND-12"].contains($0) } == codes)
    offer.kind = .paymentMethod
    builder.offers = [offer]
    #expect(builder.codes() == [])
  }

  @Test(
    arguments: [
      (nil, ["HIND-01"]), ("2026-05-18", []), ("2026-05-19", ["ERKL-07"]), ("2026-05-20", ["ERKL-07"]),
      ("2026-05-21", ["HIND-01"]),
    ] as [(Day?, [String])])
  func anObjectionHoldsUntilItIsResolved(resolved: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = "2026-04-20"
    dispute.answered = "2026-04-22"
    dispute.resolved = resolved
    builder.disputes = [dispute]
    #expect(builder.codes() == codes)
  }

  /// The talk was on 15 April; what was settled before it was another objection.
  @Test(
    arguments: [
      ("2026-04-10", "2026-04-14", ["HIND-04"]), ("2026-04-10", "2026-04-15", []), ("2026-04-14", "2026-04-22", []),
      ("2026-04-15", "2026-04-22", []), ("2026-04-16", "2026-04-22", []),
    ] as [(Day, Day, [String])])
  func aSpokenObjectionMustBeRecorded(received: Day, resolved: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls[0].result = .dispute
    #expect(builder.codes() == ["HIND-04"])
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = received
    dispute.resolved = resolved
    builder.disputes = [dispute]
    #expect(builder.codes() == codes)
  }

  /// An objection to one invoice says nothing of what was said about another.
  @Test(
    arguments: [
      (nil, nil, true), (nil, "R-2", true), (["R-1"], nil, true), (["R-1"], "R-1", true), (["R-1"], "R-2", false),
      (["R-1", "R-2"], "R-2", true),
    ] as [([String]?, String?, Bool)])
  func aSpokenObjectionIsRecordedForItsInvoices(talk: [String]?, about: String?, isRecorded: Bool) {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.calls[0].result = .dispute
    builder.calls[0].invoices = talk
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = "2026-04-16"
    dispute.resolved = "2026-04-22"
    dispute.about = about
    builder.disputes = [dispute]
    #expect(!builder.codes().contains("HIND-04") == isRecorded)
  }

  @Test(arguments: [("2026-04-14", ["HIND-05"]), ("2026-04-15", []), ("2026-04-16", [])] as [(Day, [String])])
  func aHardshipIsAnsweredByAnOffer(offered: Day, codes: [String]) {
    var builder = CaseBuilder()
    builder.calls[0].result = .hardship
    #expect(builder.codes() == ["HIND-05"])
    #expect(!builder.isHeld())
    var offer = Offer(origin: CaseBuilder.origin(80))
    offer.on = offered
    builder.offers = [offer]
    #expect(builder.codes() == codes)
  }

  /// The talk was on 15 April at ten; the second letter on the 14th, the last on 5 May.
  @Test func aPromiseForNoDayStandsUntilItIsFollowedUp() {
    var builder = CaseBuilder()
    builder.calls[0].result = .promise
    #expect(builder.codes() == [])
    builder.calls.append(CaseBuilder.call("2026-05-18", .reached))
    builder.calls[1].result = .promise
    #expect(builder.codes() == ["HIND-02"])
    for (outcome, channel, at, isFollowed) in [
      (Contact.Outcome.reached, Channel.phone, "2026-05-19", true), (.notReached, .phone, "2026-05-19", false),
      (.leftMessage, .email, "2026-05-19", true), (.reached, .phone, "2026-05-17", false),
    ] as [(Contact.Outcome, Channel, Day, Bool)] {
      var followed = builder
      followed.calls.append(CaseBuilder.call(at, outcome))
      followed.calls[2].channel = channel
      #expect(followed.codes().contains("HIND-02") == !isFollowed)
    }
    builder.calls[1].promise = Contact.Promise(on: "2026-05-15")
    #expect(builder.codes() == [])
  }

  @Test(
    arguments: [
      (nil, ["HIND-06"]), ("2026-05-21", ["FORD-14", "HIND-06"]), ("2026-05-20", []),
    ] as [(Day?, [String])])
  func whatIsFiledInAnInsolvencyStaysThere(lastAct: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var filing = Proceeding(origin: CaseBuilder.origin(91))
    filing.kind = .insolvencyFiling
    filing.filed = "2026-05-11"
    filing.lastAct = lastAct
    builder.change = { $0.proceedings = [filing] }
    #expect(builder.codes() == codes)
    // Who is established in the table may enforce when the proceedings are over.
    var title = EnforceableTitle(origin: CaseBuilder.origin(92))
    title.kind = .insolvencyTable
    title.final = "2026-05-12"
    builder.change = {
      $0.proceedings = [filing]
      $0.titles = [title]
    }
    #expect(builder.codes() == codes + ["HIND-08"])
    builder.change = { $0.titles = [title] }
    #expect(builder.codes() == ["HIND-06", "HIND-08"])
    // What ended before that were other proceedings.
    for (end, isHeld) in [("2026-05-11", true), ("2026-05-12", false)] as [(Day, Bool)] {
      filing.lastAct = end
      let ended = filing
      builder.change = {
        $0.proceedings = [ended]
        $0.titles = [title]
      }
      #expect(builder.codes().contains("HIND-06") == isHeld)
    }
  }

  /// Who paid what was promised, or refused it since, is not waited for.
  @Test func aPromiseThatIsOver() {
    var builder = CaseBuilder()
    builder.calls[0].promise = Contact.Promise(on: "2026-05-29", amount: Money(cents: 5_000, .eur))
    #expect(builder.codes().contains("HIND-02"))
    for (cents, day, isKept) in [
      (5_000, "2026-04-15", true), (4_999, "2026-05-11", false), (5_000, "2026-04-14", false),
    ]
      as [(Int64, Day, Bool)]
    {
      var paid = builder
      paid.payments = [CaseBuilder.payment(Money(cents: cents, .eur), on: day)]
      #expect(paid.codes().contains("HIND-02") == !isKept)
    }
    var later = CaseBuilder.call("2026-04-20", .reached)
    later.result = .refuses
    builder.calls.append(later)
    #expect(!builder.codes().contains("HIND-02"))
  }

  /// Six months after its service a payment order that nothing followed is none (§ 701 ZPO).
  @Test(
    arguments: [
      (.paymentOrder, nil, nil, true), (.paymentOrder, "2025-11-20", nil, true),
      (.paymentOrder, "2025-11-19", nil, false), (.lawsuit, "2020-01-02", nil, true),
      (.lawsuit, "2020-01-02", "2026-05-21", true), (.lawsuit, "2020-01-02", "2026-05-20", false),
    ] as [(Proceeding.Kind, Day?, Day?, Bool)])
  func whatIsBeforeACourtGoesToNoOther(kind: Proceeding.Kind, served: Day?, lastAct: Day?, isPending: Bool) {
    var builder = CaseBuilder()
    var proceeding = Proceeding(origin: CaseBuilder.origin(91))
    proceeding.kind = kind
    proceeding.served = served
    proceeding.lastAct = lastAct
    builder.change = { $0.proceedings = [proceeding] }
    // How a lawsuit that is over ended nobody said.
    #expect(builder.codes().contains("HIND-08") == (isPending || kind == .lawsuit))
    #expect(!builder.findings().contains { $0.kind.code == "HIND-08" && $0.blocks })
    builder.change = {
      $0.proceedings = [proceeding]
      $0.mandate = Mandate(origin: CaseBuilder.origin(93))
      $0.mandate?.approach = .judicial
    }
    #expect(builder.findings().contains { $0.kind.code == "HIND-08" && $0.blocks } == isPending)
  }

  /// Whether a court has the claim a suspension without an end says, too; what is told of proceedings is told once.
  @Test(
    arguments: [
      (.court, nil, true), (.court, "2026-05-20", true), (.court, "2026-05-19", false), (.negotiation, nil, false),
    ] as [(Suspension.Kind, Day?, Bool)])
  func aSuspensionByACourtIsToldOf(kind: Suspension.Kind, to: Day?, isPending: Bool) {
    var builder = CaseBuilder()
    var suspension = Suspension(origin: CaseBuilder.origin(94))
    suspension.kind = kind
    suspension.from = "2026-03-02"
    suspension.to = to
    builder.change = { $0.suspensions = [suspension] }
    #expect(builder.codes().contains("HIND-08") == isPending)
    #expect(!builder.isHeld())
    builder.change = {
      $0.suspensions = [suspension]
      $0.mandate = Mandate(origin: CaseBuilder.origin(93))
      $0.mandate?.approach = .judicial
    }
    #expect(builder.findings().contains { $0.kind.code == "HIND-08" && $0.blocks } == isPending)
    var lawsuit = Proceeding(origin: CaseBuilder.origin(95))
    lawsuit.kind = .lawsuit
    builder.change = {
      $0.suspensions = [suspension]
      $0.proceedings = [lawsuit]
    }
    #expect(builder.codes().filter { $0 == "HIND-08" }.count == 1)
  }

  /// An insolvency of tomorrow has a wrong date, and is one.
  @Test(
    arguments: [
      (nil, ["HIND-06", "VERJ-04"]), ("2026-05-20", ["HIND-06", "VERJ-04"]),
      ("2026-05-21", ["FORD-14", "HIND-06", "VERJ-04"]),
    ]
      as [(Day?, [String])])
  func aWrongDayHidesNoInsolvency(from: Day?, codes: [String]) {
    var builder = CaseBuilder()
    var suspension = Suspension(origin: CaseBuilder.origin(94))
    suspension.kind = .insolvency
    suspension.from = from
    builder.change = { $0.suspensions = [suspension] }
    #expect(builder.codes() == codes)
  }

  /// FORD-14: what it says of an entry is what the entry does.
  @Test func whatADayOfTomorrowDoes() throws {
    var dispute = Dispute(origin: CaseBuilder.origin(90))
    dispute.received = "2026-05-21"
    var title = EnforceableTitle(origin: CaseBuilder.origin(92))
    title.final = "2026-05-21"
    var builder = CaseBuilder()
    builder.disputes = [dispute]
    builder.change = { $0.titles = [title] }
    let findings = builder.findings().filter { $0.kind.code == "FORD-14" }
    #expect(findings.count == 2)
    let isHolding = findings.map { $0.remedy.german.contains("steht der Abgabe doch entgegen") }
    #expect(isHolding.filter { $0 }.count == 1)
    #expect(findings.allSatisfy { $0.remedy.german.contains("belegt der Eintrag nichts") })
  }
}
