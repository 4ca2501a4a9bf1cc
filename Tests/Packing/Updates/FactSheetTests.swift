import CaseModel
import Foundation
import Packing
import TestSupport
import Testing

@Suite("What a recipient was told") struct FactSheetTests {
  private func payment(_ day: String, _ cents: Int64, _ words: String?) throws -> Payment {
    var payment = Payment(
      origin: Origin(Place("case.yaml")), received: try #require(Day(iso: day)), amount: Money(cents: cents))
    payment.designation = words
    return payment
  }

  private func file(_ payments: [Payment]) -> CaseFile {
    let origin = Origin(Place("case.yaml"))
    var file = CaseFile(number: "1", origin: origin, creditor: Creditor(origin: origin))
    file.payments = payments
    return file
  }

  private func scope(_ file: CaseFile, _ told: FactSheet) -> UpdateScope {
    UpdateScope(file, without: [], nil, isMapped: false, told)
  }

  private func sheet(_ file: CaseFile) -> FactSheet { FactSheet(CaseFact.all(in: file, Contents(of: file))) }

  /// Whatever stands in a case comes back from the ledger as it was.
  @Test func anyTextComesBack() throws {
    var random = SeededGenerator(seed: 7)
    let scalars = Array(
      "aé ß\"\\:{}[],&*#?|-<>=!%@`'\u{7F}\u{85}\u{A0}\u{2028}\u{FEFF}\u{FFFE}\u{1F600}\t\n\r".unicodeScalars)
    for _ in 0..<300 {
      var words = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        words.unicodeScalars.append(scalars.randomElement(using: &random) ?? "x")
      }
      let sheet = sheet(file([try payment("2026-11-20", 1, words)]))
      #expect(FactSheet(sheet.text) == sheet, "\(words.unicodeScalars.map(\.value))")
    }
  }

  /// However a case changes: told what is new, the recipient knows the case, and nothing is new any more.
  @Test func whoIsToldWhatIsNewKnowsAll() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      var now = file([])
      var told = sheet(now)
      for _ in 0..<5 {
        let payments = try (0..<Int.random(in: 0...4, using: &random)).map { _ in
          try payment(
            "2026-11-\(Int.random(in: 10...12, using: &random))", Int64.random(in: 1...2, using: &random), nil)
        }
        now = file(payments)
        let news = CaseNews(scope(now, told), since: told)
        told.follow(FactSheet(news.facts, withdrawn: news.withdrawn))
        #expect(
          told.told.map { FactSheet([$0]).text }.sorted() == sheet(now).told.map { FactSheet([$0]).text }.sorted())
        #expect(CaseNews(scope(now, told), since: told).isEmpty)
      }
    }
  }

  @Test(arguments: ["", "{}", "[1]", "[{}]", "[{\"fact\":\"unheard\"}]", "[{\"fact\":[1]}]", "a: b"])
  func whatIsNoSheetIsNone(text: String) {
    #expect(FactSheet(text) == nil)
  }
}
