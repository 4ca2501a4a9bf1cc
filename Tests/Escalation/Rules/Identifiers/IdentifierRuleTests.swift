import CaseModel
import Escalation
import TestSupport
import Testing

/// KENN-01 to KENN-13: every place that holds a number, and nothing that is no number of that kind.
@Suite struct IdentifierRuleTests {
  /// What the rules find in the builder's ready case once it is changed: codes and English messages.
  private func findings(_ change: (inout CaseFile) -> Void) -> [String] {
    guard let policy = CaseBuilder.policy else { return ["no policy"] }
    var file = CaseBuilder().file
    change(&file)
    let docket = Docket(file, under: policy, .shipped, asOf: CaseBuilder.asOf)
    return Rule.all.flatMap { $0.findings(in: docket) }.filter { $0.kind.code.hasPrefix("KENN") }
      .map { "\($0.kind.code) \($0.message.english)" }
  }

  private func onInvoice(_ change: (inout EInvoice) -> Void) -> [String] {
    var document = EInvoice(syntax: .cii, origin: CaseBuilder.origin(1))
    document.seller = InvoiceParty()
    document.buyer = InvoiceParty()
    change(&document)
    return findings { $0.invoices[0].document = document }
  }

  @Test func theReadyCaseHasNone() {
    #expect(findings { _ in } == [])
  }

  @Test func onlyTheCreditorsAccountHoldsTheCase() {
    let found = findings {
      $0.creditor.bankAccounts = ["DE89 3704 0044 0532 0130 00", "DE89370400440532013001"]
      $0.debtors[0].bankAccounts = ["0532013000"]
    }
    #expect(
      found == [
        "KENN-01 The IBAN no. 2 of the creditor is invalid: its check digits do not match.",
        "KENN-02 The IBAN of the debtor is invalid: its country code does not fit.",
      ])
    let severities = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.kind.code, $0.kind.severity) })
    #expect(severities.filter { $0.key.hasPrefix("KENN") && $0.value == .block }.keys.sorted() == ["KENN-01"])
  }

  @Test func accountsOfAnInvoiceMayBeInNationalForm() {
    #expect(onInvoice({ $0.ibans = ["0532013000", "A", "IBAN"] }) == [])
    #expect(
      onInvoice({
        $0.ibans = ["0532013000", "DE8444010046023..."]
        $0.debitedIBAN = "DE89370400440532013001"
      }) == [
        "KENN-02 The IBAN no. 2 on invoice R-1 is invalid: its length is wrong.",
        "KENN-02 The IBAN on invoice R-1 is invalid: its check digits do not match.",
      ])
  }

  @Test(
    arguments: [
      (["COBADEFF"], ["DE89370400440532013000"], []), (["BNPARERX"], [], []),
      (["BNPARERX"], ["DE89370400440532013000", "FR1420041010050500013M02606"], []),
      (["BNPARERX"], ["DE89370400440532013000"], ["KENN-04"]), (["COBADEF"], ["DE89370400440532013000"], ["KENN-03"]),
    ])
  func banks(bics: [String], ibans: [String], codes: [String]) {
    let found = onInvoice({
      $0.bics = bics
      $0.ibans = ibans
    })
    #expect(found.map { String($0.prefix(7)) } == codes)
  }

  @Test func aVATIDIsJudgedByWhatItIs() {
    let found = findings {
      $0.creditor.vatID = "DE136695978"
      $0.debtors[0].vatID = "DE136695976-00001"
    }
    #expect(found == ["KENN-05 The VAT ID of the creditor is invalid: its check digits do not match."])
    #expect(
      findings { $0.debtors[0].vatID = "DE136695976-001" }
        == ["KENN-06 The W-IdNr. of the debtor is invalid: its length is wrong."])
    #expect(
      findings { $0.debtors[0].vatID = "36 574 261 809" }
        == ["KENN-07 The VAT ID of the debtor is in truth a person's tax ID."])
  }

  @Test func aFirmOfAThirdCountryHasAVATNumberOfItsOwn() {
    #expect(
      findings {
        $0.debtors[0].address?.country = "CH"
        $0.debtors[0].vatID = "CHE-123.456.789 MWST"
      } == [])
    #expect(findings { $0.debtors[0].vatID = "CHE-123.456.789 MWST" }.count == 1)
  }

  @Test func partiesOfAnInvoice() {
    let found = onInvoice({
      $0.seller?.vatID = "DE136695978"
      $0.seller?.taxNumber = "20/293/99417"
      $0.seller?.country = "DE"
      $0.seller?.postcode = "05105"
      $0.buyer?.vatID = "GR109210883"
      $0.buyer?.country = "GR"
      $0.buyer?.postcode = "10557"
    })
    #expect(
      found == [
        "KENN-05 The VAT ID of the seller on invoice R-1 is invalid: its check digits do not match.",
        "KENN-05 The VAT ID of the buyer on invoice R-1 is invalid: its country code does not fit.",
        "KENN-11 The German postcode of the seller on invoice R-1 is invalid: no such number was ever given out.",
      ])
  }

  @Test func numbersThatOnlySomeHave() {
    let found = findings {
      $0.creditor.lei = "213800KUD8LAJWSQ9D15"
      $0.creditor.creditorID = "DE98ZZZ09999999999"
      $0.debtors[0].lei = "213800KUD8LAJWSQ9D51"
    }
    #expect(found == ["KENN-08 The LEI of the debtor is invalid: its check digits do not match."])
    #expect(onInvoice({ $0.buyerReference = "K-10231" }) == [])
    #expect(
      onInvoice({
        $0.buyerReference = "04011000-1234512345-07"
        $0.creditorID = "DE97ZZZ09999999999"
      }) == [
        "KENN-09 The Leitweg-ID on invoice R-1 is invalid: its check digits do not match.",
        "KENN-10 The creditor identifier on invoice R-1 is invalid: its check digits do not match.",
      ])
  }

  @Test(
    arguments: [
      ("Kiel", .hrb, "98231 KI", []), ("Kiel", .hrb, "HRB 98231", []), (nil, .hrb, "98231 KI", ["KENN-12"]),
      (nil, .hrb, nil, ["KENN-12"]), ("Kiel", .hrb, "HRA 98231", ["KENN-13"]), ("Kiel", .hrb, "ab", ["KENN-13"]),
      (nil, nil, "DEK1101R.HRB116737", []), (nil, .hra, "DEK1101R.HRB116737", ["KENN-13"]),
      (nil, nil, "DEK1101R.116737", ["KENN-13"]), ("Handelsgericht Wien", nil, "FN 123456a", []),
    ] as [(String?, RegisterEntry.Kind?, String?, [String])])
  func registerEntries(court: String?, kind: RegisterEntry.Kind?, number: String?, codes: [String]) {
    var entry = RegisterEntry()
    entry.court = court
    entry.kind = kind
    entry.number = number
    #expect(findings { $0.debtors[0].register = entry }.map { String($0.prefix(7)) } == codes)
    #expect(findings { $0.creditor.register = entry }.map { String($0.prefix(7)) } == codes)
  }

  @Test func creditNotesAreJudgedToo() {
    var note = EInvoice(syntax: .ublCreditNote, origin: CaseBuilder.origin(1))
    note.number = "GS-1"
    note.ibans = ["DE89370400440532013001"]
    var credit = CaseBuilder.credit("10.00")
    credit.document = note
    #expect(
      findings { $0.credits = [credit] }
        == ["KENN-02 The IBAN on credit note GS-1 is invalid: its check digits do not match."])
  }
}
