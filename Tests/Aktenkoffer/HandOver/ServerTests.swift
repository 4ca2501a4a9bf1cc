import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

/// Handing over by HTTPS while the server does what servers do.
@Suite("Handing over to a server", .enabled(if: HTTPSServer.isPossible, "needs python3 and openssl"))
struct ServerTests {
  @Test(arguments: ["accept", "blind"]) func aPackageArrivesOnce(mode: String) throws {
    let house = try ServerHouse()
    try house.server.behave("\(mode),token \(house.token)")
    let report = try house.handOver()
    #expect(report.isReady && report.custody?.record?.state == .delivered)
    try house.expectDelivered()
    let details = try #require(try house.events().last).details
    #expect(details["answer"] == "201" && details["answer_sha256"]?.count == 64 && details["attempt"] == "1")
    #expect(details["place"]?.hasPrefix(house.server.url) == true)
    #expect(house.waits.all.withLock { $0 } == [])
    #expect(try house.handOver().codes == ["ABGABE-01"])
  }

  /// Busy twice, then not: three tries, each an entry, with pauses that grow or that the server asked for.
  @Test(arguments: [(503, 2, 0), (429, 2, 5)]) func whatPassesIsTriedAgain(_ code: Int, _ times: Int, _ wish: Int)
    throws
  {
    let house = try ServerHouse()
    try house.server.behave("status \(code) \(times) \(wish)")
    #expect(try house.handOver().isReady)
    try house.expectDelivered()
    #expect(try house.kinds() == [.packed, .sending, .attempted, .attempted, .delivered])
    let tries = try house.events().filter { $0.kind == .attempted }.map(\.details)
    for (index, details) in tries.enumerated() {
      #expect(details["attempt"] == "\(index + 1)" && details["answer"] == "\(code)" && details["code"] == "BUCH-37")
      #expect(details["file_sha256"]?.count == 64 && details["to"]?.hasPrefix(house.server.url) == true)
    }
    let waits = house.waits.all.withLock { $0 }
    let (first, second) = (wish == 0 ? 1000 : 5000, wish == 0 ? 2000 : 5000)
    #expect(
      waits.count == 2 && (first..<first * 3 / 2).contains(waits[0]) && (second..<second * 3 / 2).contains(waits[1]))
  }

  @Test func aServerThatWantsMoreTimeGetsIt() throws {
    let house = try ServerHouse()
    try house.server.behave("status 503 1 3600")
    #expect(house.outage() == "BUCH-37")
    #expect(try house.kinds() == [.packed, .sending, .notDelivered] && house.server.names == [])
    #expect(try house.handOver().isReady)
    try house.expectDelivered()
  }

  @Test(arguments: [
    ("status 401", "BUCH-34"), ("status 404", "BUCH-35"), ("status 412", "BUCH-11"), ("status 409", "BUCH-11"),
    ("status 413", "BUCH-36"), ("status 503", "BUCH-37"), ("redirect", "BUCH-38"), ("status 400", "BUCH-39"),
    ("status 500", "BUCH-39"),
  ])
  func aRefusalIsNoDelivery(mode: String, code: String) throws {
    let house = try ServerHouse("attempts: 2")
    try house.server.behave(mode)
    let outage = #expect(throws: Outage.self) { try house.handOver() }
    #expect(outage?.code == code)
    for text in [outage?.message, outage?.remedy].compactMap({ $0 }) {
      #expect(!text.german.contains(house.token) && !text.english.contains("geheim"))
    }
    #expect(try house.kinds().last == .notDelivered && house.server.names == [])
    try house.expectWhole()
    // It may go out as soon as the server is itself again.
    try house.server.behave("accept")
    #expect(try house.handOver().isReady)
    try house.expectDelivered()
  }

  /// The connection breaks off behind the last byte, or before it: a look tells.
  @Test(arguments: ["die", "swallow", "drop 100"]) func whatBrokeOffIsLookedUp(mode: String) throws {
    let house = try ServerHouse()
    try house.server.behave(mode)
    nonisolated(unsafe) let server = house.server
    let report = try house.handOver { try? server.behave("accept") }
    #expect(report.isReady && report.custody?.record?.state == .delivered)
    try house.expectDelivered()
    #expect(try house.kinds().count { $0 == .attempted } == (mode == "die" ? 0 : 1))
  }

  /// Where the server shows nothing, nobody can tell, and nothing is sent twice; a person has the last word.
  @Test(arguments: ["method: POST", "method: PUT"], [true, false])
  func whatNobodyCanSeeAPersonSays(method: String, arrived: Bool) throws {
    let house = try ServerHouse(method)
    try house.server.behave("\(arrived ? "die" : "swallow"),blind")
    let report = try house.handOver()
    #expect(report.codes == ["ABGABE-07"] && report.custody?.record?.state == .sending)
    let finding = try #require(report.findings.first { $0.kind.code == "ABGABE-07" })
    #expect(finding.remedy.german.contains("koffer outcome") && finding.remedy.english.contains("koffer outcome"))
    #expect(try house.kinds() == [.packed, .sending, .outcomeUnknown])
    let sent = house.server.requests.count { !$0.hasPrefix("GET") }
    // Another run does not send it again.
    try house.server.behave("blind")
    #expect(try house.handOver().codes == ["ABGABE-07"])
    #expect(house.server.requests.count { !$0.hasPrefix("GET") } == sent && sent == 1)
    #expect(house.server.names.count == (arrived ? 1 : 0))

    #expect(try house.tell(arrived, on: HandOverHouse.day).get().state == (arrived ? .delivered : .packed))
    let told = try #require(try house.events().last)
    #expect(told.details["told_by"] == "person" && told.details["on"] == "2026-11-20" && told.person == "Marlene Voß")
    #expect(told.kind == (arrived ? .delivered : .notDelivered) && told.details["file_sha256"]?.count == 64)
    // Once it is known, nothing more can be said.
    guard case .failure(let refusal) = try house.tell(true) else {
      Issue.record("said twice")
      return
    }
    #expect(refusal.finding.kind.code == "ABGABE-22")
    if !arrived { #expect(try house.handOver().isReady) }
    try house.expectDelivered()
  }

  /// The first try may still be worked on when the second is refused: nobody says that it is not there.
  @Test func whatMayComeLateIsNotCalledMissing() throws {
    let house = try ServerHouse()
    try house.server.behave("swallow")
    nonisolated(unsafe) let server = house.server
    let report = try house.handOver { try? server.behave("status 401") }
    #expect(report.codes == ["ABGABE-07"])
    #expect(try house.kinds() == [.packed, .sending, .attempted, .outcomeUnknown])
    try house.server.behave("accept")
    #expect(try house.handOver().isReady)
    try house.expectDelivered()
  }

  /// An answer that nobody can read, behind the whole file: the case stays where it is until a person knows more.
  @Test(arguments: ["crlf", "digits", "version", "html"]) func aGarbledAnswerIsNoRefusal(_ garbled: String) throws {
    let house = try ServerHouse("method: POST")
    try house.server.behave("garble \(garbled)")
    #expect(try house.handOver().codes == ["ABGABE-07"] && house.server.names.count == 1)
    #expect(try house.kinds().last == .outcomeUnknown)
    #expect(try house.events().last?.details["code"] == "BUCH-30")
    #expect(try house.handOver().codes == ["ABGABE-07"] && house.server.names.count == 1)
    try house.expectWhole()
  }

  /// Nor is it behind an update, or a recall: neither is told twice.
  @Test(arguments: [true, false]) func aGarbledAnswerToAnUpdateIsNoRefusal(isRecall: Bool) throws {
    let house = try ServerHouse("method: POST")
    #expect(try house.handOver().isReady)
    try house.house.copy.replace(
      "\ninvoices:", with: "\npayments: [{received: 2026-11-20, amount: \"1.00\"}]\ninvoices:", in: "case.yaml")
    try house.server.behave("garble version")
    let content: UpdateOrder.Content = isRecall ? .recall(Recall(.other)) : .news([.payment])
    for _ in 0..<2 {
      let order = UpdateOrder(content, by: "Jonas Kern", at: "2026-11-20T12:00:00Z")
      let report = try house.house.pipeline.update(house.house.copy.folder, order)
      #expect(report.findings.map(\.kind.code) == ["NACH-03"] && house.server.names.count == 2)
    }
    #expect(try house.kinds().last == .updateUnknown)
  }

  @Test func aRefusalByABlindServerIsClear() throws {
    let house = try ServerHouse("method: POST")
    try house.server.behave("status 503 2,blind")
    #expect(try house.handOver().isReady)
    try house.expectDelivered()
    #expect(try house.kinds() == [.packed, .sending, .attempted, .attempted, .delivered])
    #expect(try house.events().last?.details["answer"] == "202")
  }

  /// A run that was cut off is taken up by another, whatever is configured meanwhile.
  @Test func onceItWasPostedItIsNotPut() throws {
    let house = try ServerHouse("method: POST")
    try house.server.behave("swallow")
    #expect(try house.handOver().codes == ["ABGABE-07"])
    try house.house.copy.replace("method: POST", with: "method: PUT", in: "../../koffer.yaml")
    try house.server.behave("accept")
    #expect(try house.handOver().codes == ["ABGABE-07"] && house.server.names == [])
  }

  @Test func aServerThatIsGoneOrSlowIsAnOutage() throws {
    let house = try ServerHouse("attempts: 1")
    try house.server.behave("slow 12")
    #expect(try house.handOver(patience: 3).codes == ["ABGABE-07"])
    house.server.stop()
    #expect(try house.handOver().codes == ["ABGABE-07"])
    #expect(try house.kinds() == [.packed, .sending, .outcomeUnknown, .outcomeUnknown])
    let other = try ServerHouse()
    other.server.stop()
    #expect(other.outage() == "BUCH-30")
    #expect(try other.kinds() == [.packed, .sending, .attempted, .attempted, .notDelivered])
    try other.expectWhole()
  }

  @Test func aPortThatThereIsNotIsTold() throws {
    #expect(try ServerHouse(to: "https://localhost:99999/").handOver().codes == ["ABGABE-08"])
  }

  @Test func settingsThatContradictAreTold() throws {
    for (settings, to) in [
      ("token_file: x", nil), ("certificate: a, key: b", nil), ("", "https://h/x?sig=1"), ("", "http://h/"),
    ] as [(String, String?)] {
      let house = try ServerHouse(settings, to: to)
      #expect(try house.handOver().codes == ["ABGABE-08"], "\(settings) \(to ?? "")")
      #expect(house.server.requests == [])
    }
    let house = try ServerHouse("attempts: 99")
    #expect(try !house.handOver().isReady)
  }

  @Test func outcomesAreOfWhatIsUnderway() throws {
    let house = try ServerHouse("method: POST")
    try house.server.behave("die")
    #expect(try house.handOver().codes == ["ABGABE-07"])
    let early = try #require(Day(iso: "2026-11-19"))
    #expect(throws: ToldRefusal.self) { try house.tell(true, on: early).get() }
    #expect(throws: ToldRefusal.self) { try house.tell(true, "K-99").get() }
    let number = try #require(try house.events().first).caseNumber
    let lock = try #require(try house.house.ledger().keep(number))
    let refusal = #expect(throws: ToldRefusal.self) { try house.tell(true, number).get() }
    #expect(refusal?.finding.kind.code == "ABGABE-02")
    withExtendedLifetime(lock) {}
  }
}
