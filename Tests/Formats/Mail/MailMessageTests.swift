import Testing

@testable import Formats

/// Mails written for one question each.
@Suite struct MailMessageTests {
  private func read(_ text: String) throws(MailProblem) -> MailMessage {
    try MailMessage(Array(text.utf8)) { String(decoding: $0, as: UTF8.self) }
  }

  @Test func addressesComeWithoutNames() throws {
    let mail = try read(
      """
      From: =?utf-8?Q?M=C3=BCller,_Max?= <max@example.org>
      To: "Doe, John" <john@example.org>, jane@example.org (Jane),
       Team: a@example.org, b@example.org;
      Cc: undisclosed-recipients:;
      TO: late@example.org

      """)
    #expect(mail.from == ["max@example.org"])
    #expect(
      mail.to == ["john@example.org", "jane@example.org", "a@example.org", "b@example.org", "late@example.org"])
    #expect(mail.cc.isEmpty)
  }

  @Test func attachmentsKeepTheirNames() throws {
    let mail = try read(
      """
      Subject: x
      Content-Type: multipart/mixed; boundary=b

      --b

      Text
      --b
      Content-Type: application/pdf; name="=?utf-8?b?MCA=?= =?utf-8?b?4oKs?="
      Content-Disposition: attachment
      Content-Transfer-Encoding: base64

      UERG
      --b
      Content-Type: text/plain
      Content-Disposition: attachment; filename*0*=utf-8'de'Rechnung%20; filename*1*=M%C3%BCller.txt

      a
      --b
      Content-Type: message/rfc822

      Subject: inner
      Content-Type: multipart/mixed; boundary=c

      --c
      Content-Type: application/pdf

      inner file
      --c--
      --b--
      """)
    #expect(mail.attachments.map(\.name) == ["0 €", "Rechnung Müller.txt", nil])
    #expect(mail.attachments.map(\.mediaType) == ["application/pdf", "text/plain", "message/rfc822"])
    #expect(mail.attachments.map(\.digest).first == "PDF")
    #expect(mail.attachments.first?.size == 3)
    #expect(mail.attachments.last?.digest.contains("inner file") == true)
    #expect(mail.text == "Text")
  }

  /// What a mail program marks as another's words is marked in the text, too; text that is only set apart is not.
  @Test func quotedBlocksAreMarked() throws {
    let html = """
      <p>Guten Tag,</p><blockquote type="cite"><p>Erste Zeile<br>zweite</p><blockquote>innen</blockquote></blockquote>
      <blockquote style="margin:0">IBAN DE02</blockquote><blockquote class=gmail_quote>alt</blockquote>Gruß
      """
    let text = try read("Subject: x\nContent-Type: text/html; charset=utf-8\n\n" + html).text
    #expect(text == "Guten Tag,\n> Erste Zeile\n> zweite\n> innen\nIBAN DE02\n> alt\nGruß")
  }

  @Test func plainTextComesBeforeHTML() throws {
    let head = "Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n"
    let html =
      "--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n"
      + "<style>p{}</style><p>Gr=FC=DFe &amp; mehr</p><div>2&nbsp;&euro;<br>Ende</div>\n"
    #expect(try read(head + "--b\n\nGruß\n" + html + "--b--").text == "Gruß")
    #expect(try read(head + html + "--b--").text == "Grüße & mehr\n2\u{A0}€\nEnde")
  }

  /// The HTML beside the text counts where it has other words, however those are set.
  @Test(
    arguments: [
      ("<p>Bitte <b>zahlen</b>&nbsp;Sie.</p><p>Gr&uuml;&szlig;e</p>", nil),
      ("<p>Bitte zahlen Sie nicht.</p>Grüße", "Bitte zahlen Sie nicht.\nGrüße"), ("<p>Grüße</p>", "Grüße"),
      ("<style>p{}</style><p> </p>", ""),  // That is what is shown.
    ] as [(String, String?)])
  func otherWordsOfTheHTMLAreKept(html: String, kept: String?) throws {
    let mail = try read(
      "Subject: x\nContent-Type: multipart/alternative; boundary=b\n\n--b\n\nBitte zahlen Sie.\n\nGrüße\n"
        + "--b\nContent-Type: text/html; charset=utf-8\n\n\(html)\n--b--")
    #expect(mail.text?.hasPrefix("Bitte zahlen Sie.") == true)
    #expect(mail.html == kept)
  }

  @Test func mailboxSeparatorIsNoField() throws {
    let mail = try read("From a@b Fri Apr  6 16:46:09 2001\nSubject: x\n\ntext\n")
    #expect(mail.subject == "x")
    #expect(mail.head.line(of: "subject") == 2)
  }

  @Test(arguments: ["", "text without a header", "Content-Type: text/plain\n\nx", "<xml/>", "a;b;c\n1;2;3\n", ":\n\n"])
  func whatIsNoMailIsRefused(text: String) {
    #expect(throws: text.isEmpty ? MailProblem.empty : .notAMail) { try read(text) }
  }

  @Test func nestingIsBounded() {
    let multiparts = (0..<10_000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    #expect(throws: MailProblem.tooDeep) { try read("Subject: x\n" + multiparts) }
    let enclosed = String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000)
    #expect(throws: MailProblem.tooDeep) { try read("Subject: x\n" + enclosed) }
  }

  @Test func numbersAreBounded() {
    let head = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n"
    #expect(throws: MailProblem.tooManyParts) { try read(head + String(repeating: "--b\n\nx\n", count: 1_100)) }
    #expect(throws: MailProblem.tooManyParts) { try read(head + String(repeating: "--b\n", count: 20_000)) }
    #expect(throws: MailProblem.tooLarge) { try read("Subject: x\n" + String(repeating: "a:\n", count: 200_000)) }
    #expect(throws: MailProblem.tooLarge) { try read("To: " + String(repeating: "a,", count: 100_000)) }
    #expect(throws: MailProblem.tooLarge) { try read("To: x\n  " + String(repeating: "a:", count: 100_000)) }
    let hidden = "Subject: x\nContent-Type: message/rfc822\n\nReply-To : " + String(repeating: "a:", count: 100_000)
    #expect(throws: MailProblem.tooLarge) { try read(hidden) }
  }

  /// What an element's own style hides nobody sees; what it takes back, what stands behind it, and what a sheet says, they do.
  @Test(
    arguments: [
      ("a<span style='display:none'>b</span>c", "ac"),
      ("a<span style=\"color:red; DISPLAY : none !important\">b<b>c</b></span>d", "ad"),
      ("a<span style=display:none>b</span>c", "ac"), ("a<b hidden>b</b>c", "ac"),
      ("a<i style='font-size:0px'>b</i>c", "ac"), ("a<i style='font-size:0.9em'>b</i>c", "abc"),
      ("a<i style='font-size:0'>b<b style='font-size:120%'>c</b><b style='font-size:9pt'>d</b></i>e", "ade"),
      ("a<i style='visibility:hidden'>b<b style='visibility:visible'>c</b></i>d", "acd"),
      ("a<i style='opacity:0'>b<b style='opacity:1'>c</b></i>d", "ad"),
      // No end of their own.
      ("<p style='display:none'>a<p>b", "b"), ("<ul><li hidden>a<ul><li>b</ul><li>c</ul>", "c"),
      ("<table><tr><td hidden>a<td>b<tr><td>c</table>", "b\nc"), ("<img style='display:none' alt=x>a", "a"),
      ("<br hidden>a", "a"), ("<div hidden>a</span>b</div>c", "c"),
      // What is no style of its own.
      ("<a title='display:none'>a</a>", "a"), ("<i class='hidden' data-style='display:none'>a</i>", "a"),
      ("<i style='background:display:none'>a</i>", "a"), ("<div hidden>a &amp; < b</div>c", "c"),
    ])
  func whatIsHiddenIsNotRead(html: String, shown: String) throws {
    let text = try read("Subject: x\nContent-Type: text/html; charset=utf-8\n\n" + html).text
    #expect(text?.replacing(" ", with: "") == shown, "\(html)")
  }

  /// However deep a page nests, and however often it ends what never began, it is read in no time.
  @Test func deepPagesCostLittle() throws {
    let html = String(repeating: "<b hidden>", count: 40_000) + "a" + String(repeating: "</i>", count: 40_000)
    #expect(try read("Subject: x\nContent-Type: text/html\n\n" + html).text == "")
  }
}
