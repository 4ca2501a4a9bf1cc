import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// What a recipient says of the end, though that is over for us already: it is kept, in whatever order it comes.
@Suite struct LateWordTests {
  private static let settled = "<settled day=\"2026-11-26\" reason=\"waived\"/>"
  private static let closed = "<closed day=\"2026-11-26\" code=\"other\"/>"
  private static let disputed = "<rejected day=\"2026-11-23\" reason=\"disputed\"/>"

  /// Of one day the end comes last, whichever stands first.
  @Test(arguments: [
    [Told.accepted, settled, closed], [closed, settled, Told.accepted],
    [closed.replacing("11-26", with: "11-22"), Told.accepted, settled.replacing("11-26", with: "11-22")],
  ])
  func oneDayGoesTheWayOfACase(events: [String]) throws {
    let house = try ReplyHouse()
    let report = try house.take(house.reply(events: events.joined()))
    #expect(report.isClean && report.recorded == 3, "\(report.codes)")
    #expect(try house.kinds() == [.accepted, .settled, .closed])
  }

  @Test(arguments: ["2026-11-26", "2026-11-25", "2026-11-27"])
  func settledIsKeptBehindClosed(day: String) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Self.closed)).isClean)
    let late = try house.reply(events: Self.settled.replacing("2026-11-26", with: day), id: "A-2")
    let report = try house.take(late)
    #expect(report.codes == ["ANTWORT-31"] && report.recorded == 1, "\(report.codes)")
    #expect(try house.state() == .closed && house.kinds() == [.closed, .settled])
    #expect(try house.take(late).known == 1)
    #expect(try house.ledger.verify().isWhole)
  }

  /// A refusal, or another reason to close, is kept behind the end, and said; what says nothing of the claim is not.
  @Test(arguments: [
    (settled, disputed, "ANTWORT-31"), (closed, disputed, "ANTWORT-31"),
    (closed, "<closed day=\"2026-11-27\" code=\"debtor_deceased\"/>", "ANTWORT-31"),
    (closed, "<closed day=\"2026-11-27\" code=\"uncollectible\"/>", nil),
    (settled, "<closed day=\"2026-11-27\" code=\"settlement\"/>", nil),
  ])
  func wordsBehindTheEndAreKept(end: String, word: String, code: String?) throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: end)).isClean)
    let before = try house.state()
    let late = try house.reply(events: word.replacing("11-23", with: "11-27"), id: "A-2")
    let report = try house.take(late)
    #expect(report.codes == [code].compactMap { $0 } && report.recorded == 1, "\(report.codes)")
    #expect(try house.state() == (before == .settled && code == nil ? .closed : before))
    #expect(try house.take(late).known == 1 && house.ledger.verify().isWhole)
  }

  /// What was refused and settled by one reply is settled, and the refusal is kept: told again it brings nothing.
  @Test(arguments: ["2026-11-23", "2026-11-26"]) func aRefusalBeforeTheEndIsKept(day: String) throws {
    let house = try ReplyHouse()
    let path = try house.reply(events: Told.accepted + Self.disputed.replacing("2026-11-23", with: day) + Self.settled)
    let report = try house.take(path)
    #expect(report.codes == ["ANTWORT-31"] && report.recorded == 3, "\(report.codes)")
    #expect(try house.kinds() == [.accepted, .settled, .rejected] && house.state() == .settled)
    #expect(try house.take(path).known == 3)
    // Nor where the end was known before.
    let other = try ReplyHouse()
    #expect(try other.take(other.reply(events: Self.settled)).isClean)
    let whole = try other.take(other.reply(events: Self.disputed + Self.settled, id: "A-2"))
    #expect(whole.codes == ["ANTWORT-31"] && whole.known == 1 && whole.recorded == 1, "\(whole.codes)")
  }

  /// A list tells in no order within a day; one older line at its end turns it around no more.
  @Test(arguments: [
    (["Da;24", "Ab;24", "Zahlung;23"], CaseState.rejected), (["Ab;24", "Da;24"], .rejected),
    (["Da;24", "Ab;24"], .rejected), (["Ab;24", "Da;24", "Zahlung;23"], .rejected),
    (["Da;24", "An;24", "Er;24", "Zu;24", "Zahlung;23"], .closed),
    (["Zu;24", "Er;24", "An;24", "Zahlung;23"], .closed), (["Er;24", "Zu;24"], .closed), (["Zu;24", "Er;24"], .closed),
  ])
  func aLateLineTurnsNothingAround(lines: [String], end: CaseState) throws {
    let house = try ReplyHouse()
    _ = try house.write(
      """
      replies: koffer
      format: csv
      columns: {case: Zeichen, status: Stand, day: Tag, id: Beleg, amount: Betrag}
      amounts: comma
      statuses:
        Da: {means: acknowledged}
        An: {means: accepted}
        Ab: {means: rejected, reason: other}
        Er: {means: settled, reason: waived}
        Zu: {means: closed, reason: other}
        Zahlung: {means: payment, to: recipient}

      """, to: "replies/koffer.yaml")
    let rows = lines.map { line in
      let (word, day) = (line.split(separator: ";")[0], line.split(separator: ";")[1])
      return "\(ReplyHouse.known);\(word);\(day).11.2026;" + (word == "Zahlung" ? "B-1;10,00" : ";")
    }
    let list = "Zeichen;Stand;Tag;Beleg;Betrag\n" + rows.joined(separator: "\n") + "\n"
    let report = try house.take(house.write(list, to: "a.csv"), from: "koffer")
    #expect(report.recorded == lines.count && Set(report.codes).isSubset(of: ["ANTWORT-28"]), "\(report.findings)")
    #expect(try house.state() == end)
  }

  /// What crosses with a recall, or with a refusal, moves nothing, and is kept.
  @Test(arguments: [EventKind.recalled, .rejected], [disputed, settled])
  func aCrossingWordIsKept(kind: EventKind, word: String) throws {
    for day in ["2026-11-21", "2026-11-26"] {
      let house = try ReplyHouse()
      let back = Entry(kind, of: ReplyHouse.known, to: "koffer", ["day": "2026-11-24", "reason": "other"])
      #expect(try house.ledger.record([back], at: "2026-11-24T10:00:00Z") == nil)
      let told = word.replacing(/day="[-0-9]+"/, with: "day=\"\(day)\"")
      let report = try house.take(house.reply(events: told))
      #expect(report.codes == ["ANTWORT-31"] && report.recorded == 1, "\(report.codes)")
      #expect(try house.state()?.rawValue == kind.rawValue && house.kinds().count == 2)
      #expect(try house.ledger.verify().isWhole)
    }
  }

  /// Both in one reply are kept: of a case that came back a refusal undoes nothing.
  @Test func twoCrossingWordsAreKept() throws {
    let house = try ReplyHouse()
    #expect(try house.ledger.record([Entry(.recalled, of: ReplyHouse.known)], at: "2026-11-24T10:00:00Z") == nil)
    let report = try house.take(house.reply(events: Self.disputed + Self.settled))
    #expect(report.codes == ["ANTWORT-31", "ANTWORT-31"] && report.recorded == 2, "\(report.codes)")
    #expect(try house.kinds() == [.recalled, .settled, .rejected])
  }

  /// What it collected of a case that came back is said each time, until the case folder has it.
  @Test(arguments: [EventKind.recalled, .rejected])
  func whatItCollectedIsToBePassedOn(kind: EventKind) throws {
    let house = try ReplyHouse()
    #expect(try house.ledger.record([Entry(kind, of: ReplyHouse.known)], at: "2026-11-24T10:00:00Z") == nil)
    let path = try house.reply(events: Told.payment("Z-1"))
    for recorded in [1, 0] {
      let report = try house.take(path)
      #expect(report.codes == ["ANTWORT-28"] && report.recorded == recorded)
    }
    try house.pay("100.00", on: "2026-11-24")
    #expect(try house.take(path).codes == [])
  }

  /// While it has the case it keeps the money until it settles; with its own refusal it has no reason to.
  @Test func whoHasTheCaseMayKeepItStill() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.payment("Z-1"))).isClean)
    let refusal = "<rejected day=\"2026-11-26\" reason=\"other\"/>"
    #expect(try house.take(house.reply(events: Told.payment("Z-1") + refusal, id: "A-2")).codes == ["ANTWORT-28"])
  }

  /// The case goes on under another number: its folder is looked at.
  @Test func anotherNumberHidesNoMoney() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    #expect(try house.ledger().record([Entry(.recalled, of: number)], at: "2026-11-20T11:00:00Z") == nil)
    try house.copy.replaceInCase(number, with: "NEU-1")
    #expect(try house.handOver(to: "paywise", folder: house.outbox).isReady)
    let path = "\(house.copy.workspace)/antwort.xml"
    let text = """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="A-1" day="2026-11-27">
      <case number="\(number)">\(Told.payment("Z-1"))</case>
      </reply>
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    func take() throws -> ReplyReport {
      let order = ReplyOrder(by: "Jonas Kern", at: "2026-11-27T09:00:00Z")
      return try Pipeline(asOf: try #require(Day(iso: "2026-11-27"))).importReply(path, order, in: house.copy.workspace)
    }
    #expect(try take().codes == ["ANTWORT-28"])
    try house.copy.replaceInCase(
      "\ndeclarations:\n", with: "\npayments:\n  - {received: 2026-11-24, amount: \"100.00\"}\n\ndeclarations:\n")
    #expect(try take().codes == [])
  }
}

extension ReplyHouse {
  /// What happened since the case went out.
  fileprivate func kinds() throws -> [EventKind] {
    try ledger.events(of: ReplyHouse.known).map(\.kind).drop { $0 != .delivered }.dropFirst().map { $0 }
  }
}
