import CaseModel
import Intake
import Testing

/// A mark that stands where nobody knew better is as good as blank, in every text of a case.
@Suite struct StatementTests {
  private static let yaml = """
    case: "2026-1"
    creditor: {name: MARK, legal_form: MARK, address: {street: MARK, city: MARK}}
    mandate: {reason_for_handover: MARK}
    debtors:
      - name: MARK
        given_name: MARK
        family_name: MARK
        legal_form: MARK
        emails: [MARK, a@b.example]
        address: {street: MARK, house_number: MARK, postcode: MARK, city: MARK, source: MARK}
    contract: {subject: MARK, number: MARK}
    invoices: [{number: MARK}]
    contacts: [{at: "2026-01-02", by: MARK, with: {name: MARK}, note: MARK}]
    checks: [{by: MARK, result: MARK}]
    declarations: [{what: undisputed, value: true, by: MARK}]
    waivers: [{step: call, reason: MARK, approved_by: MARK}]
    """

  private func file(_ mark: String) throws -> CaseFile {
    let text = Self.yaml.replacing("MARK", with: "\"\(mark)\"")
    return try #require(CaseReader.read(Array(text.utf8), file: "case.yaml", creditor: nil).value)
  }

  private func texts(_ file: CaseFile) -> [String?] {
    let (creditor, debtor) = (file.creditor, file.debtors[0])
    return [
      creditor.name, creditor.legalForm, creditor.address?.street, creditor.address?.city,
      file.mandate?.reasonForHandover, debtor.name, debtor.givenName, debtor.familyName, debtor.legalForm,
      debtor.address?.street, debtor.address?.houseNumber, debtor.address?.postcode, debtor.address?.city,
      debtor.address?.source, file.contract?.subject, file.contract?.number, file.invoices[0].number,
      file.contacts[0].by, file.contacts[0].counterpart, file.contacts[0].note, file.checks[0].by,
      file.checks[0].result, file.declarations[0].by, file.waivers[0].reason, file.waivers[0].approvedBy,
    ]
  }

  @Test(arguments: ["-", "...", "???", " – ", "(./.)", "_"])
  func aMarkSaysNothing(mark: String) throws {
    let file = try file(mark)
    #expect(texts(file).allSatisfy { $0 == nil })
    #expect(file.debtors[0].emails == ["a@b.example"])
  }

  @Test(arguments: ["x", "7", "é", "北", "- 1", "٣"])
  func aLetterOrADigitSaysSomething(mark: String) throws {
    #expect(texts(try file(mark)).allSatisfy { $0 == mark })
  }

  /// What names no invoice must not come to mean all of them.
  @Test func aMarkInPlaceOfANumberStands() throws {
    let text = """
      case: "2026-1"
      debtors: []
      invoices: []
      disputes: [{about: "-"}]
      waivers: [{step: call, invoice: "-"}]
      """
    let file = try #require(CaseReader.read(Array(text.utf8), file: "case.yaml", creditor: nil).value)
    #expect(file.disputes[0].about == "-")
    #expect(file.waivers[0].invoice == "-")
  }

  @Test func aRequiredTextMustSaySomething() {
    let text = "case: \"--\"\ndebtors: [{name: A, represented_by: [{name: \"-\"}]}]\ninvoices: []\n"
    let reading = CaseReader.read(Array(text.utf8), file: "case.yaml", creditor: nil)
    #expect(reading.value == nil)
    #expect(reading.findings.map(\.kind.code) == ["FALL-05", "FALL-05"])
  }
}
