import CaseModel
import Testing

@testable import Escalation

/// Payment terms as people write them (BT-20): until when they give time without a discount.
@Suite struct TermsDueTests {
  @Test(
    arguments: [
      ("Zahlbar bis 15.10.2026 ohne Abzug", "2026-10-15"), ("Zahlbar bis zum 15. Oktober 2026.", "2026-10-15"),
      ("zahlbar innerhalb von 60 Tagen netto", "2026-10-02"), ("30 Tage netto", "2026-09-02"),
      ("14 Tage netto ab Lieferung", "2026-08-13"), ("Net 30 days", "2026-09-02"),
      ("2 % Skonto bei Zahlung innerhalb von 10 Tagen, sonst 30 Tage netto", "2026-09-02"),
      ("#SKONTO#TAGE=60#PROZENT=2.00#\nZahlbar in 14 Tagen ohne Abzug", "2026-08-17"),
      ("Zahlungsziel 45 Tage. Danach berechnen wir Zinsen.", "2026-09-17"),
      ("Zahlbar bis 02.09.2026. Bei Verzug 40 Euro Pauschale; Gewährleistung 90 Tage.", "2026-09-02"),
      (
        "Zahlbar innerhalb von 14 Tagen. Sie kommen spätestens 30 Tage nach Fälligkeit und Zugang dieser Rechnung in Verzug.",
        "2026-08-17"
      ),
      (
        "Zahlbar innerhalb von 30 Tagen ohne Abzug. Bei Zahlungsverzug von mehr als 60 Tagen wird alles sofort fällig.",
        "2026-09-02"
      ),
      ("Zahlbar 30 Tage netto, ab 60 Tagen nach Fälligkeit Verzugszinsen", "2026-09-02"),
      ("Zahlbar bis zum 02.09.2026. Die nächste Abschlagszahlung ist bis zum 31.12.2026 fällig.", "2026-09-02"),
      ("Zahlbar bis zum 02.09.2026. Die Lizenz ist damit bezahlt bis 31.12.2026.", "2026-09-02"),
      ("2 % Skonto innerhalb 10 Tagen oder netto innerhalb 60 Tagen", "2026-10-02"),
      ("10 Tage 2% / 60 Tage netto", "2026-10-02"), ("60 Tg. netto", "2026-10-02"), ("Valuta 60 Tage", "2026-10-02"),
      ("Zahlbar innerhalb von 60 Tagen ohne Abzug oder innerhalb von 10 Tagen mit 2 % Skonto", "2026-10-02"),
      ("#SKONTO#TAGE=10#PROZENT=2.00# Zahlbar innerhalb von 60 Tagen netto", "2026-10-02"),
      ("Net 30 days. Interest on overdue sums is due after 60 days.", "2026-09-02"),
      ("Zahlungsziel 30 Tage. Bei Überschreitung des Zahlungsziels um 90 Tage Abgabe an Inkasso.", "2026-09-02"),
      ("Fällig 60 Tage nach Rechnungsdatum", "2026-10-02"), ("Zahlbar zum 27.09.2026", "2026-09-27"),
      ("Fälligkeit: 27.09.2026", "2026-09-27"), ("Zahlungsfrist: 60 Tage", "2026-10-02"),
      ("Bitte begleichen Sie den Betrag bis 27.09.2026", "2026-09-27"),
      ("Zahlungseingang bis spätestens 27.09.2026 erbeten", "2026-09-27"),
      ("Zahlbar innerhalb von 60 Tagen ohne Skonto", "2026-10-02"),
      ("Der Wartungsvertrag ist jährlich bis 31.12.2026 zahlbar", nil), ("Laufzeit zahlbar bis 31.12.2026", nil),
      ("Zahlbar binnen 14 Tagen ab Lieferung", "2026-08-13"),
      ("Zahlbar 8 Tage nach Lieferung rein netto", "2026-08-07"),
      ("Payable within 14 days of delivery", "2026-08-13"), ("Net 14 days after delivery", "2026-08-13"),
      ("10 Tage nach Lieferung netto", "2026-08-09"), ("Zahlungsziel 14 Tage ab Lieferdatum", "2026-08-13"),
      ("Zahlbar 14 Tage nach Erhalt der Ware", "2026-08-13"),
      ("Zahlbar 30 Tage nach Erhalt der Rechnung", "2026-09-05"),
      ("Zahlbar 30 Tage nach Rechnungseingang", "2026-09-05"),
      ("Payable within 30 days of receipt of invoice", "2026-09-05"), ("30 Tage nach Rechnungsdatum", "2026-09-02"),
      ("Net 60", "2026-10-02"), ("NET60", "2026-10-02"), ("netto 60", "2026-10-02"), ("60 Tage Ziel", "2026-10-02"),
      ("within 60 days", "2026-10-02"), ("Payable within sixty (60) days", "2026-10-02"),
      ("innerhalb von sechzig Tagen", "2026-10-02"), ("2% 14 Tage, netto 60", "2026-10-02"),
      ("2/10 n/60", "2026-10-02"),
      ("2/10 net 60", "2026-10-02"), ("8 Wochen netto", "2026-09-28"), ("Zahlungsziel 2 Monate", "2026-10-03"),
      ("Zahlbar innerhalb von zwei Monaten", "2026-10-03"), ("Payment due October 15, 2026", "2026-10-15"),
      ("Zahlbar bis Ende Oktober 2026", "2026-10-31"),
      ("Valuta 01.10.2026, 30 Tage netto", "2026-10-31"), ("Zahlbar innerhalb 14 Tage netto", "2026-08-17"),
      ("30 Tage netto Kasse", "2026-09-02"), ("14 Tage 2% Skonto, 30 Tage netto", "2026-09-02"),
      ("Garantie 24 Monate nach Lieferung", nil), ("Widerruf innerhalb von 14 Tagen", nil), ("net 2.500 EUR", nil),
      ("Netto 1.000,00", nil), ("Bestellung 4711 / Net 60 EUR", nil), ("Rechnung 14", nil),
      ("sofort netto", "2026-08-03"),
      ("Wir gewähren 60 Tage Zahlungsziel", "2026-10-02"),
      ("30 Tage nach Zahlungseingang erfolgt die Lieferung", nil), ("14 Tage nach Erhalt der Ware Rückgaberecht", nil),
      ("Zahlbar 14 Tage netto. Reklamationen innerhalb von 30 Tagen nach Erhalt.", "2026-08-17"),
      ("Lieferzeit 8 Wochen, zahlbar 14 Tage netto", "2026-08-17"),
      ("Der Betrag wird am 15.09.2026 abgebucht", "2026-09-15"),
      ("10 Tage 2 % Skonto\n60 Tage netto", "2026-10-02"),
      ("Zahlbar bis 13.08.2026 abzgl. 2 % Skonto\nZahlbar bis 02.10.2026 ohne Abzug", "2026-10-02"),
      ("13.08.2026 3,00 % Skonto\n30.09.2026 netto", "2026-09-30"), ("Netto bis 30.09.2026", "2026-09-30"),
      ("Bitte überweisen Sie den Rechnungsbetrag innerhalb von 60 Tagen ab Rechnungsdatum.", "2026-10-02"),
      ("Wir bitten um Überweisung innerhalb von 60 Tagen.", "2026-10-02"),
      ("Innerhalb von 60 Tagen fällig", "2026-10-02"),
      ("Der Rechnungsbetrag ist innerhalb von 60 Tagen zu begleichen", "2026-10-02"),
      ("Zahlungseingang innerhalb von 60 Tagen", "2026-10-02"),
      ("Please transfer the amount within 60 days.", "2026-10-02"),
      ("Zahlbar innerhalb von 60 (sechzig) Tagen", "2026-10-02"),
      ("2% discount within 14 days, full amount within 60 days", "2026-10-02"),
      ("Please pay by 30 September 2026.", "2026-09-30"), ("We ask for payment by 30/09/2026.", "2026-09-30"),
      ("Wir bitten um Ausgleich bis zum 30.09.2026.", "2026-09-30"), ("Zu bezahlen bis 30.09.2026", "2026-09-30"),
      ("Ohne Abzug bis zum 30.09.2026", "2026-09-30"), ("Zahlungstermin: 30.09.2026", "2026-09-30"),
      ("Valuta 30.09.2026", "2026-09-30"), ("Zahlbar am 15. des Folgemonats", "2026-09-15"),
      ("15 Tage nach Ende des Monats", "2026-08-31"), ("30 Tage nach Monatsende", "2026-09-30"),
      ("net 30 EOM", "2026-09-30"), ("30 days end of month", "2026-09-30"),
      ("Der Rechnungsbetrag wird am 15.10.2026 von Ihrem Konto abgebucht.", "2026-10-15"),
      ("Stundung bis 30.09.2026 vereinbart", "2026-09-30"),
      ("Due to holidays our office is closed until 15 October 2026. Payment within 30 days.", "2026-09-02"),
      ("Zahlbar in 30 Tagen. Ab dem 01.10.2026 überweisen Sie bitte auf unser neues Konto", "2026-09-02"),
      ("Zahlbar bis 02.09.2026. Nächste Wartung fällig am 30.11.2026.", "2026-09-02"),
      ("Wir bitten um Überweisung bis 02.09.2026 für den Zeitraum 01.10.2026 bis 31.12.2026.", "2026-09-02"),
      ("Fällig am 02.09.2026 für den Zeitraum (01.10.2026-31.12.2026)", "2026-09-02"),
      ("Miete 01.10.2026 bis 31.10.2026 zahlbar bis 02.09.2026", "2026-09-02"),
      ("Payable in 30 days. If payment is not received within 60 days, we will suspend services.", "2026-09-02"),
      ("Nichtzahlung innerhalb von 60 Tagen führt zu Lieferstopp.", nil),
      ("Die Schlussrechnung wird am 15.12.2026 fällig.", nil), ("Bonus zahlbar zum 31.12.2026.", nil),
      ("Bitte überweisen Sie den Betrag innerhalb von\n60 Tagen", "2026-10-02"),
      ("Zahlbar innerhalb\nvon 60 Tagen nach Rechnungsdatum", "2026-10-02"),
      ("2,00 % bis 13.08.2026: 1.166,20 EUR\nnetto bis 30.09.2026: 1.190,00 EUR", "2026-09-30"),
      ("13.08.2026 3,00 % Skonto 1.154,30 EUR\n30.09.2026 netto 1.190,00 EUR", "2026-09-30"),
      ("30 Tage netto. Lieferzeit: ca. 6 Wochen nach Auftragseingang", "2026-09-02"),
      ("30 Tage netto\nGewährleistung\n12 Monate ab Abnahme", "2026-09-02"),
      ("Net 30. Warranty - 12 months from delivery", "2026-09-02"),
      ("Zahlbar 30 Tage netto. Miete berechnet für 2 Monate.", "2026-09-02"),
      ("30 Tage netto. Die Rückzahlung der Kaution erfolgt innerhalb von 8 Wochen.", "2026-09-02"),
      ("Zahlbar bis 02.09.2026. Lieferzeit ab Zahlungseingang 6 Wochen.", "2026-09-02"),
      ("Preise netto gültig bis 31.12.2026. Zahlbar 30 Tage nach Rechnungsdatum.", "2026-09-02"),
      ("Anzahlung zahlbar bis 02.09.2026. Restzahlung fällig am 15.10.2026.", nil),
      ("30 Tage netto. Unsere Sammelrechnung erhalten Sie am 15. des Folgemonats.", "2026-09-02"),
      ("Der Rechnungsbetrag ist zum 30.09.2026 fällig.", "2026-09-30"), ("Fälligkeitsdatum: 30.09.2026", "2026-09-30"),
      ("Bitte überweisen Sie 1.190,00 EUR innerhalb von 60 Tagen.", "2026-10-02"),
      ("Der Rechnungsbetrag ist\nbis zum 30.09.2026\nohne Abzug zu überweisen.", "2026-09-30"),
      ("Please settle within 60 days", "2026-10-02"), ("60 Tage", "2026-10-02"), ("60 Tage.", "2026-10-02"),
      ("Garantie, 60 Tage", nil), ("60 Tage Garantie", nil), ("60", nil),
      ("Zahlbar bis 30.9.26", "2026-09-30"), ("Zahlbar bis zum 30.09.26 ohne Abzug", "2026-09-30"),
      ("Zahlbar bis zum 30. September", "2026-09-30"), ("Payable by 15 January", "2027-01-15"),
      ("Lieferung am 30. September", nil), ("Zahlbar 14 Tage netto. Lieferung bis 30. September", "2026-08-17"),
      ("Zahlbar bis Mittwoch, 30.09.2026", "2026-09-30"), ("Zahlbar bis Mittwoch, den 30.09.2026", "2026-09-30"),
      ("Lieferung: 8 Wochen netto. Zahlung: 30 Tage", "2026-09-02"),
      ("Wir bitten um Überweisung für die Veranstaltung am 15.10.2026.", nil),
      ("Zahlbar sofort ohne Abzug. Leistungszeitraum bis 31.10.2026 ohne Abzug", "2026-10-31"),
      ("sofort", "2026-08-03"), ("Zahlbar sofort ohne Abzug", "2026-08-03"), ("Gewährleistung 365 Tage", nil),
      ("", nil),
      ("10 Tage 3 % Skonto", nil), ("Lieferung innerhalb von 60 Tagen", nil),
    ] as [(String, String?)])
  func theLatestDayIsFound(terms: String, day: String?) {
    let start = TermStart(issued: "2026-08-03", performed: "2026-07-30", received: "2026-08-06")
    #expect(TermsDue.latest(in: [terms], from: start)?.description == day)
  }

  @Test func severalTermsGiveTheLatest() {
    #expect(
      TermsDue.latest(in: ["14 Tage netto", "30 Tage netto"], from: TermStart(issued: "2026-08-03")) == "2026-09-02")
    #expect(TermsDue.latest(in: ["30 Tage netto"], from: TermStart()) == nil)
    // From a performance that nobody dated nothing is counted; an invoice does not arrive before its date.
    #expect(TermsDue.latest(in: ["14 Tage netto ab Lieferung"], from: TermStart(issued: "2026-08-03")) == nil)
    #expect(
      TermsDue.latest(in: ["14 Tage netto nach Erhalt"], from: TermStart(issued: "2026-08-03")) == "2026-08-17")
  }
}

/// Ranges of numbers in letters.
@Suite struct NumberRangesTests {
  @Test(
    arguments: [
      ("RE-2026-0815 bis RE-2026-0817", true), ("Rechnungen RE-2026-0815 bis einschließlich RE-2026-0817,", true),
      ("RE-2026-0815–RE-2026-0817", true), ("RE-2026-0815 bis 0817", true), ("RE-2026-0815 - RE-2026-0817.", true),
      ("RE-2026-0817 bis RE-2026-0815", false), ("RE-2025-0815 bis RE-2025-0817", false),
      ("AB-0815 bis RE-2026-0817", false), ("bis RE-2026-0817", false), ("RE-2026-0815 bis", false), ("", false),
      ("vom 01.08.2026 bis 31.08.2026", false),
    ])
  func aNumberBetweenIsNamed(text: String, isNamed: Bool) {
    #expect(NumberRanges(in: text).contain("RE-2026-0816") == isNamed)
  }

  /// Figures without end are read in one pass.
  @Test func aLongTextIsRead() {
    #expect(!NumberRanges(in: String(repeating: "12345678", count: 100_000)).contain("1"))
    #expect(NumberRanges(in: String(repeating: "1 bis 3 ", count: 10_000)).contain("2"))
  }
}
