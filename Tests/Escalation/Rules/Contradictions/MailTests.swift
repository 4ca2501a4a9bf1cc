import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// WIDER-17: whether a mail names the invoices it is said to be about.
@Suite struct MailTests {
  /// A case whose second dunning letter is a mail with that text.
  private func builder(_ text: String?, subject: String? = "2. Mahnung", attachments: [String] = []) -> CaseBuilder {
    var builder = CaseBuilder()
    builder.invoices = [CaseBuilder.invoice("RE-2026-0815")]
    var mail = Mail()
    mail.subject = subject
    mail.text = text
    mail.attachments = attachments.map {
      Mail.Attachment(name: $0, mediaType: "application/pdf", size: 1, sha256: "")
    }
    builder.secondDunning.mail = mail
    return builder
  }

  /// What is found beside what such short letters lack.
  private func codes(of builder: CaseBuilder) -> [String] {
    builder.codes().filter { $0 != "TON-04" }
  }

  @Test(
    arguments: [
      "Rechnung RE-2026-0815 vom 02.02.2026", "re 2026 0815", "RE20260815", "RE-2026-\n0815", "RE\u{2011}2026/0815.",
      "Nr.RE-2026-0815, offen",
    ])
  func aNumberIsFoundAsPeopleWriteIt(text: String) {
    #expect(codes(of: builder(text)) == [])
  }

  @Test(
    arguments: [
      "Bitte zahlen Sie.", "RE-2026-08150", "RE-2026-081", "XRE-2026-0815", "RE-2026, 0815", "RE-2026 - - 0815",
      "2026-0815",
    ])
  func anotherNumberIsNone(text: String) {
    #expect(codes(of: builder(text)) == ["WIDER-17"])
    #expect(!builder(text).isHeld())
  }

  /// What asks for another claim of the house asks for none of this case; a slip of the pen is a slip.
  @Test(
    arguments: [
      ("RE-2026-0816", true), ("RE-2026-0915", true), ("RE 77", true), ("RE-2026-0851", false),
      ("RE-2026-08215", false),
      ("AB-2026-0816", false), ("RE-2026-0816 und RE-2026-0815", nil),
    ] as [(String, Bool?)])
  func theNumberOfAnotherClaimHolds(text: String, isHeld: Bool?) {
    #expect(codes(of: builder(text)) == (isHeld == nil ? [] : ["WIDER-17"]))
    #expect(builder(text).isHeld() == (isHeld ?? false))
  }

  @Test func subjectAndNamesOfAttachmentsCount() {
    #expect(codes(of: builder("Anbei.", subject: "Mahnung zu RE-2026-0815")) == [])
    #expect(codes(of: builder("Anbei.", attachments: ["Mahnung_RE-2026-0815.pdf"])) == [])
    #expect(codes(of: builder("Anbei.", attachments: ["Mahnung.pdf"])) == ["WIDER-17"])
    // Two texts do not make one number.
    #expect(codes(of: builder("2026-0815", subject: "RE")) == ["WIDER-17"])
  }

  /// Mail programs show the HTML: a number that stands in the text beside it alone the debtor does not see.
  @Test(
    arguments: [
      ("Rechnung RE-2026-0815", "Rechnung RE-2026-0851", ["WIDER-17"]), ("Rechnung", "Rechnung RE-2026-0815", []),
      ("Rechnung RE-2026-0815", "", ["WIDER-17"]), ("RE-2026-0815", "Rechnung RE-2026-0815 anbei", []),
    ] as [(String, String, [String])])
  func whatIsShownHasToNameIt(text: String, html: String, codes: [String]) {
    var builder = builder(text)
    builder.secondDunning.mail?.html = html
    #expect(self.codes(of: builder) == codes)
    let found = builder.findings().first { $0.kind.code == "WIDER-17" }
    #expect(found.map { $0.message.english.contains("HTML") } ?? true)
  }

  @Test func aLetterOfTextHasToNameIt() {
    var builder = builder(nil)
    builder.secondDunning.mail = nil
    builder.secondDunning.words = "Bitte zahlen Sie RE-2026-0815."
    #expect(codes(of: builder) == [])
    builder.secondDunning.words = "Bitte zahlen Sie RE-2026-0851."
    #expect(codes(of: builder) == ["WIDER-17"])
    #expect(builder.findings().first { $0.kind.code == "WIDER-17" }?.message.english.contains("mail") == false)
  }

  @Test func whatCannotBeReadIsNotJudged() {
    for text in [nil, "", " \n "] {
      #expect(codes(of: builder(text, attachments: ["Mahnung.pdf"])) == [])
      #expect(codes(of: builder(text)) == ["WIDER-17"])
    }
    #expect(codes(of: builder(String(repeating: "-", count: NumberSearch.longestText))) == [])
  }

  @Test func onlyTheInvoicesItIsSaidToBeAboutAreMissed() {
    var builder = builder("Rechnungen RE-2026-0815 und R-2")
    builder.invoices += ["R-2", "R-3", "R-4"].map { CaseBuilder.invoice($0) }
    let missed = builder.findings().filter { $0.kind.code == "WIDER-17" }
    #expect(missed.map(\.invoices) == [["R-3", "R-4"]])
    builder.secondDunning.invoices = ["RE-2026-0815", "R-2"]
    #expect(!builder.codes().contains("WIDER-17"))
  }

  /// A letter beyond ASCII has several spellings, and a number of signs alone cannot be searched for.
  @Test(arguments: ["Ä-1", "---"])
  func whatCannotBeSearchedForIsNotMissed(number: String) {
    #expect(NumberSearch("Bitte zahlen Sie.").mayName(number))
  }

  /// Who names some of several asks for those alone, unless he shortens the others or names the sum of all.
  @Test(
    arguments: [
      ("Rechnung RE-2026-0815: 100,00 €", true), ("Rechnungen RE-2026-0815, -0816: 200,00 €", false),
      ("Rechnungen RE-2026-0815/0816", false), ("RE-2026-0815 und eine weitere, zusammen 200,00 €", false),
      ("RE-2026-0815, RE-2026-0816", false),
    ])
  func someAndNotOthers(text: String, isHeld: Bool) {
    var builder = builder(text)
    builder.invoices = ["RE-2026-0815", "RE-2026-0816"].map { CaseBuilder.invoice($0) }
    #expect(builder.findings().contains { $0.kind.code == "WIDER-17" && $0.blocks } == isHeld)
  }

  /// Where half of all is paid, the rest of all is as much as one of them.
  @Test func theRestOfAllMayBeTheSumOfOne() {
    var builder = builder("RE-2026-0815 und eine weitere, zusammen noch 100,00 €")
    builder.invoices = ["RE-2026-0815", "RE-2026-0816"].map { CaseBuilder.invoice($0) }
    builder.payments = [CaseBuilder.payment("100.00", on: "2026-03-20", invoice: nil)]
    #expect(!builder.findings().contains { $0.kind.code == "WIDER-17" && $0.blocks })
  }
}
