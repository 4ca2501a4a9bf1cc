import CaseModel
import TestSupport
import Testing

@testable import Intake

/// Which mails say that another was not delivered.
@Suite struct BounceReadingTests {
  private func undelivered(_ text: String) -> Set<String>? {
    MailReader { "\($0.count) bytes" }.read(Array(text.utf8), file: "b.eml").value.undelivered
  }

  private func report(_ groups: String) -> String {
    """
    Date: Mon, 20 Apr 2026 10:15:59 +0200
    From: MAILER-DAEMON@mx.example
    To: <mahnung@werk.example>
    Subject: Zustellbericht
    Content-Type: multipart/report; report-type=delivery-status; boundary=b

    --b
    Content-Type: text/plain

    Siehe unten.
    --b
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mx.example

    \(groups)

    --b--
    """
  }

  @Test(
    arguments: [
      ("Final-Recipient: rfc822; Kunde@Example.net\nAction: failed", ["kunde@example.net"]),
      (
        "Action: failed\nFinal-Recipient: rfc822;a@x.example\n\nFinal-Recipient: rfc822; b@x.example\nAction: delivered",
        ["a@x.example"]
      ),
      ("Original-Recipient: rfc822; c@x.example\nAction: failed", ["c@x.example"]),
      ("Final-Recipient: rfc822; a@x.example\nAction: delayed", nil),
    ] as [(String, Set<String>?)])
  func reports(groups: String, expected: Set<String>?) {
    #expect(undelivered(report(groups)) == expected)
  }

  @Test(
    arguments: [
      ("Mailer-Daemon@mx.example", "Undelivered Mail Returned to Sender", true),
      ("postmaster@mx.example", "Unzustellbar: 2. Mahnung", true),
      ("postmaster@mx.example", "Wartung am Sonntag", false), ("kunde@example.net", "Undelivered goods", false),
    ])
  func lettersOfMailers(from: String, subject: String, isBounce: Bool) {
    let text = "Date: Mon, 20 Apr 2026 10:15:59 +0200\nFrom: \(from)\nTo: <a@b.example>\nSubject: \(subject)\n\nText.\n"
    #expect((undelivered(text) == []) == isBounce)
  }
}
