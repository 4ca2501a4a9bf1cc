import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// Answers to questions, and the template for those who have no program.
@Suite("Answers and templates") struct AnswerTests {
  private func answer(_ house: ReplyHouse, _ question: String, _ text: String = "Ja.") throws -> AnswerReport {
    let order = ReplyOrder(by: "Marlene Voß", at: "2026-11-27T10:00:00Z")
    return try Pipeline(asOf: try #require(Day(iso: "2026-11-27"))).answer(
      ReplyHouse.known, question: question, text: house.write(text, to: "antwort.txt"), order, in: house.copy.workspace)
  }

  @Test func aQuestionIsAnsweredOnce() throws {
    let house = try ReplyHouse()
    #expect(try house.take(house.reply(events: Told.question("F-1") + Told.question("F-2"))).isClean)
    #expect(try answer(house, "F-3").findings.map(\.kind.code) == ["ANTWORT-23"])
    #expect(try answer(house, "F-1", "Ja,\r\n„anbei“.\n").isRecorded)
    #expect(try answer(house, "F-1").findings.map(\.kind.code) == ["ANTWORT-23"])
    let history = try house.ledger.history(of: ReplyHouse.known)
    #expect(Correspondence(history).openQuestions.map(\.id) == ["F-2"])
    #expect(history.events.last.flatMap { Correspondence.text(of: $0, in: history) } == "Ja,\n„anbei“.")
    for unfit in ["", " \n", "a\u{7}b", String(repeating: "x", count: 4001)] {
      #expect(#expect(throws: Outage.self) { try answer(house, "F-2", unfit) }?.code == "BUCH-51")
    }
    #expect(try house.take(house.reply(events: Told.closed, id: "A-2")).codes == ["ANTWORT-27"])
    #expect(try answer(house, "F-2").findings.map(\.kind.code) == ["ANTWORT-15"])
  }

  /// A text that was deleted takes nothing from what is known.
  @Test(.enabled(if: Tool.isInstalled("sqlite3"), "needs sqlite3")) func deletedTextsAreMissedByNobody() throws {
    let house = try ReplyHouse()
    let path = try house.reply(events: Told.question("F-1") + Told.payment("Z-1"))
    #expect(try house.take(path).isClean)
    _ = try Tool.run("sqlite3", ["\(house.copy.workspace)/ledger.sqlite", "DELETE FROM enclosure"])
    #expect(try house.ledger.verify().isWhole)
    #expect(try house.take(path).known == 2)
    let told = Correspondence(try house.ledger.history(of: ReplyHouse.known))
    #expect(told.openQuestions.count == 1 && told.payments.map(\.amount) == [nil])
    #expect(try answer(house, "F-1").isRecorded)
  }

  @Test(.enabled(if: Tool.isInstalled("xmllint"), "needs xmllint"), arguments: ["2026-0042", "K & <1>", "Ä \"7\""])
  func theTemplateIsValid(number: String) throws {
    let day = try #require(Day(iso: "2026-11-27"))
    let template = ReplyTemplate(of: number, package: ReplyHouse.package, for: "koffer", on: day)
    let bytes = try template.text()
    let schema = "\(Corpus.project)/schemas/koffer-reply-1.0.xsd"
    func isValid(_ bytes: [UInt8]) throws -> Bool {
      try Tool.withFile(bytes) { path in try Tool.run("xmllint", ["--noout", "--schema", schema, path]) != nil }
    }
    #expect(try isValid(bytes))
    // What the comments propose is valid as well, each by itself.
    let text = String(decoding: bytes, as: UTF8.self)
    let proposals = text.matches(
      of: /<!-- [^<]*(<(accepted|rejected|question|payment|settled|closed)[^>]*>([^<]*<\/[a-z]+>)?)/)
    #expect(proposals.count == 6)
    for proposal in proposals {
      let filled = text.replacing(/<acknowledged [^>]*>/, with: String(proposal.1))
      #expect(try isValid(Array(filled.utf8)), "\(proposal.1)")
    }
    let house = try ReplyHouse()
    try house.deliver(["K & <1>", "Ä \"7\""])
    #expect(try house.take(house.write(text, to: "a.xml")).isClean)
  }
}
