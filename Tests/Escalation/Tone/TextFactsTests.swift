import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// Sums, days and accounts as letters write them.
@Suite struct TextFactsTests {
  @Test(arguments: [
    "1.190,00 €", "1190 €", "€ 1.190,00", "€1,190.00", "EUR 1190,00", "1190,00 EUR", "119,- Euro", "119,–\u{A0}€",
    "348 Euro", "907,37\u{A0}EUR", "907,37\u{A0}Euro", "468,34EUR", "EUR\u{A0}907,37",
    "in EUR: 907,37", "Rechnung R-1 907,37 (alle Beträge in Euro)", "468,34 / Währung: EUR",
    "25,00\u{A0}€", "120 DKK",
  ])
  func aSumIsFound(text: String) {
    #expect(TextFacts("Offen sind \(text), bitte", currencies: ["DKK"]).namesAmount)
  }

  @Test(arguments: [
    "1.190,00", "€", "Euro", "EUROPA 5", "NEUR 5", "120 SEK", "den Betrag in Euro, Rechnung 5x", "DKKR 5",
  ])
  func whatIsNoSum(text: String) {
    #expect(!TextFacts("Offen: \(text) ist", currencies: ["DKK"]).namesAmount)
  }

  @Test(arguments: [
    "12.05.2026", "12.5.2026", "12.5.26", "12.05.", "12. Mai 2026", "12. Mai", "12 May 2026", "May 12, 2026",
    "12th May 2026",
    "2026-05-12", "12/05/2026", "12.\u{A0}Mai\n2026",
  ])
  func aDayIsFound(text: String) {
    #expect(TextFacts("bis zum \(text) an").days.contains { $0.means("2026-05-12") })
  }

  @Test(arguments: [("20. März 2026", 3), ("20. Ma\u{308}rz 2026", 3), ("20. Maerz 2026", 3), ("20 December 2026", 12)])
  func monthsHaveNames(text: String, month: Int) {
    #expect(TextFacts(text).days.map(\.month) == [month])
  }

  @Test(arguments: [
    "1.284,60", "30.02.2026", "12. Mahnung", "4.10 Uhr", "120.05.2026", "Mai", "2026-0815", "12.13.2026", "Maier 12",
  ])
  func whatIsNoDay(text: String) {
    #expect(TextFacts(text).days.isEmpty)
  }

  @Test func aDayWithoutYearIsTheNext() {
    let day = TextFacts("4. März").days.first
    #expect(day?.mayFollow("2026-03-03") == true)
    #expect(day?.mayFollow("2026-03-04") == false)
    #expect(day?.mayFollow("2026-12-20") == true)
  }

  @Test(arguments: [
    "DE44 0000 0000 4711 0815 00", "DE44000000004711081500", "IBAN:DE44 0000 0000 4711 0815 00,",
    "de44 0000 0000 4711 0815 00 BIC",
    "NL91 ABNA 0417 1643 00", "IBAN\u{A0}DE44 0000 0000 4711 0815 00", "DE44-0000-0000-4711-0815-00",
  ])
  func anAccountIsFound(text: String) {
    #expect(TextFacts("Konto \(text)").accounts.count == 1)
  }

  @Test(arguments: [
    "DE45 0000 0000 4711 0815 00", "DE44 0000", "Kontonummer 4711 0815", "XDE44 0000 0000 4711 0815 00",
  ])
  func whatIsNoAccount(text: String) {
    #expect(TextFacts("Konto \(text)").accounts.isEmpty)
  }

  @Test(arguments: [
    ("1.190,00 €", 119_000), ("1190 €", 119_000), ("€ 1.190,00", 119_000), ("€1,190.00", 119_000),
    ("EUR 1190,00", 119_000), ("1.190 EUR", 119_000), ("119,- Euro", 11_900), ("119,–\u{A0}€", 11_900),
    ("25,00\u{A0}€", 2_500), ("1.234.567,89 €", 123_456_789), ("120 DKK", 12_000), ("0,05 €", 5),
    ("1\u{A0}190,00 €", 119_000), ("12\u{202F}345,60 EUR", 1_234_560), ("Nr. R-15 190,00 €", 19_000),
    ("5 Stück 90,00 €", 9_000), ("2026 190,00 €", 19_000),
  ])
  func aSumIsRead(text: String, cents: Int64) {
    let facts = TextFacts("Offen sind \(text), bitte", currencies: ["DKK"])
    #expect(facts.sums == [cents] && facts.areSumsClear)
  }

  @Test(arguments: ["1.19.0,00 €", "1,1900 €", "12345678901234567 €", "1 190,00 €"])
  func aSumThatIsNotClear(text: String) {
    let facts = TextFacts("Offen sind \(text), bitte")
    #expect(facts.sums.isEmpty && facts.namesAmount && !facts.areSumsClear)
  }

  @Test func severalSums() {
    #expect(TextFacts("Rechnung 100,00 € abzüglich 40 € gleich EUR 60,00.").sums == [10_000, 4_000, 6_000])
  }

  /// Until when a text asks for payment, and what else happens until a day.
  @Test(
    arguments: [
      ("Bitte zahlen Sie bis zum 30.11.2026.", true), ("Zahlbar bis: 30.11.2026", true),
      ("Wir fordern Sie auf, den Betrag bis zum 30. November 2026 auf unser Konto zu überweisen.", true),
      ("Wir fordern Sie letztmalig auf, 1.190,00 EUR bis zum 30.11.2026 zu zahlen.", true),
      ("Den Betrag wollen Sie bitte bis zum 30.11.2026 anweisen.", true),
      ("Gleichen Sie den Rückstand bis Montag, 30.11.2026, aus.", true),
      ("Sollte bis zum 30.11.2026 keine Zahlung eingehen, geben wir den Fall ab.", true),
      ("Geht der Betrag nicht bis zum 30.11.2026 ein, folgt das Inkasso.", true),
      ("Bis zum 30.11.2026 haben Sie Gelegenheit zur Zahlung.", true),
      ("Zahlungen bis zum 30.11.2026 sind berücksichtigt.", false),
      ("Bis zum 30.11.2026 bieten wir Ihnen an, in Raten zu zahlen.", false),
      ("Unser Angebot gilt bis zum 30.11.2026. Danach ist der volle Betrag zu zahlen.", false),
      ("Wir sind bis zum 30.11.2026 im Urlaub. Bitte zahlen Sie.", false),
      ("Am 30.11.2026 ist zu zahlen, was offen ist.", false),
      ("Bitte überweisen Sie auf DE44 0000 0000 4711 0815 00. Die Ausstellung ist bis zum 30.11.2026 offen.", false),
      ("Falls Sie Raten zahlen möchten, melden Sie sich bis 30.11.2026.", false),
      ("Teilen Sie uns bis zum 30.11.2026 mit, falls Sie nicht zahlen können.", false),
      ("Bei ausbleibender Zahlung bis zum 30.11.2026 stellen wir die Belieferung ein.", true),
      ("Please pay by the 30th of November 2026.", true), ("Please pay by Nov. 30, 2026.", true),
      ("Please pay by 30-Nov-2026.", true), ("Please pay by 30-11-2026.", true),
    ])
  func paymentIsAskedFor(text: String, isAsked: Bool) {
    #expect(TextFacts(text).paymentDays.isEmpty != isAsked)
  }
}
