import CaseModel
import Escalation
import Foundation
import Packing
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Custody

/// A case goes out again: what the first recipient told of it counts.
@Suite struct SecondHandOverTests {
  /// A house whose case came back, with what was told before.
  private func house(telling events: [Entry]) throws -> (HandOverHouse, number: String) {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    let named = events.map { event in
      Entry(event.kind, of: number, to: "koffer", event.details, enclosure: event.enclosure)
    }
    #expect(try house.ledger().record(named, at: "2026-11-20T11:00:00Z") == nil)
    return (house, number)
  }

  private static func payment(_ kind: EventKind) -> Entry {
    let fields = ["id": "Z-1", "day": "2026-11-20", "amount": "1000.00", "currency": "EUR"]
    return Entry(kind, of: "", ["event": "a"], enclosure: EnclosureText.text(fields))
  }

  @Test(arguments: [EventKind.paymentThere, .paymentHere])
  func aPaymentThatWasToldIsEntered(kind: EventKind) throws {
    let (house, number) = try house(telling: [Self.payment(kind), Entry(.recalled, of: "")])
    #expect(try house.approve(by: "A").codes == ["ABGABE-24"])
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == ["ABGABE-24"])
    #expect(try house.ledger().record(of: number)?.state == .held && house.delivered.count == 1)
    try house.copy.replaceInCase(
      "\ndeclarations:\n", with: "\npayments:\n  - {received: 2026-11-18, amount: \"1000.00\"}\n\ndeclarations:\n")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).isReady)
  }

  /// Word that was wrong a person accepts, by name and with a reason.
  @Test(
    arguments: [
      ("Falsch gebucht", "2026-11-20", true), ("", "2026-11-20", false), ("Vorsorglich", "2026-11-19", false),
    ])
  func wrongWordIsAccepted(reason: String, on day: String, isReady: Bool) throws {
    let (house, _) = try house(telling: [Self.payment(.paymentThere), Entry(.recalled, of: "")])
    try house.copy.replaceInCase(
      "\ndeclarations:\n",
      with: """

        waivers:
          - {step: told_payment, reason: "\(reason)", approved_by: Ortrun Quast, on: \(day)}

        declarations:

        """)
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(report.isReady == isReady, "\(report.codes)")
    // Accepted, it is still said.
    #expect(report.findings.contains { $0.kind.code == "ABGABE-24" } == !reason.isEmpty)
  }

  @Test(arguments: [true, false]) func aCaseThatCameBackAsPaidHoldsUntilSomebodyPaid(isOurs: Bool) throws {
    let told = [Entry(.rejected, of: "", ["reason": "other"]), Entry(.closed, of: "", ["reason": "paid"])]
    let (house, _) = try house(telling: isOurs ? [Entry(.recalled, of: "", ["reason": "paid"])] : told)
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == ["ABGABE-24"])
    // A payment that crossed the handover is one, too.
    try house.copy.replaceInCase(
      "\ndeclarations:\n", with: "\npayments:\n  - {received: 2026-11-18, amount: \"1000.00\"}\n\ndeclarations:\n")
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    // So little was not what came back as paid, and that is said.
    let finding = try #require(report.findings.first { $0.kind.code == "ABGABE-24" })
    #expect(report.isReady && finding.severity == .warning && finding.message.german.contains("€ offen"))
  }

  /// Told when the case was back, or closed, already, it holds the same.
  @Test(arguments: [
    ([Entry(.recalled, of: ""), Entry(.rejected, of: "", ["reason": "disputed"])], "ABGABE-25"),
    ([Entry(.rejected, of: ""), Entry(.rejected, of: "", ["reason": "disputed"])], "ABGABE-25"),
    ([Entry(.recalled, of: ""), Entry(.settled, of: "", ["reason": "waived"])], "ABGABE-29"),
    ([Entry(.recalled, of: ""), Entry(.settled, of: "", ["reason": "paid"])], "ABGABE-24"),
    (
      [Entry(.closed, of: ""), Entry(.settled, of: "", ["reason": "settlement"]), Entry(.recalled, of: "")], "ABGABE-29"
    ),
  ])
  func lateWordHoldsTheSame(told: [Entry], code: String) throws {
    let (house, number) = try house(telling: told)
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == [code])
    try house.copy.replace(number, with: "NEU-1", in: "case.yaml")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == [code])
  }

  /// An approval is of what goes out now; what is refused behind a recall takes it back no more.
  @Test func aLateRefusalTakesNoApprovalBack() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    #expect(try house.approve(by: "Marlene Voß").isReady)
    let number = try #require(try house.handOver(by: "Jonas Kern").number)
    func tell(_ kind: EventKind, _ reason: String) throws {
      let entry = Entry(kind, of: number, to: "koffer", ["reason": reason])
      #expect(try house.ledger().record([entry], at: "2026-11-20T11:00:00Z") == nil)
    }
    try tell(.recalled, "other")
    #expect(try house.handOver(by: "Jonas Kern").codes == ["ABGABE-04"])
    #expect(try house.approve(by: "Marlene Voß").isReady)
    try tell(.rejected, "incomplete")
    #expect(try house.handOver(by: "Jonas Kern").isReady)
  }

  /// An objection is the answer where it is about what came back as disputed.
  @Test(arguments: [("RE-2026-0902", true), ("RE-2026-0911", false)])
  func anObjectionToAnotherInvoiceIsNoAnswer(about: String, isHeld: Bool) throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0911"], .dispute).isDone)
    #expect(try house.recall().isDone)
    try house.add(
      "\ndisputes:\n  - {received: 2026-11-20, about: \(about), ground: Ware fehlt, answered: 2026-11-20, resolved: 2026-11-20}\n"
    )
    // Declared behind it, so that nothing else holds the case.
    try house.house.copy.replaceInCase(
      "    on: 2026-11-16\n  - what: counter", with: "    on: 2026-11-20\n  - what: counter")
    let codes = try house.house.handOver(to: "paywise", folder: house.house.outbox).codes
    #expect(codes == (isHeld ? ["ABGABE-25"] : []), "\(codes)")
  }

  /// What was settled when the case went out was no secret then; what is told days later is something else.
  @Test(arguments: [("2026-11-20", true), ("2026-11-21", false)])
  func anOldObjectionIsNoAnswer(resolved: String, isHeld: Bool) throws {
    let (house, _) = try house(telling: [Entry(.rejected, of: "", ["reason": "disputed", "day": "2026-11-25"])])
    try house.copy.replaceInCase(
      "\ndeclarations:\n",
      with: """

        disputes:
          - {received: 2026-11-18, ground: Ware fehlt, answered: 2026-11-19, resolved: \(resolved)}

        declarations:

        """)
    try house.copy.replaceInCase("    on: 2026-11-16\n  - what: counter", with: "    on: 2026-11-21\n  - what: counter")
    let order = HandOverOrder(to: "paywise", at: "2026-11-26T10:00:00Z", folder: house.outbox)
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-26"))).handOver(house.copy.folder, order)
    #expect(report.codes.contains("ABGABE-25") == isHeld, "\(report.codes)")
  }

  @Test func anObjectionThatWasToldIsEntered() throws {
    let (house, _) = try house(telling: [Entry(.rejected, of: "", ["reason": "disputed"])])
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == ["ABGABE-25"])
    try house.copy.replaceInCase(
      "\ndeclarations:\n",
      with: """

        disputes:
          - {received: 2026-11-18, about: RE-2026-0815, ground: Ware fehlt, answered: 2026-11-19, resolved: RESOLVED}

        declarations:

        """)
    // Declared behind it, so that nothing else holds the case.
    try house.copy.replaceInCase(
      "    on: 2026-11-16\n  - what: counter", with: "    on: 2026-11-19\n  - what: counter")
    // One that was settled before the case went out is another.
    try house.copy.replaceInCase("RESOLVED", with: "2026-11-19")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes.contains("ABGABE-25"))
    try house.copy.replaceInCase("resolved: 2026-11-19", with: "resolved: 2026-11-20")
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(!report.codes.contains("ABGABE-25"), "\(report.codes)")
  }

  /// Another number on the folder makes no other claim: what was told of its invoices counts all the same.
  @Test(arguments: ["payment", "paid", "disputed"]) func anotherCaseNumberForgetsNothing(_ told: String) throws {
    let words =
      switch told {
      case "payment": [Self.payment(.paymentThere), Entry(.recalled, of: "")]
      case "paid": [Entry(.recalled, of: "", ["reason": "paid"])]
      default: [Entry(.rejected, of: "", ["reason": "disputed"])]
      }
    let (house, number) = try house(telling: words)
    try house.copy.replace(number, with: "NEU-1", in: "case.yaml")
    let code = told == "disputed" ? "ABGABE-25" : "ABGABE-24"
    #expect(try house.approve(by: "A").codes == [code])
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(report.codes == [code] && report.number == "NEU-1" && house.delivered.count == 1)
    #expect(report.findings.contains { $0.kind.code == code && $0.message.german.contains("Fall \(number)") })
    #expect(try house.ledger().record(of: "NEU-1")?.state == .held)
    guard told == "payment" else { return }
    try house.copy.replaceInCase(
      "\ndeclarations:\n", with: "\npayments:\n  - {received: 2026-11-18, amount: \"1000.00\"}\n\ndeclarations:\n")
    let again = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(again.isReady, "\(again.codes)")
  }

  /// What was told once an invoice alone was back is about those that stayed.
  @Test func whatWasToldOfTheOthersHoldsNothing() throws {
    let (one, other) = (InvoiceIdentity(content: "a"), InvoiceIdentity(content: "b"))
    func event(_ sequence: Int, _ kind: EventKind, _ invoices: [InvoiceIdentity] = []) -> Event {
      Event(
        sequence: sequence, at: "2026-11-20T10:00:00Z", caseNumber: "1", kind: kind, person: nil, recipient: "koffer",
        package: nil, details: invoices.isEmpty ? [:] : ["invoices": invoices.map(\.text).joined(separator: ",")],
        enclosure: nil, hash: "")
    }
    let history = CaseHistory(
      record: nil,
      events: [
        event(1, .imported), event(2, .sending, [one, other]), event(3, .delivered), event(4, .recalledInPart, [one]),
        event(5, .paymentThere), event(6, .recalled), event(7, .sending, [other]), event(8, .delivered),
      ], enclosures: [:])
    func told(_ invoice: InvoiceIdentity) -> [[Int]] {
      history.rounds(about: [invoice]).map { $0.events.map(\.sequence) }
    }
    #expect(told(one) == [[4]])
    #expect(told(other) == [[6], []])
    #expect(told(InvoiceIdentity(content: "c")).isEmpty)
  }

  /// Word of a day up to that of the recall crossed with it, and is about what came back, too.
  @Test(arguments: [("2026-11-19", true), ("2026-11-20", true), ("2026-11-21", false)])
  func whatCrossedWithARecallInPartHolds(day: String, isHeld: Bool) throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0902"], .other).isDone)
    let word = Entry(.rejected, of: house.number, to: "koffer", ["event": "a", "day": day, "reason": "disputed"])
    #expect(try house.house.ledger().record([word], at: "2026-11-21T13:00:00Z") == nil)
    let history = try house.house.ledger().history(of: house.number)
    let file = try #require(house.house.pipeline.check(house.house.copy.folder).verdict.file)
    let invoice = try #require(file.invoices.first { $0.number == "RE-2026-0902" })
    let rounds = history.rounds(about: try file.identities(of: invoice))
    #expect(rounds.count == 1 && rounds[0].events.count { $0.kind == .rejected } == (isHeld ? 1 : 0))
  }

  /// The same of money that it says it took: its day stands in what was written down with it.
  @Test(arguments: [("2026-11-20", 1), ("2026-11-21", 0)])
  func moneyThatCrossedWithARecallInPartCounts(day: String, count: Int) throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0902"], .other).isDone)
    try house.told(.paymentThere, "Z-1", on: day, at: "2026-11-21T13:00:00Z")
    let history = try house.house.ledger().history(of: house.number)
    let file = try #require(house.house.pipeline.check(house.house.copy.folder).verdict.file)
    let invoice = try #require(file.invoices.first { $0.number == "RE-2026-0902" })
    let rounds = history.rounds(about: try file.identities(of: invoice))
    #expect(rounds.count == 1 && rounds[0].payments.count == count)
  }

  /// What was told of a handover before the last counts like that of the last, whichever invoices went out between.
  @Test(arguments: ["payment", "word"]) func noRoundIsForgotten(what: String) throws {
    let house = try UpdateHouse()
    if what == "payment" { try house.pay() }
    if what == "payment" { #expect(try house.tell([.payment]).sent.count == 1) }
    let ledger = try house.house.ledger()
    let word = Entry(.rejected, of: house.number, to: "koffer", ["reason": what == "word" ? "disputed" : "other"])
    #expect(try ledger.record([word], at: "2026-11-20T13:00:00Z") == nil)
    // It goes out again without the invoice, whose time that is none of, and comes back.
    let stays = InvoiceIdentity(content: "x")
    #expect(
      try ledger.record([Entry(.checked, of: house.number)], at: "2026-11-20T13:30:00Z") == nil
        && ledger.record(
          [
            Entry(.packed, of: house.number, to: "paywise", package: "ab"),
            Entry(.sending, of: house.number, to: "paywise", package: "ab"),
          ], at: "2026-11-20T13:31:00Z", claiming: [stays]) == nil
        && ledger.record(
          [Entry(.delivered, of: house.number, to: "paywise"), Entry(.recalled, of: house.number)],
          at: "2026-11-20T13:32:00Z") == nil
    )
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    let report = try house.house.handOver(to: "paywise", folder: house.house.outbox)
    #expect(report.codes == [what == "payment" ? "ABGABE-24" : "ABGABE-25"], "\(report.codes)")
  }

  /// One entry stands for one payment: what a recipient took, and what we told it behind that, are two.
  @Test(arguments: [true, false]) func oneEntryIsOnePayment(areBothIn: Bool) throws {
    let house = try UpdateHouse()
    try house.told(.paymentThere, "Z-1", on: "2026-11-20")
    let both = "payments:\n  - {received: 2026-11-20, amount: \"300.00\"}\n"
    try house.house.copy.replaceInCase("payments:\n", with: both + "  - {received: 2026-11-19, amount: \"300.00\"}\n")
    let told = try house.tell([.payment])
    #expect(told.sent.count == 1 && told.codes == ["NACH-12"], "\(told.codes)")
    #expect(try house.recall([], .other).isDone)
    if !areBothIn {
      try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
      try house.house.copy.replaceInCase("payments:\n", with: both)
    }
    let report = try house.house.handOver(to: "paywise", folder: house.house.outbox)
    #expect(report.codes == (areBothIn ? [] : ["ABGABE-24"]), "\(report.codes)")
  }

  /// What the package told of cannot be part of what came in behind it.
  @Test func whatThePackageToldIsNoPartOfWhatFollows() throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    try house.copy.replaceInCase(
      "payments:\n",
      with:
        "payments:\n  - {received: 2026-11-18, amount: \"100.00\"}\n  - {received: 2026-11-18, amount: \"200.00\"}\n")
    let number = try #require(try house.handOver().number)
    let fields = ["id": "Z-1", "day": "2026-11-20", "amount": "300.00", "currency": "EUR"]
    let word = Entry(.paymentThere, of: number, to: "koffer", ["event": "a"], enclosure: EnclosureText.text(fields))
    let back = Entry(.recalled, of: number, to: "koffer", ["reason": "other"])
    #expect(try house.ledger().record([word, back], at: "2026-11-20T11:00:00Z") == nil)
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == ["ABGABE-24"])
  }

  /// One payment that was told of with two case numbers is one.
  @Test func moneyToldOfWithTwoCasesIsOne() throws {
    let house = try UpdateHouse()
    try house.pay()
    #expect(try house.tell([.payment]).sent.count == 1)
    #expect(try house.recall([], .other).isDone)
    try house.house.copy.replace(house.number, with: "NEU-1", in: "case.yaml")
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady)
    let back = Entry(.recalled, of: "NEU-1", to: "paywise", ["reason": "other"])
    #expect(try house.house.ledger().record([back], at: "2026-11-20T14:00:00Z") == nil)
    let report = try house.house.handOver(folder: house.house.outbox)
    #expect(report.isReady && report.codes == [], "\(report.codes)")
  }

  /// An objection that was to none of these invoices a person answers for; another waiver does not.
  @Test(arguments: [
    ("told_dispute", "2026-11-20", true), ("told_dispute", "2026-11-19", false), ("told_end", "2026-11-20", false),
  ])
  func anObjectionToNoneOfTheseIsAccepted(step: String, on day: String, isReady: Bool) throws {
    let (house, _) = try house(telling: [Entry(.rejected, of: "", ["reason": "disputed"])])
    try house.copy.replaceInCase(
      "\ndeclarations:\n",
      with: """

        waivers:
          - {step: \(step), reason: Der Einwand galt einer anderen Rechnung, approved_by: Ortrun Quast, on: \(day)}

        declarations:

        """)
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(report.isReady == isReady, "\(report.codes)")
    #expect(report.findings.contains { $0.kind.code == "ABGABE-25" })
  }

  /// What ended as settled or hopeless goes out again only where the case says what became of it, or a person accepts it.
  @Test(arguments: [
    (EventKind.settled, "settlement", true), (.settled, "waived", true), (.settled, "credited", true),
    (.settled, "other", true), (.closed, "settlement", true), (.closed, "insolvent", true),
    (.closed, "time_barred", true),
    (.closed, "debtor_deceased", true), (.closed, "debtor_unknown", true), (.rejected, "insolvent", true),
    (.rejected, "time_barred", true), (.rejected, "debtor_unknown", true), (.recalled, "agreement", true),
    (.recalled, "insolvency", true), (.recalled, "duplicate", true), (.closed, "uncollectible", false),
    (.closed, "other", false),
    (.rejected, "too_small", false), (.recalled, "error", false),
  ])
  func anEndThatWasToldIsAnswered(_ kind: EventKind, _ reason: String, isHeld: Bool) throws {
    let isBack = [.rejected, .recalled].contains(kind)
    let (house, _) = try house(
      telling: [Entry(kind, of: "", ["reason": reason])]
        + (isBack ? [] : [Entry(.recalled, of: "", ["reason": "other"])]))
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(report.codes == (isHeld ? ["ABGABE-29"] : []))
    guard isHeld else { return }
    try house.copy.replaceInCase(
      "\ndeclarations:\n",
      with: """

        waivers:
          - {step: told_end, reason: Verwechselt, approved_by: Ortrun Quast, on: 2026-11-20}

        declarations:

        """)
    let accepted = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(accepted.isReady, "\(accepted.codes)")
    #expect(accepted.findings.contains { $0.kind.code == "ABGABE-29" && $0.severity == .warning })
  }

  /// Somebody looked again since, and found nothing.
  @Test(arguments: [("2026-11-20", true), ("2026-11-19", false)])
  func anInsolvencyThatWasToldIsInquiredAnew(day: String, isReady: Bool) throws {
    let (house, _) = try house(telling: [Entry(.rejected, of: "", ["reason": "insolvent"])])
    try house.copy.replaceInCase(
      "\nchecks:\n",
      with:
        "\nchecks:\n  - {kind: insolvency, on: \(day), by: Ortrun Quast, result: Keine Veröffentlichung gefunden.}\n")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).isReady == isReady)
  }

  /// A part that came back for an objection is no less disputed when the rest comes back, too.
  @Test(
    arguments: [(.dispute, "ABGABE-25"), (.paid, "ABGABE-24"), (.agreement, "ABGABE-29"), (.error, nil)]
      as [(Recall.Reason, String?)])
  func whatCameBackInPartCounts(reason: Recall.Reason, code: String?) throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0911"], reason).isDone)
    #expect(try house.recall().isDone)
    let report = try house.house.handOver(to: "paywise", folder: house.house.outbox)
    #expect(report.codes == Set([code].compactMap { $0 }))
  }

  /// What went out as paid, or credited, is still so when it goes out again.
  @Test(arguments: [
    ("payments:\n", UpdateHouse.payment, UpdateMatter.payment),
    ("payments:\n", "  - {received: 2026-11-19, amount: \"12.00\"}\n", .payment),
  ])
  func whatWeToldIsNotForgotten(head: String, entry: String, matter: UpdateMatter) throws {
    let house = try UpdateHouse()
    try house.house.copy.replaceInCase(head, with: head + entry)
    #expect(try house.tell([matter]).sent.count == 1)
    #expect(try house.recall().isDone)
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    let report = try house.house.handOver(to: "paywise", folder: house.house.outbox)
    #expect(report.codes == ["ABGABE-24"])
    let said = report.findings.first { $0.kind.code == "ABGABE-24" }?.message.german
    #expect(said?.contains("€") == true && said?.contains("EUR") == false, "\(said ?? "")")
    try house.house.copy.replaceInCase(head, with: head + entry)
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady)
  }

  /// What came before the word “paid” does not answer it; nor what was paid on another invoice than the one recalled as paid.
  @Test func anOlderPaymentIsNoAnswer() throws {
    let house = try UpdateHouse()
    try house.pay()
    #expect(try house.tell([.payment]).sent.count == 1)
    let paid = Entry(.settled, of: house.number, to: "koffer", ["reason": "paid"])
    #expect(try house.house.ledger().record([paid], at: "2026-11-20T13:00:00Z") == nil)
    #expect(try house.recall([], .other).isDone)
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).codes == ["ABGABE-24"])
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-20, amount: \"10.00\", invoice: RE-2026-0902}\n")
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady)
  }

  /// What the recipient itself told of before it said “paid” is no news to it, however it is entered.
  @Test(arguments: ["", ", invoice: RE-2026-0911"]) func itsOwnPaymentIsNoAnswer(invoice: String) throws {
    let house = try UpdateHouse()
    try house.told(.paymentThere, "Z-1", on: "2026-11-19")
    let paid = Entry(.closed, of: house.number, to: "koffer", ["reason": "paid"])
    #expect(try house.house.ledger().record([paid], at: "2026-11-20T13:00:00Z") == nil)
    #expect(try house.recall([], .other).isDone)
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-19, amount: \"300.00\"\(invoice)}\n")
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).codes == ["ABGABE-24"])
  }

  /// Of two invoices the recipient collected at once, and bookkeeping made two entries.
  @Test func aSumInPartsIsKnownAgain() throws {
    let house = try UpdateHouse()
    try house.told(.paymentThere, "Z-1", on: "2026-11-19")
    try house.house.copy.replaceInCase(
      "payments:\n",
      with: """
        payments:
          - {received: 2026-11-20, amount: "200.00", invoice: RE-2026-0911}
          - {received: 2026-11-20, amount: "100.00", invoice: RE-2026-0902}

        """)
    let report = try house.tell([.payment])
    #expect(report.sent.isEmpty && report.codes.filter { $0 == "NACH-12" }.count == 2, "\(report.codes)")
    #expect(try house.recall().isDone)
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady)
  }

  /// The entries of one payment are no other's.
  @Test func twoSumsAreNotOneInParts() throws {
    let house = try UpdateHouse()
    for id in ["Z-1", "Z-2"] { try house.told(.paymentThere, id, on: "2026-11-19") }
    try house.house.copy.replaceInCase(
      "payments:\n",
      with: """
        payments:
          - {received: 2026-11-19, amount: "200.00", invoice: RE-2026-0911}
          - {received: 2026-11-19, amount: "100.00", invoice: RE-2026-0902}

        """)
    #expect(try house.recall().isDone)
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).codes == ["ABGABE-24"])
  }

  @Test(arguments: [("RE-2026-0902", false), ("RE-2026-0911", true)])
  func aPartThatWasPaidIsAnsweredByItsOwn(invoice: String, isReady: Bool) throws {
    let house = try UpdateHouse()
    #expect(try house.recall(["RE-2026-0911"], .paid).isDone)
    #expect(try house.recall().isDone)
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-19, amount: \"10.00\", invoice: \(invoice)}\n")
    #expect(try house.house.handOver(to: "paywise", folder: house.house.outbox).isReady == isReady)
  }

  /// A recipient that says by mistake that all is settled keeps nobody from taking the case back.
  @Test func aSettledCaseIsTakenBack() throws {
    let (house, number) = try house(telling: [Entry(.settled, of: "", ["reason": "paid"])])
    let order = UpdateOrder(.recall(Recall(.other)), at: "2026-11-20T12:00:00Z")
    #expect(try house.pipeline.update(house.copy.folder, order).record?.state == .recalled)
    #expect(try house.ledger().record(of: number)?.holder?.recipient == "koffer")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == ["ABGABE-24"])
    // At home again, it is with nobody.
    #expect(try house.ledger().record(of: number)?.holder == nil)
  }

  /// Who closed its file without being paid gives the case back on a recall; whom it was paid to, not so easily.
  @Test(arguments: [("uncollectible", true), ("paid", false)], [true, false])
  func aClosedCaseMayGoElsewhere(closed: (reason: String, isReady: Bool), isArchived: Bool) throws {
    let (reason, isReady) = closed
    let told = [Entry(.closed, of: "", ["reason": reason])] + (isArchived ? [Entry(.archived, of: "")] : [])
    let (house, number) = try house(telling: told)
    #expect(try house.handOver(to: "paywise", folder: house.outbox).codes == ["ABGABE-01"])
    let order = UpdateOrder(.recall(Recall(.other)), at: "2026-11-20T12:00:00Z")
    #expect(try house.pipeline.update(house.copy.folder, order).record?.state == .recalled)
    let report = try house.handOver(to: "paywise", folder: house.outbox)
    #expect(report.codes == (isReady ? [] : ["ABGABE-24"]))
    #expect(try house.ledger().verify().isWhole && house.kinds(of: number).contains(.recalled))
  }
}

extension Clearance.Verdict {
  var file: CaseFile? {
    if case .cleared(let cleared) = self { return cleared.file }
    return nil
  }
}
