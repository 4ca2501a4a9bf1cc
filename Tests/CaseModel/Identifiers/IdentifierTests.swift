import CaseModel
import Testing

/// Each identifier by examples: published ones, and ones computed from the published algorithms.
@Suite struct IdentifierTests {
  /// Each text with its fault; nil for a valid one.
  typealias Examples = [(String, IdentifierFault?)]

  @Test(
    arguments: [
      ("GENODEF1KIL", nil), ("COBADEFF", nil), ("cobadeffxxx", nil), ("COBA DE FF XXX", nil), ("1234DEFF", nil),
      ("COBADEF", .length), ("COBADEFFXX", .length), ("COBADEFFXXXX", .length), ("", .length),
      ("COBA1EFF", .character), ("COBADE-F", .character), ("COBADÉFF", .character), ("COBAZZFF", .country),
    ] as Examples)
  func bic(text: String, fault: IdentifierFault?) {
    #expect(BIC.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("COBADEFF", "DE89370400440532013000", true), ("COBADEFF", "AT611904300234573201", false),
      ("BNPARERX", "FR1420041010050500013M02606", true), ("ABCDGG22", "GB82WEST12345698765432", true),
      ("ABCDGB22", "FR1420041010050500013M02606", false),
    ])
  func bicAgreesWithIBAN(bic: String, iban: String, agrees: Bool) throws {
    #expect(try #require(BIC(bic)).agrees(with: #require(IBAN(iban))) == agrees)
  }

  @Test(
    arguments: [
      ("DE136695976-00001", nil), ("de 136695976-00001", nil), ("DE136695976-0001", .length), ("DE136695976", .length),
      ("AT136695976-00001", .country), ("DE136695976/00001", .character), ("DE036695976-00001", .neverIssued),
      ("DE136695978-00001", .checkDigits),
    ] as Examples)
  func wirtschaftsID(text: String, fault: IdentifierFault?) {
    #expect(WirtschaftsID.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("DE136695976-00001", true), ("de136695976-1", true), ("DE136695976", false), ("136695976-00001", false),
      ("DE-136695976", false), ("DE1-2-3", false), ("K-10231", false),
    ])
  func wirtschaftsIDIsTold(text: String, isMeant: Bool) {
    #expect(WirtschaftsID.isMeant(by: text) == isMeant)
  }

  @Test(
    arguments: [
      // One digit twice; since 2016 also one three times.
      ("36574261809", nil), ("86 095 742 719", nil), ("65929970489", nil), ("57549285017", nil),
      // No digit twice; two digits twice; a digit four times; three in a row; the zero of test numbers.
      ("12345678903", .neverIssued), ("36554266806", .neverIssued), ("11121345670", .neverIssued),
      ("11123456780", .neverIssued), ("02476291358", .neverIssued),
      ("36574261808", .checkDigits), ("3657426180", .length), ("365742618090", .length), ("3657426180A", .character),
    ] as Examples)
  func steuerID(text: String, fault: IdentifierFault?) {
    #expect(SteuerID.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("213800KUD8LAJWSQ9D15", nil), ("529900T8BM49AURSDO55", nil), ("391200fjbnu0yw987l26", nil),
      ("2138 00KU D8LA JWSQ 9D15", nil), ("213800KUD8LAJWSQ9D51", .checkDigits), ("213800KUD8LAJWSQ9D1", .length),
      ("213800KUD8LAJWSQ9DA5", .character), ("213800KÜD8LAJWSQ9D15", .character),
    ] as Examples)
  func lei(text: String, fault: IdentifierFault?) {
    #expect(LEI.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("04011000-1234512345-06", nil), ("992-90009-96", nil), ("04011000-900X999-08", nil),
      ("09564000-NUE0001-49", nil),
      ("09564000-nue0001-49", nil), ("992-90009-97", .checkDigits), ("04011000-1234512345-60", .checkDigits),
      ("17011000-1234512345-06", .neverIssued), ("0401A000-1234512345-06", .character),
      ("04011000-12345_2345-06", .character), ("04011000-1234512345-0A", .character), ("04011000", .length),
      ("04011000--06", .length), ("0-1-06", .length), ("0401100000000-1-06", .length), ("04011000-1-1-06", .length),
      ("04011000-1234512345-6", .length),
    ] as Examples)
  func leitwegID(text: String, fault: IdentifierFault?) {
    #expect(LeitwegID.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("04011000-1234512345-06", true), ("04011000-1234512345-07", true), ("992-90009-97", true), ("04011000-12", true),
      ("K-10231", false), ("4711-12", false), ("0815-4711-12", false), ("2026-0815-12", false), ("04-12", false),
      ("RE-2026-0815", false), ("04011000", false),
    ])
  func leitwegIDIsTold(text: String, isMeant: Bool) {
    #expect(LeitwegID.isMeant(by: text) == isMeant)
  }

  @Test(
    arguments: [
      ("DE98ZZZ09999999999", nil), ("DE98ABC09999999999", nil), ("de98 zzz0 9999 9999 99", nil),
      ("AT61ZZZ01234567890", nil), ("FR72ZZZ123456", nil), ("NL79ZZZ999999990000", nil),
      ("DE97ZZZ09999999999", .checkDigits), ("DE98ZZZ0999999999", .length), ("DE98ZZZ0999999999A", .character),
      ("US98ZZZ09999999999", .country), ("AT61ZZZ", .length), ("ATX1ZZZ01234567890", .character),
    ] as Examples)
  func creditorID(text: String, fault: IdentifierFault?) {
    #expect(CreditorID.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("01067", nil), ("01053", nil), ("99998", nil), ("24105", nil), ("01052", .neverIssued), ("99999", .neverIssued),
      ("43462", .neverIssued), ("00123", .neverIssued), ("05105", .neverIssued), ("62000", .neverIssued),
      ("1067", .length), ("D-24105", .length), ("2410O", .character), ("２４１０５", .length), ("24 105", .length),
      ("", .length),
    ] as Examples)
  func germanPostcode(text: String, fault: IdentifierFault?) {
    #expect(GermanPostcode.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("98231 KI", nil), ("198270", nil), ("298281 B", nil), ("HRB 98231", nil), ("hrb 98231 ki", nil), ("1", nil),
      ("GnR 9257 KI", nil), ("HRX 98231", .character), ("98231-1", .character), ("98231 KI 2", .character),
      ("98231231", .length), ("98231 KIELX", .length), ("HRB", .length), ("000", .neverIssued),
    ] as Examples)
  func registerNumber(text: String, fault: IdentifierFault?) {
    #expect(RegisterNumber.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("DEK1101R.HRB116737", nil), ("DEF1103.HRB12345", nil), ("dek1101r.hrb 116737", nil), ("DEK1101R.GnR77", nil),
      ("NLNHR.51096072", .country), ("DEK1101R.51096072", .character), ("DEK1101RHRB116737", .character),
      ("DE11101R.HRB116737", .character), ("DEK11R.HRB116737", .length), ("DEK1101R.HRB", .length),
    ] as Examples)
  func euid(text: String, fault: IdentifierFault?) {
    #expect(EUID.fault(in: text) == fault)
  }

  @Test func anIdentifierIsKeptAsItsNormWritesIt() {
    #expect(IBAN("de89 3704 0044 0532 0130 00")?.text == "DE89370400440532013000")
    #expect(VATID("be 0246.770.968")?.description == "BE0246770968")
    #expect(RegisterNumber("HRB 98231 KI")?.text == "98231KI")
    #expect(EUID("DEK1101R.HRB116737")?.kind == .hrb)
    #expect(IBAN("DE89370400440532013000") == IBAN("DE89 3704 0044 0532 0130 00"))
  }
}
