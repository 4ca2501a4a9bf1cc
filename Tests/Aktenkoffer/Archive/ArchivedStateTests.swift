import CaseModel
import Custody
import Testing

@testable import Aktenkoffer

@Suite struct ArchivedStateTests {
  /// A claim is settled by the word of whoever had it last; what one before it said was no end.
  @Test(arguments: [([], false), (["uncollectible"], false), (["paid"], true), (["other", "settled"], true)])
  func theLastHandOverCounts(ends: [String], isSettled: Bool) throws {
    let house = try ReplyHouse()
    let number = ReplyHouse.known
    func record(_ kind: EventKind, _ reason: String? = nil) throws {
      let entry = Entry(kind, of: number, to: "koffer", reason.map { ["reason": $0] } ?? [:])
      #expect(try house.ledger.record([entry], at: "2026-11-20T12:00:00Z") == nil)
    }
    try record(.closed, "other")
    try record(.settled, "waived")
    #expect(ArchivedState.isSettled(.closed, try house.ledger.events(of: number)))
    try record(.recalled)
    try house.deliverAgain(number, to: "paywise")
    for end in ends { try end == "settled" ? record(.settled, "paid") : record(.closed, end) }
    let state = try #require(try house.state())
    #expect(ArchivedState.isSettled(state, try house.ledger.events(of: number)) == isSettled)
  }
}
