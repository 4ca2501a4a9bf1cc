import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// WIDER-07, 08, 18, 19: whether the parties of the invoice are those of the case, spelt otherwise, or someone else.
@Suite struct PartyTests {
  private func likeness(
    _ name: String?, vat: String? = nil, postcode: String? = nil, like known: String, knownVAT: String? = nil,
    knownPostcode: String? = nil, nameDecides: Bool = false
  ) -> PartyLikeness {
    var party = InvoiceParty()
    party.name = name
    party.vatID = vat
    party.postcode = postcode
    return PartyLikeness(
      party,
      PartyLikeness.Known(names: [known], vatID: knownVAT, postcode: knownPostcode, nameDecides: nameDecides))
  }

  @Test(
    arguments: [
      ("DE300102316", "DE300102316", .similar), ("DE 300 102 316", "DE300102316", .similar),
      ("DE300102324", "DE300102316", .otherVATID), ("ATU12345678", "DE300102316", .similar),
      (nil, "DE300102316", .similar),
      ("DE300102324", nil, .similar), ("DE", "DE300102316", .similar),
      ("CHE-123.456.789 MWST", "CHE123456789", .similar),
    ] as [(String?, String?, PartyLikeness)])
  func aVATNumberDecidesWithinItsCountry(vat: String?, known: String?, expected: PartyLikeness) {
    #expect(likeness("Krämer KG", vat: vat, like: "Backhaus GmbH", knownVAT: known) == expected)
    let same = expected == .otherVATID ? PartyLikeness.otherVATID : .same
    #expect(likeness("Backhaus GmbH", vat: vat, like: "Backhaus GmbH", knownVAT: known) == same)
  }

  @Test(
    arguments: [
      ("24105", "20457", .otherName), ("24105", "24105", .similar), (nil, "20457", .similar), ("24105", nil, .similar),
      ("D-24105", "24105", .otherName),
    ] as [(String?, String?, PartyLikeness)])
  func withoutAWordInCommonThePostcodeDecides(postcode: String?, known: String?, expected: PartyLikeness) {
    #expect(likeness("Krämer KG", postcode: postcode, like: "Backhaus GmbH", knownPostcode: known) == expected)
  }

  /// Elsewhere, but with a word in common: perhaps the same.
  @Test(
    arguments: [
      ("Bäckerei Ohnesorge GmbH", "Baeckerei Ohnesorge GmbH", .same),
      ("Bäckerei Ohnesorge", "Ohnesorge Backwaren KG", .similar), ("Ohnesorge e. K.", "Onesorge e. K.", .similar),
      ("Sprotten-Kontor GmbH", "Sprottenkontor GmbH", .same), ("Sprottenkontor", "Kieler Sprotten Kontor", .similar),
      ("Adler GmbH", "Amsel GmbH", .otherName), ("Haus und Hof GmbH", "Brot und Wein GmbH", .otherName),
      ("Gesellschaft mit beschränkter Haftung", "Amsel GmbH", .similar), ("", "Amsel GmbH", .same),
      (nil, "Amsel GmbH", .same),
    ] as [(String?, String, PartyLikeness)])
  func spellingsAreNoOtherParty(name: String?, known: String, expected: PartyLikeness) {
    #expect(likeness(name, postcode: "24105", like: known, knownPostcode: "20457") == expected)
  }

  @Test func ofAFormerPartyTheNameDecides() {
    #expect(likeness("Krämer KG", like: "Backhaus GmbH") == .similar)
    #expect(likeness("Krämer KG", like: "Backhaus GmbH", nameDecides: true) == .otherName)
    #expect(likeness("Backhaus Kiel KG", like: "Backhaus GmbH", nameDecides: true) == .similar)
  }

  /// Who stands behind a firm does not owe what it owes, nor does a firm of another form.
  @Test(
    arguments: [
      ("Ohnesorge GmbH", "Ernst Ohnesorge", .sole, true), ("Ohnesorge GmbH", "Ohnesorge GmbH & Co. KG", .kg, true),
      ("Ohnesorge GmbH & Co. KG", "Ohnesorge Backwaren KG", .kg, false),
      ("Ohnesorge", "Ohnesorge Backwaren GmbH", .gmbh, false),
      ("Ohnesorge UG (haftungsbeschränkt)", "Ohnesorge Backwaren GmbH", .gmbh, false),
      ("Ohnesorge Gesellschaft mit beschränkter Haftung", "Ohnesorge Backwaren GmbH", .gmbh, false),
      ("Ohnesorge e. K.", "Ernst Ohnesorge", .sole, false), ("Ohnesorge AG", "Ohnesorge Backwaren", nil, false),
    ] as [(String, String, LegalForm.Family?, Bool)])
  func anotherFormIsAnotherFirm(name: String, known: String, form: LegalForm.Family?, isOther: Bool) {
    var party = InvoiceParty()
    party.name = name
    let likeness = PartyLikeness(party, PartyLikeness.Known(names: [known], form: form))
    #expect((likeness == .otherPerson) == isOther)
  }

  @Test(
    arguments: [
      ("Anna Voß", true), ("Karl Voß", false), ("Carl Voss", false), ("K. Voß", false), ("Karl-Heinz Voß", false),
      ("Herr Voß", false), ("Familie Voß", false), ("Karl und Anna Voß", false), ("Dr. Anna Voß", true),
      ("Voß GmbH", true), ("Anna Schmidt", false), ("Wohnung Voß", false), ("Café Voß", false),
    ])
  func anotherFirstNameIsAnotherPerson(name: String, isOther: Bool) {
    var builder = builder(buyer: name)
    builder.change = {
      $0.debtors[0].kind = .consumer
      $0.debtors[0].name = "Karl Voß"
    }
    #expect(builder.findings().contains { $0.kind.code == "WIDER-18" } == isOther)
  }

  /// Another customer's credit note is none of this case's.
  @Test(arguments: [("Erna Muster", false), ("E. Muster", false), ("Metzgerei Grube KG", true)])
  func aCreditNoteIsTheDebtors(buyer: String, isFound: Bool) {
    var builder = CaseBuilder()
    var credit = CaseBuilder.credit("10.00")
    credit.document = self.builder(buyer: buyer).invoices[0].document
    credit.document?.buyer?.postcode = "10115"
    builder.credits = [credit]
    #expect(builder.codes().contains("WIDER-25") == isFound)
  }

  /// A case whose only invoice names these parties.
  private func builder(buyer: String = "Erna Muster", seller: String = "Zwiebackwerk GmbH") -> CaseBuilder {
    var builder = CaseBuilder()
    var document = CaseBuilder.document()
    document.buyer = InvoiceParty()
    document.buyer?.name = buyer
    document.buyer?.postcode = "24103"
    document.seller = InvoiceParty()
    document.seller?.name = seller
    document.seller?.postcode = "24103"
    builder.invoices[0].document = document
    return builder
  }

  @Test func theSpellingWarnsAndTheOtherHolds() {
    #expect(builder().codes() == [])
    #expect(builder(buyer: "E. Muster", seller: "Zwieback-Werke GmbH").codes() == ["WIDER-07", "WIDER-08"])
    var builder = builder(buyer: "Hans Beispiel", seller: "Knäckebrot KG")
    #expect(builder.codes() == ["WIDER-07", "WIDER-08"])
    builder.invoices[0].document?.buyer?.postcode = "10115"
    builder.invoices[0].document?.seller?.postcode = "10115"
    #expect(builder.codes() == ["WIDER-13", "WIDER-18", "WIDER-19"])
  }

  /// How somebody is addressed, the order of names, a department and a form in full make nobody else.
  @Test(
    arguments: [
      ("Erna Muster", "Frau Erna Muster", true), ("Erna Muster", "Muster, Erna", true),
      ("Erna Muster", "Dr. Erna Muster", true), ("Erna Muster", "Erna M. Muster", true),
      ("Erna Muster", "E. Muster", false), ("Brot GmbH", "Firma Brot GmbH", true), ("Brot GmbH", "Fa. Brot GmbH", true),
      ("Brot GmbH", "Brot Gesellschaft mit beschränkter Haftung", true), ("Brot GmbH", "Brot GmbH, Buchhaltung", true),
      ("Brot GmbH", "Brot G.m.b.H.", true), ("Brot & Söhne GmbH", "Brot und Söhne GmbH", true),
      ("Brot GmbH & Co. KG", "Brot GmbH u. Co. KG", true), ("Brot UG (haftungsbeschränkt)", "Brot UG", true),
    ])
  func theUsualSpellingIsNoOther(debtor: String, buyer: String, isSame: Bool) {
    var builder = builder(buyer: buyer)
    builder.change = { $0.debtors[0].name = debtor }
    #expect(builder.codes().contains("WIDER-07") != isSame, "\(builder.codes())")
  }

  /// Whoever of several debtors was billed, one of them was.
  @Test func oneOfSeveralDebtorsIsEnough() {
    var builder = builder(buyer: "Hans Beispiel")
    builder.change = { $0.debtors.append($0.debtors[0]) }
    #expect(builder.codes().filter { $0.hasPrefix("WIDER") } == ["WIDER-07"])
    builder.change = {
      $0.debtors.append($0.debtors[0])
      $0.debtors[1].name = "Hans Beispiel"
    }
    #expect(builder.codes().filter { $0.hasPrefix("WIDER") } == [])
  }

  @Test func whoTookOverTheDebtIsAWarning() {
    var builder = builder(buyer: "Hans Beispiel")
    builder.invoices[0].document?.buyer?.vatID = "DE300102316"
    builder.change = { $0.debtors[0].vatID = "DE300102324" }
    #expect(builder.codes() == ["WIDER-18"])
    builder.change = {
      $0.debtors[0].vatID = "DE300102324"
      $0.debtors[0].billedAs = "Hans Beispiel"
    }
    #expect(builder.codes() == ["WIDER-07"])
    #expect(!builder.isHeld())
  }

  @Test(
    arguments: [
      ("Knäckebrot KG", []), ("Knäckebrot Handel KG", ["WIDER-08"]), ("Zwiebackwerk GmbH", ["WIDER-19"]),
      ("Pumpernickel AG", ["WIDER-19"]),
    ])
  func aBoughtClaimWasBilledByItsFirstCreditor(seller: String, codes: [String]) {
    var builder = builder(seller: seller)
    builder.change = {
      $0.creditor.originalCreditor = "Knäckebrot KG"
      $0.creditor.assignment = Creditor.Assignment(on: "2026-02-20", file: "documents/abtretung.pdf")
    }
    #expect(builder.codes() == codes)
  }
}
