import Aktenkoffer
import CaseModel
import Testing

/// A finding never names a person, an address, an account. (Every trip is watched for that, too.)
@Suite struct PrivacyTests {
  @Test(arguments: Samples.names)
  func noFindingOfASampleTellsWhoOwes(sample: String) throws {
    let secrets = try Secrets(of: sample)
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(Samples.path(of: sample))
    for finding in report.findings { #expect(secrets.told(by: finding) == []) }
  }

  @Test(arguments: [
    ("legal_form: GmbH", "Bäckerei Ohnesorge GmbH: GmbH"),
    ("kind: business", "kind: Bäckerei Ohnesorge GmbH"),
    ("[{name: Ernst Ohnesorge, role: managing_director}]", "[{Ernst Ohnesorge: managing_director}]"),
    ("[{name: Ernst Ohnesorge, role: managing_director}]", "{Ernst Ohnesorge: x, Ernst Ohnesorge: y}"),
    ("street: Kringelweg", "Kringelweg: 12"),
    ("phones: [+49 40 66969 231]", "+49 40 66969 231: phone"),
    ("on: 2026-11-16", "on: Ernst Ohnesorge"),
    ("fee: \"2.50\"", "fee: DE50000000000010231017"),
    ("at: \"2026-09-25T10:15\"", "at: buchhaltung@baeckerei-ohnesorge.example"),
    ("file: documents/vertrag-RV-2026-017.pdf", "file: ../Ernst Ohnesorge.pdf"),
    ("name: Bäckerei Ohnesorge GmbH", "name: \"Bäckerei Ohnesorge GmbH"),
  ])
  func aValueInTheWrongPlaceIsNotRepeated(old: String, new: String) throws {
    let secrets = try Secrets(of: Trip.oneInvoice)
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try copy.replace(old, with: new, in: "case.yaml")
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    #expect(!report.findings.isEmpty)
    for finding in report.findings { #expect(secrets.told(by: finding) == []) }
  }
}
