import CaseModel
import Escalation
import TestSupport
import Testing

/// What a policy may ask of a letter: days to pay, way, form, announcements, content, evidence.
@Suite struct LetterFieldTests {
  /// From Tuesday 31 March; Good Friday is the 3rd of April, Easter Monday the 6th.
  @Test(
    arguments: [
      // Whatever day from Good Friday on it names, it ends on the 7th (§ 193 BGB).
      ("7 days", "2026-04-02", false), ("7 days", "2026-04-03", true), ("7 days", "2026-04-07", true),
      ("8 days", "2026-04-06", false), ("8 days", "2026-04-08", true),
      ("2 working days", "2026-04-01", false), ("2 working days", "2026-04-02", true),
      // What ends on a Saturday, Sunday or holiday ends on the next working day: the 7th is the third one.
      ("3 working days", "2026-04-02", false), ("3 working days", "2026-04-03", true),
      ("3 working days", "2026-04-06", true), ("4 working days", "2026-04-06", false),
      ("5 working days", "2026-04-08", false), ("5 working days", "2026-04-09", true),
    ] as [(String, Day, Bool)])
  func lettersGrantDays(span: String, deadline: Day, isGranted: Bool) {
    var builder = CaseBuilder(under: "friendly_reminder: {grants: \(span)}")
    builder.friendlyReminder = CaseBuilder.letter(.reminder, sent: "2026-03-31", deadline: deadline)
    #expect(builder.codes() == (isGranted ? [] : ["STUFE-05"]))
  }

  @Test(arguments: [
    ("28 days", []), ("29 days", ["STUFE-05"]), ("20 working days", []), ("21 working days", ["STUFE-05"]),
  ])
  func invoicesGrantDaysFromIssueToDue(span: String, codes: [String]) {
    #expect(CaseBuilder(under: "invoice: {grants: \(span)}").codes() == codes)
  }

  @Test(
    arguments: [
      ("letter", Channel.letter, []), ("letter", .registeredLetter, ["STUFE-20"]), ("letter", .email, ["STUFE-20"]),
      ("letter", nil, ["STUFE-20"]), ("[letter, registered_letter]", .registeredLetter, []),
      ("[portal, fax]", .fax, []),
    ] as [(String, Channel?, [String])])
  func lettersGoByTheWayAskedFor(asked: String, channel: Channel?, codes: [String]) {
    var builder = CaseBuilder(under: "final_notice: {channel: \(asked)}")
    builder.finalNotice.channel = channel
    #expect(builder.stepCodes == codes)
  }

  @Test(
    arguments: [
      ("text", Channel.email, true, []), ("text", .email, false, ["STUFE-21"]),
      ("written", .letter, true, []), ("written", .registeredLetter, true, []),
      ("written", .letter, false, ["STUFE-21"]), ("written", .email, true, ["STUFE-21"]),
      ("written", nil, true, ["STUFE-21"]),
    ] as [(String, Channel?, Bool, [String])])
  func lettersHaveTheFormAskedFor(form: String, channel: Channel?, hasFile: Bool, codes: [String]) {
    var builder = CaseBuilder(under: "final_notice: {form: \(form)}")
    builder.finalNotice.channel = channel
    if !hasFile { builder.finalNotice.file = nil }
    #expect(builder.stepCodes == codes)
  }

  @Test(arguments: [(false, []), (true, ["STUFE-21"]), (nil, ["STUFE-21"])] as [(Bool?, [String])])
  func anIndividualLetterIsNotAutomated(automated: Bool?, codes: [String]) {
    var builder = CaseBuilder(under: "final_notice: {form: individual}")
    builder.finalNotice.automated = automated
    #expect(builder.codes() == codes)
  }

  @Test(
    arguments: [
      ([], ["STUFE-10"]), ([.court], ["STUFE-10"]), ([.court, .bureau], []), ([.court, .bureau, .collection], []),
    ] as [(Set<Reminder.Announcement>, [String])])
  func lettersAnnounceAllOfIt(announces: Set<Reminder.Announcement>, codes: [String]) {
    var builder = CaseBuilder(under: "final_notice: {announces: [court, bureau]}")
    builder.finalNotice.announces = announces
    #expect(builder.stepCodes == codes)
  }

  /// Each strength asked for, and each way a letter may be shown, from the weakest to the strongest.
  @Test(arguments: ["recorded", "documented", "delivered", "proven"].enumerated().map { ($0, $1) })
  func evidenceIsAsStrongAsAskedFor(rank: Int, asked: String) {
    var letters = Array(repeating: CaseBuilder().finalNotice, count: 4)
    letters[0].file = nil
    letters[0].delivery = Delivery(state: .sent)
    letters[1].delivery = Delivery(state: .sent)
    letters[3].delivery = Delivery(state: .delivered, on: "2026-05-05", evidence: "Rückschein")
    for (found, letter) in letters.enumerated() {
      var builder = CaseBuilder(under: "final_notice: {evidence: \(asked)}")
      builder.finalNotice = letter
      #expect(builder.stepCodes == (found < rank ? ["STUFE-22"] : []), "\(asked), \(found)")
    }
  }

  @Test(
    arguments: [
      ("[amount, deadline]", false, []), ("[amount, account]", false, ["STUFE-28"]), ("account", false, ["STUFE-28"]),
      // A page attached may say what the text does not; that nobody read it is told.
      ("account", true, ["STUFE-30"]),
    ])
  func aTextSaysWhatItMust(asked: String, hasPage: Bool, codes: [String]) {
    var mail = Mail()
    mail.text = "Bitte zahlen Sie 100,00 € bis zum 20. März 2026."
    if hasPage {
      mail.attachments = [Mail.Attachment(name: "m.pdf", mediaType: "application/pdf", size: 1, sha256: "")]
    }
    var builder = CaseBuilder(under: "friendly_reminder: {must_say: \(asked)}")
    builder.friendlyReminder.mail = mail
    #expect(builder.stepCodes == codes)
  }

  @Test(arguments: [(Optional(true), []), (Optional(false), ["STUFE-21"]), (nil, [])])
  func anAutomatedLetterIsNobodysOwn(automated: Bool?, codes: [String]) {
    var builder = CaseBuilder(under: "friendly_reminder: {form: automated}")
    builder.friendlyReminder.automated = automated
    #expect(builder.stepCodes == codes)
  }

  @Test func aCopyGoesToTheManagement() {
    var builder = CaseBuilder(under: "management_copy: {with: managing_director}")
    #expect(builder.codes() == ["STUFE-01"])
    builder.finalNotice.copiesTo = ["accounts_payable"]
    #expect(builder.codes() == ["STUFE-19"])
    builder.finalNotice.copiesTo = ["accounts_payable", "managing_director"]
    #expect(builder.codes() == [])
  }
}
