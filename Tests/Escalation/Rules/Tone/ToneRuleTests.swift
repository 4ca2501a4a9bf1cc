import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// TON-01 to TON-13 and WIDER-26 at their edges.
@Suite struct ToneRuleTests {
  private static let calm = """
    Rechnung R-1 über 100,00 € ist offen. Bitte zahlen Sie bis zum 24.04.2026 auf DE44 0000 0000 4711 0815 00.
    Danach berechnen wir Verzugszinsen.
    """

  private func mail(_ text: String, attachments: [String] = []) -> Mail {
    var mail = Mail()
    mail.text = text
    mail.attachments = attachments.map { Mail.Attachment(name: $0, mediaType: "application/pdf", size: 1, sha256: "") }
    return mail
  }

  private func builder(_ text: String, attachments: [String] = []) -> CaseBuilder {
    var builder = CaseBuilder()
    builder.secondDunning.mail = mail(text, attachments: attachments)
    return builder
  }

  @Test func aCalmLetterIsFine() {
    #expect(builder(Self.calm).codes() == [])
  }

  @Test func aPlaceIsInTheTextAndTheRemedyIsAWording() {
    let findings = builder(Self.calm + "\nLetzte Warnung!").findings()
    #expect(findings.map(\.kind.code) == ["TON-01"])
    #expect(findings.first?.place == Place("reminders/2026-04-14-dunning.pdf!text", line: 3, column: 1))
    #expect(findings.first?.basis == [.law("§ 4a UWG")])
    #expect(findings.first?.remedy.german.hasPrefix("Besser: „Letzte Mahnung.") == true)
  }

  @Test func aLetterIsToldOnceHoweverManyInvoicesItCovers() {
    var builder = builder(Self.calm + " R-2, R-3. Unverschämt, unverschämt!")
    builder.invoices += ["R-2", "R-3"].map { CaseBuilder.invoice($0) }
    #expect(builder.findings().map(\.kind.code) == ["TON-01"])
  }

  @Test func anUnlawfulThreatHoldsUntilTheLetterIsReplaced() {
    var builder = builder(Self.calm + " Sonst Strafanzeige.")
    #expect(builder.codes() == ["TON-02"])
    #expect(builder.isHeld())
    // The next letter of the same kind takes its place; the steps behind it have their own rules.
    var again = CaseBuilder.letter(.dunning, level: 2, sent: "2026-04-15", deadline: "2026-04-27")
    again.origin = CaseBuilder.origin(21)
    again.mail = mail(Self.calm.replacing("24.04.", with: "27.04."))
    builder.moreLetters = [again]
    #expect(builder.codes().contains("TON-08"))
    #expect(!builder.codes().contains("TON-02"))
    again.mail = mail(Self.calm.replacing("24.04.", with: "27.04.") + " Sonst Strafanzeige.")
    builder.moreLetters = [again]
    #expect(builder.codes().contains("TON-02"))
    again.mail = nil
    again.invoices = ["R-9"]
    builder.moreLetters = [again]
    #expect(builder.codes().contains("TON-02"))
  }

  /// What may be meant otherwise is named as such, and no letter has to be sent again for it.
  @Test(
    arguments: [
      ("Sonst erstatten wir Strafanzeige.", "TON-02"), ("Der Fall liegt bei der Kripo.", "TON-11"),
      ("Sonst informieren wir Ihren Arbeitgeber.", "TON-02"), ("Wir informieren Ihren Arbeitgeber.", "TON-11"),
      ("Sonst würden wir Ihren Arbeitgeber informieren.", "TON-11"),
      ("Was Ihr Arbeitgeber wohl davon hält?", "TON-11"),
      ("Sie fragten, ob wir Ihren Arbeitgeber informieren.", nil), ("Wir informieren Ihren Arbeitgeber nicht.", nil),
    ] as [(String, String?)])
  func onlyWhatLeavesNoDoubtHolds(sentence: String, code: String?) {
    let builder = builder(Self.calm + " " + sentence)
    #expect(builder.codes() == [code].compactMap { $0 })
    #expect(builder.isHeld() == (code == "TON-02"))
    let says = builder.findings().first?.message.german
    switch code {
    case "TON-02": #expect(says?.contains("ohne Zweifel") == true)
    case "TON-11": #expect(says?.hasPrefix("Wohl eine Drohung") == true)
    default: #expect(says == nil)
    }
  }

  /// The worse of two is told where both stand in one letter.
  @Test func aPlainThreatIsToldBeforeALooseOne() {
    let text = Self.calm + "\nDer Fall liegt bei der Kripo.\nSonst erstatten wir Strafanzeige."
    #expect(builder(text).findings().map(\.kind.code) == ["TON-02"])
    #expect(builder(text).findings().first?.place.line == 4)
  }

  /// Mail programs show the HTML: what must be said has to stand there, and what must not be said may stand in neither.
  @Test(arguments: [
    (Self.calm, Self.calm + " Letzte Warnung!", ["TON-01"], "html"),
    (Self.calm + " Letzte Warnung!", Self.calm, ["TON-01"], "text"),
    (Self.calm + " Letzte Warnung!", Self.calm + " Letzte Warnung!", ["TON-01"], "text"),
    ("Ihr Programm zeigt kein HTML. R-1", Self.calm, [], ""),
    (Self.calm, "Rechnung R-1 ist offen.", ["TON-04"], ""),
    (Self.calm, Self.calm + " Sonst erstatten wir Strafanzeige.", ["TON-02"], "html"),
    (
      Self.calm + " Der Fall liegt bei der Kripo.", Self.calm + " Sonst erstatten wir Strafanzeige.", ["TON-02"], "html"
    ),
  ])
  func whatMailProgramsShowIsReadToo(text: String, html: String, codes: [String], part: String) {
    var builder = builder(text)
    builder.secondDunning.mail?.html = html
    #expect(builder.codes() == codes)
    if !part.isEmpty { #expect(builder.findings().first?.place.file.hasSuffix("!\(part)") == true) }
  }

  @Test func whatIsMissingIsNamedTogether() {
    let finding = builder("Rechnung R-1 ist offen.").findings().first { $0.kind.code == "TON-04" }
    #expect(
      finding?.message.english
        == "The letter's text lacks: an amount; the deadline as a calendar day (2026-04-24); the creditor's account (IBAN); what follows otherwise."
    )
  }

  @Test func anAttachedPageMayBeTheLetter() {
    #expect(builder("Anbei R-1.", attachments: ["Mahnung.pdf"]).codes() == [])
    #expect(builder("Anbei R-1. Letzte Warnung!", attachments: ["Mahnung.pdf"]).codes() == ["TON-01"])
  }

  /// A copy of the invoice beside the text is no letter.
  @Test func anEnclosedInvoiceIsNotTheLetter() {
    var builder = builder("Anbei R-1.", attachments: ["Rechnung.pdf"])
    builder.change = { file in
      let sha256 = file.invoices[0].file ?? ""
      for index in file.reminders.indices { file.reminders[index].mail?.attachments[0].sha256 = sha256 }
    }
    #expect(builder.codes() == ["TON-04"])
  }

  @Test(arguments: [
    ("DE44 0000 0000 4711 0815 00", true), ("DE44000000004711081500", true), ("NL91 ABNA 0417 1643 00", false),
    ("NL91 ABNA 0417 1643 00 oder DE44 0000 0000 4711 0815 00", true),
  ])
  func theAccountIsTheCreditors(account: String, isFine: Bool) {
    var builder = builder(Self.calm.replacing("DE44 0000 0000 4711 0815 00", with: account))
    builder.change = { $0.creditor.bankAccounts = ["DE44 0000 0000 4711 0815 00"] }
    #expect(builder.codes() == (isFine ? [] : ["TON-04"]))
    // Where nobody says which the creditor's are, any will do.
    builder.change = { $0.creditor.bankAccounts = [] }
    #expect(builder.codes() == [])
  }

  @Test(arguments: [
    ("100,00", []), ("100,01", ["TON-10"]), ("99,99", ["TON-10"]), ("70,00", []), ("102,50", []), ("72,50", []),
    ("102,51", ["TON-10"]), ("103,50", []), ("73,50", []), ("103,51", ["TON-10"]), ("1.00.0,00", []),
  ])
  func theSumIsOneOfTheInvoices(sum: String, codes: [String]) {
    var builder = builder(Self.calm.replacing("100,00", with: sum))
    builder.firstDunning.fee = "1.00"
    builder.secondDunning.fee = "2.50"
    builder.change = { file in
      var payment = Payment(
        origin: CaseBuilder.origin(70), received: "2026-04-14", amount: "30.00")
      payment.invoice = "R-1"
      var later = payment
      later.received = "2026-04-15"
      file.payments = [payment, later]
    }
    #expect(builder.codes().filter { $0 == "TON-10" } == codes)
  }

  /// Of 100.00, 30.00 came in: three days before the letter of 14 April, or as it was on its way.
  @Test(
    arguments: [
      ("2026-04-11", "100,00", true), ("2026-04-12", "100,00", false), ("2026-04-11", "70,00", false),
      ("2026-04-11", "100,00 €, davon offen 70,00", false), ("2026-04-11", "102,50", true),
      ("2026-04-11", "72,50", false), ("2026-04-11", "100,00 €, davon nach § 367 BGB noch 71,20", false),
    ] as [(Day, String, Bool)])
  func whatWasPaidIsNotAskedForAgain(paid: Day, sum: String, isFound: Bool) {
    var builder = builder(Self.calm.replacing("100,00", with: sum))
    builder.secondDunning.fee = "2.50"
    builder.payments = [CaseBuilder.payment("30.00", on: paid)]
    #expect(builder.codes().contains("TON-12") == isFound)
    builder.payments = []
    builder.credits = [CaseBuilder.credit("30.00", on: paid)]
    #expect(builder.codes().contains("TON-12") == isFound)
    // What was paid on another invoice changes nothing for this one.
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.secondDunning.invoices = ["R-1"]
    builder.credits = [CaseBuilder.credit("30.00", on: paid, invoice: "R-1")]
    #expect(builder.codes().contains("TON-12") == isFound)
    builder.credits = [CaseBuilder.credit("30.00", on: "2026-04-11", invoice: "R-2")]
    builder.payments = [CaseBuilder.payment("30.00", on: "2026-04-12")]
    #expect(!builder.codes().contains("TON-12"))
  }

  /// The text beside an attached letter may leave out what is in there, and may not say otherwise.
  @Test(arguments: [
    ("Anbei R-1.", true), ("Anbei R-1, bitte bis 24.04.2026.", true), ("Anbei R-1, zahlbar bis 25.04.2026.", false),
    ("Anbei R-1. Am 27.04. ist geschlossen.", true), ("Anbei R-1 vom 02.02.2026.", true),
    ("Anbei R-1. DE44 0000 0000 4711 0815 00", true),
    ("Anbei R-1. NL91 ABNA 0417 1643 00", false),
  ])
  func aCoverSaysNothingElse(text: String, isFine: Bool) {
    var builder = builder(text, attachments: ["Mahnung.pdf"])
    builder.change = { $0.creditor.bankAccounts = ["DE44 0000 0000 4711 0815 00"] }
    // A deadline of its own is a contradiction; an account is told as what the letter lacks.
    let codes = builder.codes().filter { $0.hasPrefix("TON") || $0 == "WIDER-26" }
    #expect(codes == (isFine ? [] : [text.contains("NL91") ? "TON-04" : "WIDER-26"]))
    #expect(!builder.isHeld())
  }

  /// What is announced stands in the text, in whatever words; what stands there and is not announced is not asked for.
  @Test(
    arguments: [
      ([.court], " Danach beantragen wir einen Mahnbescheid.", true), ([.court], "", false),
      ([.court], " Gerichtliche Schritte behalten wir uns vor.", true),
      ([.court], " Ein gerichtliches Mahnverfahren lässt sich dann nicht mehr vermeiden.", true),
      ([.court], " Sitz Kiel, Amtsgericht Kiel HRB 12345, Gerichtsstand Kiel.", false),
      ([.termination], " Danach kündigen wir ohne weitere Ankündigung.", true),
      ([.termination], " Danach treten wir von dem zwischen uns geschlossenen Vertrag zurück.", true),
      ([.bureau], " Die nicht bezahlte Forderung melden wir der SCHUFA.", true),
      ([.termination], " Danach kündigen wir den Vertrag.", true), ([.termination], " Danach kommt Inkasso.", false),
      ([.bureau], " Danach melden wir die Forderung der SCHUFA.", true), ([.bureau], "", false),
      ([.court, .termination], " After that we shall go to court.", false), ([.collection], "", true),
      ([], " Danach beantragen wir einen Mahnbescheid.", true),
    ] as [(Set<Reminder.Announcement>, String, Bool)])
  func whatIsAnnouncedStandsThere(announces: Set<Reminder.Announcement>, text: String, agrees: Bool) {
    var letter = builder(Self.calm + text)
    letter.secondDunning.announces = announces
    #expect(letter.codes().contains("WIDER-30") != agrees, "\(letter.codes())")
    var attached = builder(Self.calm, attachments: ["Mahnung.pdf"])
    attached.secondDunning.announces = announces
    #expect(!attached.codes().contains("WIDER-30"))
  }

  @Test func aVagueDeadlineIsToldOnlyWithoutADay() {
    let vague = Self.calm.replacing("bis zum 24.04.2026", with: "umgehend")
    #expect(builder(vague).codes() == ["TON-03"])
    #expect(builder(Self.calm.replacing("bis zum", with: "umgehend, spätestens am")).codes() == [])
  }

  @Test func anotherDayThanTheCasesIsNoDeadline() {
    #expect(builder(Self.calm.replacing("24.04.2026", with: "25.04.2026")).codes() == ["WIDER-26"])
    #expect(builder(Self.calm.replacing("24.04.2026", with: "25.04.2026")).isHeld())
    // Which of two days is meant nobody can tell.
    #expect(builder(Self.calm.replacing("24.04.2026", with: "25.04.2026, spätestens 27.04.2026")).codes() == ["TON-04"])
    #expect(builder(Self.calm.replacing("24.04.2026", with: "24.04.2026, wir prüfen am 27.04.2026")).codes() == [])
    // The case's day may stand there for something else.
    let beside = builder(
      Self.calm.replacing("24.04.2026", with: "12.05.2026") + "\nAm 24.04.2026 haben wir wegen Inventur zu.")
    #expect(beside.codes() == ["WIDER-26"] && !beside.isHeld())
    // A day that is not one to pay by is none; and what ends on Sunday the 26th ends on Monday.
    #expect(
      builder(Self.calm.replacing("bis zum 24.04.2026", with: "bald. Am 27.04.2026 ist geschlossen")).codes() == [
        "TON-04"
      ])
    var sunday = builder(Self.calm.replacing("24.04.2026", with: "26.04.2026"))
    sunday.secondDunning.deadline = "2026-04-27"
    #expect(!sunday.codes().contains("WIDER-26"))
  }

  @Test func theLastLetterSaysWhoComesAndThatItCosts() {
    var builder = CaseBuilder()
    let text = Self.calm.replacing("24.04.", with: "15.05.")
    builder.finalNotice.mail = mail(text)
    #expect(builder.codes() == ["TON-05"])
    builder.finalNotice.mail = mail(text + " Danach übernimmt ein Inkassounternehmen; die Kosten tragen Sie.")
    #expect(builder.codes() == [])
  }

  @Test(arguments: [
    ("Vielen Dank für Ihre Zahlung von 100,00 € auf R-1.", true),
    ("R-1: zahlen Sie 100,00 € bis zum 15.05.2026.", false),
    ("R-1: zahlen Sie umgehend 100,00 €.", false),
    ("R-1: 100,00 €. Danach geht die Sache an ein Inkassounternehmen.", false),
  ])
  func whatIsNoFinalNotice(text: String, isFound: Bool) {
    var builder = CaseBuilder()
    builder.finalNotice.mail = mail(text)
    #expect(builder.codes().contains("TON-13") == isFound)
    // Of another kind of letter nothing of that is asked.
    builder.finalNotice.mail = nil
    builder.firstDunning.mail = mail(text)
    #expect(!builder.codes().contains("TON-13"))
    builder.firstDunning.mail = nil
    builder.finalNotice.mail = mail(text, attachments: ["Mahnung.pdf"])
    #expect(!builder.codes().contains("TON-13"))
  }

  @Test func notesAreJudgedWhereTheyStand() {
    var builder = CaseBuilder()
    builder.calls[0].note = "Frau Muster: eine faule Ausrede. Hat eine Depression."
    let findings = builder.findings()
    #expect(findings.map(\.kind.code).sorted() == ["TON-06", "TON-07"])
    #expect(findings.allSatisfy { $0.place.line == 30 && !$0.message.german.contains("Muster") })
    #expect(!builder.isHeld())
  }

  @Test func whatIsTooLongIsNotJudged() {
    #expect(builder(String(repeating: "Letzte Warnung R-1! ", count: 60_000)).codes() == [])
  }
}
