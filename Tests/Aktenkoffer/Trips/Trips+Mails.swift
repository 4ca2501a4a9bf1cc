/// Letters sent as mails: MAIL.
extension Trip {
  static let ofMails: [Trip] = [
    Trip("MAIL-01", "no date", .edit(Change.firstDunning, "Date: Fri", "X-Date: Fri")),
    Trip("MAIL-02", "no recipient", .edit(Change.firstDunning, "To: buchhaltung@", "X-To: buchhaltung@")),
    Trip("MAIL-03", "no sender", .edit(Change.firstDunning, "From: Kieler", "X-From: Kieler")),
    Trip(
      "MAIL-04", "a letter called .eml that is no mail",
      .write(Change.firstDunning, "1. Mahnung\n\nBitte zahlen Sie.\n")),
    Trip("MAIL-05", "mails in mails in mails", weighing: .block, .write(Change.firstDunning, nested)),
    Trip(
      "MAIL-06", "the line that closes its parts is missing",
      .edit(Change.firstDunning, "--=_202609180912_000707--", "")),
    Trip(
      "MAIL-08", "a letter that only its reader can open",
      .write(
        Change.firstDunning,
        """
        Date: Fri, 18 Sep 2026 09:12:00 +0200
        From: buchhaltung@sprottenkontor.example
        To: buchhaltung@baeckerei-ohnesorge.example
        Subject: Ihre Rechnung
        MIME-Version: 1.0
        Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m
        Content-Transfer-Encoding: base64

        MIIBBgYJKoZIhvcNAQcDoIH4
        """)),
    Trip("MAIL-07", "a letter of nothing but its header", .write(Change.firstDunning, headOnly)),
  ]

  private static let headOnly = """
    Date: Fri, 18 Sep 2026 09:12:00 +0200
    From: buchhaltung@sprottenkontor.example
    To: buchhaltung@baeckerei-ohnesorge.example
    Subject: 1. Mahnung: Rechnung RE-2026-0815

    """

  /// Forty multiparts, each the only part of the one before.
  private static let nested =
    """
    Date: Fri, 18 Sep 2026 09:12:00 +0200
    From: buchhaltung@sprottenkontor.example
    To: buchhaltung@baeckerei-ohnesorge.example
    MIME-Version: 1.0

    """ + (0..<40).map { "Content-Type: multipart/mixed; boundary=\"b\($0)\"\n\n--b\($0)\n" }.joined() + "\nEnde.\n"
}
