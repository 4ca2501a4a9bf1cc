import CaseModel
import TestSupport
import Testing

@testable import Intake

/// Mails as evidence, and what is said where they are none.
@Suite struct MailReaderTests {
  private func read(_ text: String) -> Reading<Mail> {
    MailReader { "\($0.count) bytes" }.read(Array(text.utf8), file: "mahnungen/1.eml")
  }

  @Test func wholeMailIsReadWithoutFindings() {
    let reading = read(
      """
      Date: Mon, 20 Apr 2026 10:15:59 +0200
      From: Buchhaltung <buchhaltung@example.org>
      To: <kunde@example.net>
      Cc: chef@example.org
      Subject: =?utf-8?Q?1._Mahnung_=E2=80=93_RE-0815?=
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain; charset=utf-8

      Bitte zahlen.
      --b
      Content-Type: application/pdf; name=RE-0815.pdf

      %PDF
      --b--
      """)
    #expect(reading.findings.isEmpty)
    #expect(reading.value.date?.description == "2026-04-20T10:15")
    #expect(reading.value.from == ["buchhaltung@example.org"])
    #expect(reading.value.to == ["kunde@example.net"])
    #expect(reading.value.cc == ["chef@example.org"])
    #expect(reading.value.subject == "1. Mahnung – RE-0815")
    #expect(reading.value.text == "Bitte zahlen.")
    #expect(
      reading.value.attachments
        == [Mail.Attachment(name: "RE-0815.pdf", mediaType: "application/pdf", size: 4, sha256: "4 bytes")])
  }

  @Test func whatIsMissingIsSaidWithItsLine() {
    let reading = read("Subject: x\nTo:\nDate: gestern\n\ntext")
    #expect(reading.findings.map(\.kind.code) == ["MAIL-01", "MAIL-03", "MAIL-02"])
    #expect(reading.findings.map(\.place.line) == [3, nil, 2])
    #expect(read("Subject: x\n\ny").findings.map(\.place.line) == [nil, nil, nil])
  }

  /// A copy that broke off anywhere: before the text it shows nothing, behind it the end is missing.
  @Test func aMailCutOffIsSaid() {
    let whole = """
      Date: Mon, 20 Apr 2026 10:15:00 +0200
      From: buchhaltung@example.org
      To: kunde@example.net
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      Bitte zahlen.
      --b
      Content-Type: application/pdf; name=a.pdf

      %PDF
      --b--
      """
    #expect(read(whole).findings.isEmpty)
    #expect(read(whole + "\n\nUnterschrift des Servers\n").findings.isEmpty)
    for (ending, code) in [
      ("--b\nContent-Type: text/plain\n\n", "MAIL-07"), ("Bitte", "MAIL-06"), ("--b\nContent-Type: app", "MAIL-06"),
      ("%PDF\n", "MAIL-06"),
    ] {
      guard let end = whole.ranges(of: ending).first?.upperBound else { Issue.record("\(ending)"); continue }
      #expect(read(String(whole[..<end])).findings.map(\.kind.code) == [code], "\(ending)")
    }
    let blank = read("Date: Mon, 20 Apr 2026 10:15:00 +0200\nFrom: a@example.org\nTo: b@example.org\n\n \n\n")
    #expect(blank.findings.map(\.kind.code) == ["MAIL-07"])
  }

  /// What nobody but sender and recipient can open proves nothing to anybody else.
  @Test(
    arguments: [
      ("application/pkcs7-mime; smime-type=enveloped-data", "MIIBBgYJKoZIhvcNAQcDoIH4", Severity.block),
      ("application/x-pkcs7-mime; smime-type=signed-data", "MIIBBgYJKoZIhvcNAQcCoIH4", .warning),
      ("application/ms-tnef", "eJ8+IgIQAQaQCAAE", .warning), ("application/pdf", "JVBERi0xLjcK", nil),
    ] as [(String, String, Severity?)])
  func aClosedMailIsTold(type: String, content: String, severity: Severity?) {
    let head = "Date: Mon, 12 Oct 2026 09:26:00 +0200\nFrom: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n"
    let mail = read("\(head)Content-Type: \(type)\nContent-Transfer-Encoding: base64\n\n\(content)\n")
    #expect(mail.findings.map(\.kind.code) == (severity == nil ? [] : ["MAIL-08"]))
    #expect(mail.findings.first?.severity == severity)
    let beside = read(
      "\(head)Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nBitte zahlen Sie.\n--b\nContent-Type: \(type)\nContent-Transfer-Encoding: base64\n\n\(content)\n--b--\n"
    )
    #expect(beside.findings.isEmpty)
  }

  @Test func aMessageByPGPIsTold() {
    let mail = read(
      """
      Date: Mon, 12 Oct 2026 09:26:00 +0200
      From: a@b.example
      To: c@d.example
      MIME-Version: 1.0
      Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=P

      --P
      Content-Type: application/pgp-encrypted

      Version: 1
      --P
      Content-Type: application/octet-stream

      -----BEGIN PGP MESSAGE-----
      --P--

      """)
    #expect(mail.findings.map(\.kind.code) == ["MAIL-08"] && mail.findings.first?.severity == .block)
  }

  @Test(arguments: [("", "MAIL-04"), ("Sehr geehrte Damen und Herren", "MAIL-04")])
  func whatIsNoMailGivesAnEmptyOneAndAFinding(text: String, code: String) {
    let reading = read(text)
    #expect(reading.value == Mail())
    #expect(reading.findings.map(\.kind.code) == [code])
  }

  @Test func mailsBeyondTheLimitsAreFindings() {
    let deep = (0..<50).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    #expect(read("Subject: x\n" + deep).findings.map(\.kind.code) == ["MAIL-05"])
    let wide = "Content-Type: multipart/mixed; boundary=b\n\n" + String(repeating: "--b\n\nx\n", count: 1_100)
    #expect(read("Subject: x\n" + wide).findings.map(\.kind.code) == ["MAIL-05"])
    #expect(read("To: " + String(repeating: "a,", count: 3_000)).findings.map(\.kind.code) == ["MAIL-05"])
  }

  @Test func codesAreDistinct() {
    #expect(Set(FindingKind.ofMails.map(\.code)).count == FindingKind.ofMails.count)
  }

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
  func findingsNameNobody() throws {
    for file in Corpus.files(below: "eml") {
      let reading = MailReader { _ in "" }.read(try Corpus.bytes(at: file), file: "mail.eml")
      let messages = reading.findings.flatMap { [$0.message.german, $0.message.english, $0.place.description] }
      #expect(!messages.contains { $0.contains("@") }, "\(file)")
    }
  }
}
