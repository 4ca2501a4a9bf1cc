import Aktenkoffer
import CaseModel
import Custody
import Foundation
import TestSupport
import Testing

/// Whatever a recipient tells, in whatever order: the same end, or a finding that says why not.
@Suite("Replies in any order") struct ReplySequenceTests {
  private static let cases = 80

  /// Some events a reply might tell of a case, in the order of their days.
  private func events(_ generator: inout SeededGenerator) -> String {
    let all = [
      Told.acknowledged, Told.accepted, Told.rejected, Told.question("F-1"), Told.question("F-2"), Told.payment("Z-1"),
      Told.payment("Z-2", "7.00"), Told.payment("Z-3", "1.00", to: "creditor"), Told.settled, Told.closed,
    ]
    let chosen = all.filter { _ in Int.random(in: 0..<4, using: &generator) == 0 }
    return chosen.isEmpty ? Told.acknowledged : chosen.joined()
  }

  @Test(arguments: [1, 2] as [UInt64]) func twoOrdersOneEnd(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<ReplySequenceTests.cases).map { "R-\($0)" }
    let texts = (0..<2).map { _ in
      numbers.map { "<case number=\"\($0)\">\(events(&generator))</case>" }.joined(separator: "\n")
    }
    var ends: [[String: CaseState?]] = []
    var told: [Set<String>] = []
    for order in [[0, 1], [1, 0]] {
      let house = try ReplyHouse()
      try house.deliver(numbers)
      var differing: Set<String> = []
      for index in order {
        let path = try house.reply(texts[index], id: "R-\(index)")
        let report = try house.take(path)
        // Told again, it brings nothing.
        let length = try house.ledger.length()
        let again = try house.take(path)
        // What was kept behind the end is said once.
        #expect(again.recorded == 0 && again.codes == report.codes.filter { $0 != "ANTWORT-31" })
        #expect(again.known == report.known + report.recorded)
        #expect(try house.ledger.length() == length)
        for finding in report.findings {
          #expect(["ANTWORT-15", "ANTWORT-24", "ANTWORT-27", "ANTWORT-31"].contains(finding.kind.code))
          let number = finding.message.english.split(separator: " ").dropFirst().first.map { String($0.dropLast()) }
          differing.insert(try #require(number))
        }
      }
      #expect(try house.ledger.verify().isWhole)
      ends.append(try Dictionary(uniqueKeysWithValues: numbers.map { ($0, try house.state(of: $0)) }))
      told.append(differing)
    }
    let silent = numbers.filter { !told[0].contains($0) && !told[1].contains($0) }
    // Else the events were badly chosen and the test shows nothing.
    #expect(silent.count > 12 && silent.count < numbers.count)
    for number in silent { #expect(ends[0][number] == ends[1][number], "\(number)") }
  }
}
