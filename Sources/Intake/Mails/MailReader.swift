import CaseModel
import Formats

/// Reads a mail as evidence: when, from whom, to whom, with what.
package struct MailReader {
  /// SHA-256 of an attachment's bytes, as 64 lower-case hexadecimal digits.
  private let sha256: (UnsafeRawBufferPointer) -> String

  package init(sha256: @escaping (UnsafeRawBufferPointer) -> String) {
    self.sha256 = sha256
  }

  /// The mail as far as it could be read; an empty one where a finding says why it could not.
  package func read(_ bytes: [UInt8], file: String) -> Reading<Mail> {
    do throws(MailProblem) {
      let message = try MailMessage(bytes, digest: sha256)
      return Reading(mail(message), findings(message, file))
    } catch {
      return Reading(Mail(), [error.finding(at: Place(file))])
    }
  }

  private func mail(_ message: MailMessage) -> Mail {
    var mail = Mail()
    mail.date = message.date.map { Moment(utcMinutes: $0.utcMinutes) }
    mail.from = message.from
    mail.to = message.to
    mail.cc = message.cc
    mail.subject = message.subject
    mail.text = message.text
    mail.html = message.html
    mail.undelivered = message.undelivered
    mail.attachments = message.attachments.map {
      Mail.Attachment(name: $0.name, mediaType: $0.mediaType, size: $0.size, sha256: $0.digest)
    }
    return mail
  }

  private func findings(_ message: MailMessage, _ file: String) -> [Finding] {
    var findings: [Finding] = []
    if message.date == nil {
      let line = message.head.line(of: "date")
      findings.append(
        Finding(
          .mailWithoutDate, at: Place(file, line: line),
          line == nil
            ? Text("Der E-Mail fehlt das Feld „Date“.", "The mail has no “Date” field.")
            : Text(
              "Das Feld „Date“ der E-Mail nennt keinen Zeitpunkt mit Uhrzeit und Zeitzone.",
              "The mail's “Date” field gives no point in time with clock time and zone.")))
    }
    if message.from.isEmpty {
      findings.append(
        Finding(
          .mailWithoutSender, at: Place(file, line: message.head.line(of: "from")),
          Text("Die E-Mail nennt keine Absenderadresse.", "The mail names no sender's address.")))
    }
    if message.to.isEmpty, message.cc.isEmpty {
      findings.append(
        Finding(
          .mailWithoutRecipient, at: Place(file, line: message.head.line(of: "to")),
          Text(
            "Die E-Mail nennt in „To“ und „Cc“ keine Empfängeradresse.",
            "The mail names no recipient's address in “To” or “Cc”.")))
    }
    if !message.hasContent {
      findings.append(
        Finding(
          .mailEmpty, at: Place(file),
          Text(
            "Die E-Mail zeigt weder Text noch Anhang; so belegt sie kein Schreiben.",
            "The mail shows neither text nor attachment; so it proves no letter.")))
    } else if let closure = message.closure {
      findings.append(
        Finding(
          .mailClosed, at: Place(file),
          closure == .encrypted
            ? Text(
              "Die E-Mail ist verschlüsselt; auch der Empfänger der Akte kann sie nicht lesen.",
              "The mail is encrypted; the recipient of the file cannot read it either.")
            : Text(
              "Die E-Mail ist als Ganzes in eine Unterschrift oder winmail.dat verpackt; ihr Text ist nicht geprüft.",
              "The mail is wrapped whole into a signature or winmail.dat; its text was not checked."),
          severity: closure == .encrypted ? .block : .warning))
    } else if message.isCut {
      findings.append(
        Finding(
          .mailCut, at: Place(file),
          Text(
            "Der E-Mail fehlt die Zeile, die ihre Teile abschließt; was danach stand, fehlt.",
            "The mail lacks the line that closes its parts; what stood behind it is missing.")))
    }
    return findings
  }
}
