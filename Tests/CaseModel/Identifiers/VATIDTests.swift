import CaseModel
import Testing

@Suite struct VATIDTests {
  /// Two of each country, invented and right by its algorithm; python-stdnum 2.2 takes them all.
  static let examples = [
    "ATU39099603", "ATU08246281", "BE0246770968", "BE0547106724", "BG088203139", "BG857443400", "CY48968866O",
    "CY77325536M", "CZ03105351", "CZ71858768", "DE384738738", "DE288818176", "DK42284629", "DK44802430", "EE952102328",
    "EE878458842", "EL109210883", "EL824952228", "ESA27424415", "ESA41038068", "FI85986365", "FI47187132",
    "FR69626275960", "FR44096275938", "HR65243233669", "HR61311558300", "HU32803314", "HU43811157", "IE9292810A",
    "IE1244843A", "IT02386830380", "IT31557800419", "LT395276418", "LT848717610", "LU22417169", "LU94191629",
    "LV40880450474", "LV40434286874", "MT36139983", "MT38381645", "NL770100478B18", "NL642291561B82", "PL9586142017",
    "PL0946848974", "PT105094684", "PT444027351", "RO22890244", "RO86119948", "SE217175956201", "SE309876877701",
    "SI20706057", "SI64602770", "SK5760154830", "SK7091738511", "XI539595744", "XI608111913",
  ]

  @Test(
    arguments: examples + [
      "DE136695976", "de 136 695 976", "BE 0246.770.968", "DE-136695976", "FRAB626275960", "IE9292810AH", "XIGD123",
      "LT395276418123", "CZ0310535112",
    ])
  func valid(text: String) {
    #expect(VATID.fault(in: text) == nil)
  }

  /// Where an algorithm is checked, hardly any other last digit may pass. Spain, Ireland and others end otherwise.
  @Test(
    arguments: examples.filter {
      !["BG", "CY", "CZ", "ES", "IE", "LT", "LV", "NL", "RO", "SE", "SK", "XI"].contains($0.prefix(2))
    })
  func noOtherLastDigitIsRight(text: String) {
    let others = (0...9).map { text.dropLast() + "\($0)" }.filter { $0 != text }
    #expect(others.filter { VATID($0) != nil } == [])
  }

  @Test(
    arguments: [
      ("DE136695978", .checkDigits), ("DE999999999", .checkDigits), ("DE036695976", .neverIssued),
      ("DE13669597", .length),
      ("DE1366959760", .length), ("DE13669597X", .character), ("DE136695976-00001", .length), ("136695976", .country),
      ("GR109210883", .country), ("GB123456789", .country), ("CHE123456789", .country), ("", .country),
      ("AT39099603", .length), ("ATX39099603", .character), ("NL770100478X18", .character), ("RO1", .length),
      ("SE217175957201", .checkDigits),
    ] as [(String, IdentifierFault)])
  func invalid(text: String, fault: IdentifierFault) {
    #expect(VATID.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("GB123456789", "GB", true), ("CHE-123.456.789 MWST", "CH", true), ("NO 123456785 MVA", "NO", true),
      ("GB123456789", "DE", false), ("GB123456789", nil, false), ("DF136695976", "DE", false),
      ("GR109210883", "GR", false), ("DE136695978", "DE", false),
    ] as [(String, String?, Bool)])
  func numbersOfThirdCountriesAreTold(text: String, country: String?, isOutside: Bool) {
    #expect(VATID.isOutsideEU(text, of: country) == isOutside)
  }
}
