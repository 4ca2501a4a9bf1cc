import CaseModel
import Testing

@testable import Intake

/// Values as recipients write them.
@Suite("Values of replies") struct ReplyValueTests {
  @Test(arguments: [
    ("1.234,56", 123_456), ("1234,56", 123_456), ("0,01", 1), ("12", 1200), ("1.234.567,8", 123_456_780),
    ("1.234", 123_400), ("12,3400", 1234),
  ])
  func germanAmounts(text: String, cents: Int64) {
    #expect(ReplyValue.amount(text, .comma, .eur)?.cents == cents)
  }

  @Test(arguments: [
    "", "0", "0,00", "-5,00", "+5,00", "1.23,45", "1,2,3", "12.34", "1e400", "NaN", "1,234", "５,00", " 5,00", "5,00 €",
    "99999999999999999999,00", ".5", "1.2345", "1..234",
  ])
  func whatIsNoGermanAmount(text: String) { #expect(ReplyValue.amount(text, .comma, .eur) == nil) }

  @Test(arguments: ["", "0", "0.00", "-5.00", "+5", "1,5", "1e4", "inf", "5.001", "0x10"])
  func whatIsNoDecimal(text: String) { #expect(ReplyValue.amount(text, .decimal, .eur) == nil) }

  @Test func daysOfEveryForm() throws {
    let day = try #require(Day(iso: "2026-12-31"))
    #expect(ReplyValue.day("31.12.2026", .german) == day && ReplyValue.day("20261231", .compact) == day)
    #expect(ReplyValue.day("1.2.2026", .german) == Day(iso: "2026-02-01"))
    for text in ["31.11.2026", "31.12.26", "2026-12-31", "31.12.2026 ", "٣١.12.2026"] {
      #expect(ReplyValue.day(text, .german) == nil, "\(text)")
    }
  }

  @Test func numbersThatAreKeptForGood() {
    for good in ["HI-26-004711", "123/26", "12 O 345/26", "7", "Ä:1"] {
      #expect(ReplyValue.isFileNumber(good), "\(good)")
    }
    for bad in ["", "Meier", "1; 2", " 1", "1  2", "a\n1", "1=2,", String(repeating: "1", count: 41), "1\u{202E}"] {
      #expect(!ReplyValue.isFileNumber(bad), "\(bad)")
    }
    for bad in ["", "a b", "../a", "ä", "-a", String(repeating: "a", count: 65)] {
      #expect(!ReplyValue.isID(bad), "\(bad)")
    }
  }
}
