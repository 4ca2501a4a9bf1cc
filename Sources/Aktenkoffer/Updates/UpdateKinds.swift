import CaseModel

/// What keeps a recipient from being told.
extension FindingKind {
  static let notWithRecipient = FindingKind(
    "NACH-01", .block, Text("Der Fall liegt bei keinem Empfänger", "The case is with no recipient"),
    remedy: Text(
      "„koffer status“ ansehen; gemeldet wird nur, was übergeben ist. Aus einer geschlossenen Akte holt „koffer recall FALL“ den Fall zurück.",
      "Look at “koffer status”; only what was handed over is reported on. “koffer recall CASE” takes a case back from a closed file."
    ), basis: [chapter])

  static let toldUnknown = FindingKind(
    "NACH-02", .block, Text("Was der Empfänger weiß, ist nicht bekannt", "What the recipient knows is not known"),
    remedy: Text(
      "Den Empfänger selbst unterrichten; im Übergabebuch fehlt der Text, auf dem Meldungen aufbauen.",
      "Tell the recipient yourself; the ledger lacks the text that updates build on."), basis: [chapter])

  static let updateOpen = FindingKind(
    "NACH-03", .block, Text("Ausgang der vorigen Meldung unbekannt", "Outcome of the update before unknown"),
    remedy: Text(
      "Den Ort wieder erreichbar machen und den Befehl wiederholen; oder beim Empfänger fragen und es sagen: „koffer outcome FALL --delivered --by NAME“.",
      "Make the place reachable again and repeat the command; or ask the recipient and say so: “koffer outcome CASE --delivered --by NAME”."
    ),
    basis: [chapter])

  static let invoiceNotHandedOver = FindingKind(
    "NACH-04", .warning, Text("Rechnung nicht mit übergeben", "Invoice not handed over"),
    remedy: Text("Für sie einen eigenen Fall anlegen.", "Make a case of its own for it."), basis: [chapter])

  static let notReported = FindingKind(
    "NACH-05", .note, Text("Noch nicht gemeldet", "Not reported yet"),
    remedy: Text("Den Befehl dafür ausführen.", "Run the command for it."), basis: [chapter])

  static let recallNamesStranger = FindingKind(
    "NACH-06", .block, Text("Rückruf nennt eine fremde Rechnung", "Recall names a foreign invoice"),
    remedy: Text(
      "Eine Rechnung des Falls nennen, die übergeben ist.", "Name an invoice of the case that was handed over."),
    basis: [chapter])

  static let updateInClear = FindingKind(
    "NACH-07", .block, Text("Meldung nicht verschlüsselt", "Update not encrypted"),
    remedy: Text(
      "Mit --encrypt-to verschlüsseln, wie das Paket es war.", "Encrypt with --encrypt-to, as the package was."),
    basis: [chapter, .law("Art. 32 Abs. 1 DSGVO")])

  static let entryAboutUnknownInvoice = FindingKind(
    "NACH-08", .block,
    Text("Angabe zu einer Rechnung, die nicht übergeben ist", "Entry about an invoice not handed over"),
    remedy: Text(
      "Die Nummer der Rechnung berichtigen; liegt es nicht daran, den Fall zurückrufen und neu übergeben.",
      "Mend the number of the invoice; where that is not the fault, recall the case and hand it over anew."),
    basis: [chapter])

  static let otherCase = FindingKind(
    "NACH-09", .block, Text("Keine Rechnung des Falls ist übergeben", "No invoice of the case was handed over"),
    remedy: Text(
      "„case“ prüfen: unter diesem Aktenzeichen ging ein anderer Fall hinaus. Um den zurückzurufen, genügt ein Ordner, dessen case.yaml nur „case“ nennt.",
      "Check “case”: another case went out under this file number. To recall that, a folder whose case.yaml names “case” alone will do."
    ), basis: [chapter])

  static let invoiceGone = FindingKind(
    "NACH-10", .warning, Text("Übergebene Rechnung fehlt im Fall", "Invoice handed over is missing"),
    remedy: Text(
      "Sie wieder eintragen, oder zurückrufen: „koffer recall FALL --invoice NUMMER“.",
      "Enter it again, or recall it: “koffer recall CASE --invoice NUMBER”."), basis: [chapter])

  static let invoiceOtherwise = FindingKind(
    "NACH-11", .warning,
    Text("Rechnung steht anders im Fall als übergeben", "Invoice stands otherwise than handed over"),
    remedy: Text(
      "Meldungen sagen davon nichts: den Fall zurückrufen und neu übergeben, oder eine Gutschrift eintragen.",
      "Updates say nothing of it: recall the case and hand it over anew, or enter a credit."), basis: [chapter])

  static let paymentTheirs = FindingKind(
    "NACH-12", .note, Text("Zahlung kennt der Empfänger schon", "Payment known to the recipient"),
    remedy: Text(
      "Nichts zu tun, wenn er sie weiterleitete; ging eine weitere hier ein, auch die weitergeleitete eintragen.",
      "Nothing to do if it passed it on; if another came in here, enter the one passed on, too."), basis: [chapter])

  static let paymentOfTheirsMissing = FindingKind(
    "NACH-13", .warning,
    Text("Zahlung, die der Empfänger nennt, fehlt im Fall", "Payment that the recipient names is missing"),
    remedy: Text(
      "Ging sie ein, unter „payments“ eintragen; wenn nicht, oder kam sie zurück, dem Empfänger schreiben.",
      "If it came in, enter it under “payments”; if not, or if it was returned, write to the recipient."),
    basis: [chapter])

  static let documentGone = FindingKind(
    "NACH-14", .warning, Text("Übergebenes Dokument fehlt im Fall", "Document handed over is missing"),
    remedy: Text(
      "Ging es irrtümlich hinaus, den Empfänger auffordern, es zu löschen: Meldungen nehmen kein Dokument zurück. Sonst es zurücklegen.",
      "If it went out by mistake, ask the recipient to delete it: updates take no document back. Else put it back."),
    basis: [chapter, .law("Art. 17 DSGVO")])

  static let updateForOtherKey = FindingKind(
    "NACH-15", .warning, Text("Meldung für einen anderen Schlüssel", "Update for another key"),
    remedy: Text(
      "Beim Empfänger auf anderem Weg nachfragen, ob der Schlüssel seiner ist: wer ihn hat, kann die Meldung lesen.",
      "Ask the recipient by another way whether the key is its own: who has it can read the update."),
    basis: [chapter, .law("Art. 32 Abs. 1 DSGVO")])

  static let moneyOfOtherCurrency = FindingKind(
    "NACH-16", .block, Text("Andere Währung als die Forderung", "Another currency than the claim's"),
    remedy: Text(
      "Den Betrag in der Währung der Rechnung angeben, so wie er gutgeschrieben oder gezahlt wurde.",
      "Give the amount in the currency of the invoice, as it was credited or paid."), basis: [chapter])

  static let paidTooMuch = FindingKind(
    "NACH-17", .warning, Text("Mehr gezahlt als geschuldet", "More paid than owed"),
    remedy: Text(
      "Den Betrag mit dem Beleg vergleichen; was beim Empfänger seit der Übergabe an Kosten entstand, ist hier nicht gerechnet. Was darüber ist, steht dem Schuldner zu.",
      "Compare the amount with its document; costs that arose with the recipient since the handover are not counted here. What is beyond them is the debtor's."
    ), basis: [chapter])

  static let perhapsPassedOn = FindingKind(
    "NACH-19", .warning,
    Text("Zahlung womöglich vom Empfänger weitergeleitet", "Payment perhaps passed on by the recipient"),
    remedy: Text(
      "Leitete er sie nur weiter, sie mit dem Tag und dem vollen Betrag eintragen, den der Schuldner ihm zahlte, und erneut melden; war es eine weitere, die des Empfängers auch eintragen.",
      "If it only passed it on, enter it with the day and the full sum that the debtor paid it, and report again; if it was another, enter the recipient's as well."
    ), basis: [chapter])

  static let totalUntold = FindingKind(
    "NACH-18", .warning, Text("Forderungsstand nicht mitgeteilt", "Total not told"),
    remedy: Text(
      "Den neuen Zinssatz in law.d/ eintragen und mit der nächsten Meldung den Stand mitteilen.",
      "Enter the new rate in law.d/, and tell the total with the next update."), basis: [chapter])

  private static let chapter = Citation.contract("docs/updates.md")

  package static let ofUpdates = [
    notWithRecipient, toldUnknown, updateOpen, invoiceNotHandedOver, notReported, recallNamesStranger, updateInClear,
    entryAboutUnknownInvoice, otherCase, invoiceGone, invoiceOtherwise, paymentTheirs,
    paymentOfTheirsMissing, documentGone, updateForOtherKey, moneyOfOtherCurrency, paidTooMuch, totalUntold,
    perhapsPassedOn,
  ]
}
