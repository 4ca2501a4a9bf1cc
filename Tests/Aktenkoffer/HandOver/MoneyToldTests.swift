import CaseModel
import Foundation
import Packing
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Custody

/// Which entries answer for money that was told of before.
@Suite struct MoneyToldTests {
  private func house(payments: String) throws -> UpdateHouse {
    let house = try UpdateHouse()
    try house.house.copy.replaceInCase("payments:\n", with: "payments:\n" + payments)
    return house
  }

  private func again(_ house: UpdateHouse, to recipient: String = "paywise") throws -> CaseReport {
    try house.house.handOver(to: recipient, folder: house.house.outbox)
  }

  private func back(_ house: UpdateHouse, from recipient: String, at: String = "2026-11-20T15:00:00Z") throws {
    let entry = Entry(.recalled, of: house.number, to: recipient, ["reason": "other"])
    #expect(try house.house.ledger().record([entry], at: at) == nil)
  }

  /// What a later update took back is taken back of all that told it.
  @Test(arguments: [nil, "  - {received: 2026-11-17, amount: \"300.00\"}\n"])
  func aLaterCorrectionCountsForAllRounds(corrected: String?) throws {
    let house = try house(payments: "  - {received: 2026-11-19, amount: \"300.00\"}\n")
    #expect(try house.tell([.payment]).sent.count == 1)
    #expect(try house.recall([], .other).isDone)
    #expect(try again(house).isReady)
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    if let corrected { try house.house.copy.replaceInCase("payments:\n", with: "payments:\n" + corrected) }
    #expect(try house.tell([.payment], folder: house.house.outbox).sent.count == 1)
    try back(house, from: "paywise")
    let report = try again(house, to: "koffer")
    #expect(report.isReady, "\(report.codes)")
  }

  /// Withdrawn behind a recall in part it is withdrawn for what was recalled, too.
  @Test func aWithdrawalBehindARecallInPartCounts() throws {
    let house = try house(payments: "  - {received: 2026-11-19, amount: \"300.00\"}\n")
    #expect(try house.tell([.payment]).sent.count == 1)
    let history = try house.house.ledger().history(of: house.number)
    #expect(try house.recall(["RE-2026-0902"], .other).isDone)
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    #expect(try house.tell([.payment]).sent.count == 1)
    #expect(history.events.count { $0.kind == .paymentHere } == 1)
    let file = try #require(house.house.pipeline.check(house.house.copy.folder).verdict.file)
    let invoice = try #require(file.invoices.first { $0.number == "RE-2026-0902" })
    let ledger = try house.house.ledger()
    let whole = try ledger.history(of: house.number)
    let handovers = try whole.rounds(about: file.identities(of: invoice)).map {
      try EarlierHandOver($0, of: whole, ["RE-2026-0902"], otherCase: house.number, in: ledger)
    }
    let withdrawn = try Departures(whole.events).arrived.flatMap { departure in
      (try ledger.sheet(of: departure.begun)?.withdrawn ?? []).filter { $0.kind == .payment }.map {
        MoneyTold.Withdrawal(fact: $0, sequence: departure.begun.sequence, invoices: nil, isCorrected: false)
      }
    }
    #expect(withdrawn.count == 1)
    #expect(MoneyTold(handovers, withdrawn: withdrawn, file).facts.isEmpty)
    #expect(MoneyTold(handovers, withdrawn: [], file).facts.count == 1)
  }

  /// Entered in parts it is entered, be the parts told since, or in the next package; another entry of the day changes nothing.
  @Test(arguments: [true, false], [EventKind.paymentHere, .paymentThere])
  func partsThatWereToldStandForTheWhole(isTold: Bool, kind: EventKind) throws {
    let house = try UpdateHouse()
    try house.told(kind, "Z-1", on: "2026-11-20")
    try house.house.copy.replaceInCase(
      "payments:\n",
      with:
        "payments:\n  - {received: 2026-11-20, amount: \"180.00\", invoice: RE-2026-0902}\n  - {received: 2026-11-20, amount: \"120.00\", invoice: RE-2026-0911}\n  - {received: 2026-11-20, amount: \"5.00\"}\n"
    )
    if isTold {
      let report = try house.tell([.payment])
      #expect(report.sent.count == 1 && !report.codes.contains("NACH-18"), "\(report.codes)")
      // The parts are known to who named the whole, and the other one is not.
      #expect(try house.xml(1).first("payments")?.all("payment").count == 1)
    }
    #expect(try house.recall([], .other).isDone)
    let second = try again(house)
    #expect(second.isReady && second.codes.isEmpty, "\(second.codes)")
    try back(house, from: "paywise")
    #expect(try again(house, to: "koffer").isReady)
  }

  /// One entry for what a recipient named in pieces.
  @Test func piecesOfAWordAreOneEntry() throws {
    let house = try house(payments: "  - {received: 2026-11-20, amount: \"600.00\"}\n")
    try house.told(.paymentThere, "Z-1", on: "2026-11-20")
    try house.told(.paymentThere, "Z-2", on: "2026-11-20")
    #expect(try house.recall([], .other).isDone)
    #expect(try again(house).isReady)
  }

  /// Who named it later than the next package told it meant that payment all the same.
  @Test func aLateStatementIsOfWhatThePackageTold() throws {
    let house = try UpdateHouse()
    #expect(try house.recall([], .other).isDone)
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-20, amount: \"300.00\"}\n")
    #expect(try again(house).isReady)
    try house.told(.paymentThere, "Z-1", on: "2026-11-20", at: "2026-11-20T16:00:00Z")
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-19, amount: \"10.00\"}\n")
    let told = try house.tell([.payment], folder: house.house.outbox)
    #expect(told.sent.count == 1 && !told.codes.contains("NACH-18"), "\(told.codes)")
    try back(house, from: "paywise", at: "2026-11-20T17:00:00Z")
    #expect(try again(house, to: "koffer").isReady)
  }

  /// A like payment of another case that was never taken back is not withdrawn with it; what stands between the parts of its
  /// number makes no other invoice.
  @Test func aWithdrawalIsOfItsOwnInvoices() throws {
    let house = try house(payments: "  - {received: 2026-11-19, amount: \"300.00\", invoice: RE-2026-0911}\n")
    #expect(try house.tell([.payment]).sent.count == 1)
    #expect(try house.recall([], .other).isDone)
    let ledger = try house.house.ledger()
    let history = try ledger.history(of: house.number)
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    var file = try #require(house.house.pipeline.check(house.house.copy.folder).verdict.file)
    let handovers = try history.rounds(about: file.invoices.flatMap(file.identities)).map {
      try EarlierHandOver($0, of: history, file.invoices.compactMap(\.number), in: ledger)
    }
    func missing(_ invoices: Set<String>?) throws -> Int {
      let told = try #require(handovers.first?.told.first { $0.fact["amount"] == "300.00" })
      let back = MoneyTold.Withdrawal(fact: told.fact, sequence: .max, invoices: invoices, isCorrected: false)
      return MoneyTold(handovers, withdrawn: [back], file).facts.count
    }
    #expect(MoneyTold(handovers, withdrawn: [], file).facts.count == 1)
    #expect(try missing(["number:other"]) == 1)
    #expect(try missing(handovers.first?.round.invoices) == 0)
    #expect(try missing(nil) == 0)
    for index in file.invoices.indices {
      file.invoices[index].number = file.invoices[index].number?.replacing("-", with: "")
    }
    #expect(MoneyTold(handovers, withdrawn: [], file).facts.count == 1)
  }

  /// A payment to us that both sides told of and that went back was one.
  @Test func aReturnedPaymentTakesItsWordAlong() throws {
    let house = try house(payments: "  - {received: 2026-11-19, amount: \"300.00\"}\n")
    #expect(try house.tell([.payment]).sent.count == 1)
    try house.told(.paymentHere, "Z-1", on: "2026-11-19", at: "2026-11-20T13:00:00Z")
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    #expect(try house.tell([.payment]).sent.count == 1)
    #expect(try house.recall([], .other).isDone)
    let report = try again(house)
    #expect(report.isReady, "\(report.codes)")
  }

  /// A credit answers by its day and invoice, too.
  @Test(arguments: [("2026-11-19", true), ("2026-11-14", true), ("2026-11-13", false)])
  func aCreditIsThatOfItsDay(day: String, isReady: Bool) throws {
    let house = try UpdateHouse()
    func credit(_ day: String) throws {
      try house.house.copy.replaceInCase(
        "payments:\n", with: "credits:\n  - {on: \(day), amount: \"40.00\", reason: Kulanz}\n\npayments:\n")
    }
    try credit("2026-11-19")
    #expect(try house.tell([.credit]).sent.count == 1)
    #expect(try house.recall([], .other).isDone)
    try house.house.copy.write(Array(house.original.utf8), to: "case.yaml")
    try credit(day)
    #expect(try again(house).isReady == isReady)
  }

  /// Of one day they are one; of the rest as many as can be find each other.
  @Test(
    arguments: [
      ([1, 8], [5, 10], [0, 1]), ([5, 10], [1, 8], [0, 1]), ([3, 5], [5, 9], [1]), ([1], [7], []), ([1, 2], [2], [1]),
    ] as [([Int], [Int], [Int])])
  func pairsAreAsManyAsCanBe(days: [Int], entries: [Int], paired: [Int]) {
    let pairs = days.pairs(among: entries) { abs($0 - $1) <= 5 ? abs($0 - $1) : nil }
    #expect(pairs.map(\.own) == paired)
    #expect(Set(pairs.map(\.other)).count == pairs.count)
  }

  @Test(
    arguments: [
      (100, [60, 40], [0, 1]), (100, [60, 5, 40], [0, 2]), (100, [100], nil), (100, [50, 50, 60, 40], [0, 1]),
      (100, [99, -1, 2], nil), (7, [1, 2, 4], [0, 1, 2]), (100, [], nil),
    ] as [(Int64, [Int64], [Int]?)])
  func partsComeToTheWhole(total: Int64, cents: [Int64], positions: [Int]?) {
    #expect(Parts.positions(of: total, among: cents) == positions)
  }

  /// Many entries are given up on soon.
  @Test func manyPartsAreQuick() {
    let cents = [Int64](repeating: 7, count: 400)
    #expect(Parts.positions(of: 1_000_001, among: cents) == nil)
  }

  /// An agreement, a credit or heirs of the time since answer for what they became; older ones do not.
  @Test(
    arguments: [
      (
        EventKind.closed, "settlement",
        "offers:\n  - {kind: instalments, made: 2026-11-20, accepted: 2026-11-20, instalments: [{due: 2026-11-20, amount: \"1.00\"}]}\n",
        true
      ),
      (.settled, "credited", "credits:\n  - {on: 2026-11-20, amount: \"1.00\", reason: Kulanz}\n", true),
      (.settled, "credited", "credits:\n  - {on: 2026-11-19, amount: \"1.00\", reason: Kulanz}\n", false),
      (.settled, "waived", "credits:\n  - {on: 2026-11-20, amount: \"1.00\", reason: Kulanz}\n", false),
    ])
  func whatBecameOfItAnswers(kind: EventKind, reason: String, entry: String, isAnswered: Bool) throws {
    let house = try UpdateHouse()
    let word = Entry(kind, of: house.number, to: "koffer", ["reason": reason])
    let back = Entry(.recalled, of: house.number, to: "koffer", ["reason": "other"])
    #expect(try house.house.ledger().record([word, back], at: "2026-11-20T13:00:00Z") == nil)
    try house.house.copy.replaceInCase("payments:\n", with: entry + "\npayments:\n")
    let codes = try again(house).codes
    #expect(codes.contains("ABGABE-29") != isAnswered, "\(codes)")
  }
}
