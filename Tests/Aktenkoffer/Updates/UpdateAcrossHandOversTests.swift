import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer

/// A case that came back, and what its recipients are told then.
@Suite struct UpdateAcrossHandOversTests {
  /// A case that came back goes out under another name, and payments are told whatever a check says meanwhile.
  @Test func aCaseMayGoOutAgain() throws {
    let house = try UpdateHouse()
    _ = try house.recall()
    try house.house.copy.replaceInCase("result: Keine Ver", with: "result: Kein Ver")
    #expect(try house.house.handOver().custody?.record?.state == .delivered)
    #expect(house.house.delivered.contains("\(house.number).koffer.2.zip"))
    _ = try house.recall()
    try house.house.copy.replaceInCase("value: true", with: "value: false")
    #expect(try house.house.handOver().custody?.record?.state == .held)
    try house.pay()
    #expect(try house.tell([.payment]).sent.count == 1)
  }

  /// Naming another in a check or an approval tells nobody else of the case.
  @Test func anUpdateGoesToWhoGotTheCase() throws {
    let house = try UpdateHouse()
    _ = try house.recall()
    try house.house.copy.replace(
      "{koffer: {to: agency}}", with: "{koffer: {to: agency}, hanse-inkasso: {to: other}}", in: "../../koffer.yaml")
    try FileManager.default.createDirectory(
      atPath: "\(house.house.copy.workspace)/other", withIntermediateDirectories: false)
    _ = try house.house.approve(by: "Marlene Voß", for: "hanse-inkasso")
    try house.pay()
    let report = try house.tell([.payment])
    #expect(report.sent.count == 1 && report.record?.recipient == "koffer", "\(report.codes)")
    #expect(house.updates.count == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(house.house.copy.workspace)/other").isEmpty)
  }

  /// An update whose outcome is open stays open, whatever the recipient says meanwhile, and its truth can be told.
  @Test(arguments: [[EventKind.settled], [.rejected], [.closed], [.closed, .archived]])
  func anOpenUpdateOutlivesTheState(words: [EventKind]) throws {
    let house = try UpdateHouse()
    let ledger = try house.house.ledger()
    let begun = Entry(
      .updateSending, of: house.number, to: "koffer",
      [
        "to": "mail", "update": "1", "file": "m.zip", "file_sha256": "00", "update_sha256": "00",
        "tells": "address_change:1",
      ],
      enclosure: "[]")
    let entries = [begun] + words.map { Entry($0, of: house.number, to: "koffer") }
    #expect(try ledger.record(entries, at: "2026-11-20T11:00:00Z") == nil)
    // A case that came back does not go out again before that is settled.
    if words == [.rejected] {
      let again = try house.house.handOver()
      #expect(again.codes == ["NACH-03"] && house.house.delivered.count == 1, "\(again.codes)")
    }
    let outcome = ToldOutcome(of: house.number, isDelivered: true, by: "Jonas Kern")
    let told = try house.house.pipeline.tell(
      outcome, in: house.house.copy.workspace, at: "2026-11-20T12:00:00Z")
    guard case .success(let record) = told.result else {
      Issue.record("\(told.result)")
      return
    }
    #expect(record.state.rawValue == words.last?.rawValue)
    #expect(try house.kinds().suffix(2 + words.count) == [.updateSending] + words + [.addressChange])
    #expect(try ledger.verify().isWhole)
    // What was never begun is not told of a case that is done with.
    try house.house.copy.replaceInCase("street:", with: "addition: Hinterhaus, street:")
    #expect(try house.tell([.debtor]).sent.isEmpty)
  }

  /// An answer that was given before the case came back goes with the first supplement to who asked, and to nobody else.
  @Test(arguments: ["koffer", "hanse"])
  func anAnswerIsForWhoAsked(next: String) throws {
    let house = try UpdateHouse()
    let ledger = try house.house.ledger()
    let fields = ["case": house.number, "kind": "answered", "id": "F-1", "text": "Ja."]
    let entries = [
      Entry(.question, of: house.number, to: "koffer", ["event": "q"], enclosure: "{}"),
      Entry(.answered, of: house.number, to: "koffer", ["question": "q"], enclosure: EnclosureText.text(fields)),
      Entry(.question, of: house.number, to: "koffer", ["event": "q2"], enclosure: EnclosureText.text(["id": "F-2"])),
      Entry(.rejected, of: house.number, to: "koffer"), Entry(.checked, of: house.number),
      Entry(.packed, of: house.number, to: next, package: "cd"),
      Entry(.sending, of: house.number, to: next, package: "cd"), Entry(.delivered, of: house.number, to: next),
    ]
    #expect(try ledger.record(entries, at: "2026-11-20T11:00:00Z") == nil)
    let events = try ledger.events(of: house.number)
    let told = try #require(try ToldSoFar(events, in: ledger))
    #expect(told.answers.count == (next == "koffer" ? 1 : 0))
    // Open is what those ask who have the case.
    let open = Correspondence(try ledger.history(of: house.number)).openQuestions
    #expect(open.map(\.id) == (next == "koffer" ? ["F-2"] : []))
  }
}
