import CaseModel
import Formats

extension FindingKind {
  /// What can be the matter with a mail.
  package static let ofMails: [FindingKind] = [
    mailWithoutDate, mailWithoutRecipient, mailWithoutSender, notAMail, mailBeyondLimits, mailCut, mailEmpty,
    mailClosed,
  ]

  static let mailWithoutDate = FindingKind(
    "MAIL-01", .warning,
    Text("Sendezeitpunkt der E-Mail unklar", "Time of sending unclear"),
    remedy: Text(
      "Die E-Mail im Original (.eml) aus dem Postausgang sichern und den Versand anders belegen.",
      "Save the original mail (.eml) from the sent folder, and prove the sending in another way."),
    basis: [.norm("RFC 5322, 3.6.1")])

  static let mailWithoutRecipient = FindingKind(
    "MAIL-02", .warning,
    Text("E-Mail ohne Empfänger", "Mail without recipient"),
    remedy: Text(
      "Die gesendete Fassung mit Empfänger beilegen, nicht den Entwurf.",
      "Enclose the mail as sent, with its recipient, not the draft."),
    basis: [.norm("RFC 5322, 3.6.3")])

  static let mailWithoutSender = FindingKind(
    "MAIL-03", .warning,
    Text("E-Mail ohne Absender", "Mail without sender"),
    remedy: Text(
      "Die gesendete Fassung mit Absender beilegen, nicht den Entwurf.",
      "Enclose the mail as sent, with its sender, not the draft."),
    basis: [.norm("RFC 5322, 3.6.2")])

  static let notAMail = FindingKind(
    "MAIL-04", .warning,
    Text("Datei ist keine E-Mail", "File is no mail"),
    remedy: Text(
      "Die E-Mail im Original (.eml) aus dem Mailprogramm exportieren.",
      "Export the original mail (.eml) from the mail program."),
    basis: [.norm("RFC 5322")])

  static let mailBeyondLimits = FindingKind(
    "MAIL-05", .warning,
    Text("E-Mail sprengt die Grenzen", "Mail beyond the limits"),
    remedy: Text(
      "Die Anhänge einzeln beilegen und die E-Mail ohne sie sichern.",
      "Enclose the attachments as files of their own, and save the mail without them."),
    basis: [.norm("RFC 5322")])

  static let mailCut = FindingKind(
    "MAIL-06", .warning,
    Text("E-Mail bricht ab", "Mail cut off"),
    remedy: Text(
      "Die E-Mail im Original (.eml) erneut aus dem Postausgang sichern.",
      "Save the original mail (.eml) from the sent folder again."),
    basis: [.norm("RFC 2046, 5.1.1")])

  static let mailEmpty = FindingKind(
    "MAIL-07", .block,
    Text("E-Mail ohne Inhalt", "Mail without content"),
    remedy: Text(
      "Die E-Mail im Original (.eml) mit Text und Anhängen aus dem Postausgang sichern.",
      "Save the original mail (.eml) with its text and attachments from the sent folder."),
    basis: [.contract("reminders.file")])

  static let mailClosed = FindingKind(
    "MAIL-08", .block,
    Text("E-Mail nicht zu lesen", "Mail cannot be read"),
    remedy: Text(
      "Die E-Mail im Klartext (.eml) aus dem Postausgang sichern, oder das Schreiben selbst als PDF beilegen.",
      "Save the mail in clear text (.eml) from the sent folder, or enclose the letter itself as a PDF."),
    basis: [.norm("RFC 8551"), .norm("RFC 3156")])
}

extension MailProblem {
  func finding(at place: Place) -> Finding {
    switch self {
    case .empty:
      return Finding(.notAMail, at: place, Text("Die Datei ist leer.", "The file is empty."))
    case .notAMail:
      return Finding(
        .notAMail, at: place,
        Text("Die Datei beginnt nicht mit dem Kopf einer E-Mail.", "The file does not begin with the header of a mail.")
      )
    case .tooLarge:
      return Finding(
        .mailBeyondLimits, at: place,
        Text(
          "Die E-Mail ist größer als 64 MiB, oder ihr Kopf ist ungewöhnlich umfangreich.",
          "The mail is larger than 64 MiB, or its header is unusually large."))
    case .tooDeep:
      return Finding(
        .mailBeyondLimits, at: place,
        Text(
          "Die E-Mail ist tiefer als 32 Ebenen verschachtelt; gelesen ist nichts von ihr.",
          "The mail is nested deeper than 32 levels; nothing of it was read."),
        // No mail program makes such; what it says nobody knows.
        severity: .block)
    case .tooManyParts:
      return Finding(
        .mailBeyondLimits, at: place,
        Text("Die E-Mail hat mehr als 1.000 Teile.", "The mail has more than 1,000 parts."))
    }
  }
}
