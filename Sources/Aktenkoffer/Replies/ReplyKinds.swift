import CaseModel
import Intake

/// In what a reply differs from the ledger and from the case folder.
extension FindingKind {
  static let replyCaseUnknown = FindingKind(
    "ANTWORT-09", .block, Text("Das Übergabebuch kennt den Fall nicht", "The ledger does not know the case"),
    remedy: Text(
      "Aktenzeichen und Absender prüfen; vielleicht gehört die Antwort in einen anderen Arbeitsbereich.",
      "Check file number and sender; perhaps the reply belongs to another workspace."), basis: [.replies])

  static let replyCaseElsewhere = FindingKind(
    "ANTWORT-10", .block, Text("Der Fall liegt bei einem anderen Empfänger", "The case is with another recipient"),
    remedy: Text(
      "Beim Absender nachfragen; „koffer status FALL“ zeigt, wer den Fall hat.",
      "Ask the sender; “koffer status CASE” shows who has the case."), basis: [.replies])

  static let replyPackageDiffers = FindingKind(
    "ANTWORT-11", .block, Text("Antwort zu einem anderen Paket", "Reply to another package"),
    remedy: Text(
      "Klären, welches Paket dem Empfänger vorliegt; „koffer verify“ nennt seine Kennung.",
      "Settle which package the recipient has; “koffer verify” names its identity."), basis: [.replies])

  static let replyFileNumberDiffers = FindingKind(
    "ANTWORT-12", .block, Text("Anderes Aktenzeichen des Empfängers", "Another file number of the recipient"),
    remedy: Text(
      "Beim Empfänger nachfragen, unter welchem Aktenzeichen er den Fall führt.",
      "Ask the recipient under which file number it keeps the case."), basis: [.replies])

  static let replyIDReused = FindingKind(
    "ANTWORT-13", .block, Text("Kennung der Antwort schon vergeben", "Name of the reply taken already"),
    remedy: Text(
      "Der Empfänger gibt jeder Antwort eine eigene Kennung; eine geänderte ist eine neue.",
      "The recipient gives each reply a name of its own; a changed one is a new one."), basis: [.replies])

  static let replyMeanwhile = FindingKind(
    "ANTWORT-14", .block, Text("Ein anderer Lauf arbeitet an dem Fall", "Another run works on the case"),
    remedy: Text(
      "Warten, bis er fertig ist, und die Datei noch einmal einlesen.",
      "Wait until it has finished, and read the file again."),
    basis: [.replies])

  static let replyUnlawful = FindingKind(
    "ANTWORT-15", .block, Text("Kann in diesem Stand nicht geschehen", "Cannot happen in this state"),
    remedy: Text(
      "„koffer status FALL“ ansehen und mit dem Empfänger klären, was wirklich geschah.",
      "Look at “koffer status CASE”, and settle with the recipient what really happened."), basis: [.replies])

  static let replyContradicts = FindingKind(
    "ANTWORT-16", .block, Text("Früher anders mitgeteilt", "Told otherwise before"),
    remedy: Text(
      "Beim Empfänger nachfragen, was gilt; das Frühere bleibt verzeichnet.",
      "Ask the recipient which holds; what was told before stays recorded."), basis: [.replies])

  static let replyDayAhead = FindingKind(
    "ANTWORT-17", .block, Text("Tag liegt in der Zukunft", "Day lies in the future"),
    remedy: Text("Den Tag beim Empfänger berichtigen lassen.", "Have the recipient mend the day."), basis: [.replies])

  static let replyDayBefore = FindingKind(
    "ANTWORT-18", .block, Text("Tag liegt vor der Übergabe", "Day lies before the handover"),
    remedy: Text(
      "Den Tag beim Empfänger berichtigen lassen; was vorher geschah, gehört in die Fallakte.",
      "Have the recipient mend the day; what happened before belongs into the case folder."), basis: [.replies])

  static let replyCurrency = FindingKind(
    "ANTWORT-19", .block, Text("Andere Währung als der Fall", "Another currency than the case's"),
    remedy: Text(
      "Beim Empfänger den Betrag in der Währung der Forderung erfragen.",
      "Ask the recipient for the amount in the claim's currency."), basis: [.replies])

  static let paymentNotInFolder = FindingKind(
    "ANTWORT-20", .warning,
    Text("Zahlung an den Gläubiger fehlt in der Fallakte", "Payment to the creditor is missing from the case folder"),
    remedy: Text(
      "Das Konto ansehen; ging die Zahlung ein, unter „payments“ eintragen, sonst dem Empfänger widersprechen.",
      "Look at the account; where the payment came, enter it under “payments”, else contradict the recipient."),
    basis: [.replies])

  static let paymentNotReported = FindingKind(
    "ANTWORT-21", .warning,
    Text("Zahlung der Fallakte kennt der Empfänger nicht", "The recipient does not know a payment of the case folder"),
    remedy: Text(
      "Dem Empfänger die Zahlung melden; er fordert sonst zu viel.",
      "Report the payment to the recipient; else it demands too much."), basis: [.replies])

  static let paymentsExceed = FindingKind(
    "ANTWORT-22", .warning, Text("Mehr gezahlt als übergeben", "More paid than handed over"),
    remedy: Text(
      "Die Abrechnung des Empfängers verlangen: Zinsen und Kosten seit der Übergabe erklären es, oder es ist zurückzuzahlen.",
      "Ask the recipient for its statement: interest and costs since the handover explain it, or it is to be paid back."
    ),
    basis: [.replies])

  static let questionNotOpen = FindingKind(
    "ANTWORT-23", .block, Text("Keine offene Rückfrage dieser Kennung", "No open question of that name"),
    remedy: Text(
      "„koffer status FALL“ nennt die offenen Rückfragen mit ihrer Kennung.",
      "“koffer status CASE” names the open questions with their names."), basis: [.replies])

  static let replyOvertaken = FindingKind(
    "ANTWORT-24", .block, Text("Von einer neueren Nachricht überholt", "Overtaken by newer word"),
    remedy: Text(
      "Beim Empfänger nachfragen, was gilt; verzeichnet bleibt, was er zuletzt gesagt hat.",
      "Ask the recipient what holds; what it said last stays recorded."), basis: [.replies])

  static let replyOfSomeInvoices = FindingKind(
    "ANTWORT-26", .block, Text("Nicht von allen Rechnungen des Falls", "Not of all invoices of the case"),
    remedy: Text(
      "Alle Seiten der Liste in eine Datei legen; gilt es wirklich nur einem Teil, diesen zurückrufen („koffer recall --invoice“).",
      "Put all pages of the list into one file; if it is about a part indeed, recall that (“koffer recall --invoice”)."),
    basis: [.replies])

  static let paidByNothing = FindingKind(
    "ANTWORT-27", .warning, Text("Bezahlt, aber keine Zahlung bekannt", "Paid, but no payment is known"),
    remedy: Text(
      "Den Empfänger nach Betrag und Tag fragen; was einging, unter „payments“ eintragen.",
      "Ask the recipient for amount and day; enter what came in under “payments”."), basis: [.replies])

  static let latePayment = FindingKind(
    "ANTWORT-28", .warning,
    Text("Zahlung aus einer früheren Übergabe", "Payment from the time of an earlier handover"),
    remedy: Text(
      "Auskehren lassen, unter „payments“ eintragen, und dem, der den Fall jetzt hat, melden.",
      "Have it passed on, enter it under “payments”, and report it to who has the case now."), basis: [.replies])

  static let replyFileNumberNames = FindingKind(
    "ANTWORT-29", .warning, Text("Aktenzeichen nennt jemanden", "File number names somebody"),
    remedy: Text(
      "Den Empfänger um ein Aktenzeichen ohne Namen bitten; das Hauptbuch behält es für immer.",
      "Ask the recipient for a file number without names; the ledger keeps it for good."), basis: [.replies])

  static let replyFileNumberShared = FindingKind(
    "ANTWORT-30", .warning, Text("Ein Aktenzeichen für mehrere Fälle", "One file number for several cases"),
    remedy: Text(
      "Beim Empfänger nachfragen: führt er die Fälle zusammen, ist nichts zu tun; sonst hat er sie verwechselt, und sein Wort gilt dem anderen Fall.",
      "Ask the recipient: where it keeps the cases together, there is nothing to do; else it took one for the other, and its word is about the other case."
    ), basis: [.replies])

  static let replyBehindTheEnd = FindingKind(
    "ANTWORT-31", .warning, Text("Kam hinter dem Ende", "Came behind the end"),
    remedy: Text(
      "Mit dem Empfänger klären, was gilt, bevor der Fall noch einmal hinausgeht: dann hält es ihn, bis er dazu etwas sagt.",
      "Settle with the recipient what holds before the case goes out again: then it holds it until the case says something of it."
    ), basis: [.replies])

  static let replyOfWhichHandOver = FindingKind(
    "ANTWORT-25", .block, Text("Zu welcher Übergabe, ist offen", "Of which handover is open"),
    remedy: Text(
      "Beim Empfänger nachfragen; gilt es der neuen Übergabe, sagt er es in einer Antwort, die sie mit ihrer Zahl nennt („koffer reply-template“).",
      "Ask the recipient; where it means the new handover, it says so in a reply that names that by its number (“koffer reply-template”)."
    ),
    basis: [.replies])

  package static let ofReplies =
    ofReplyFiles + [
      replyCaseUnknown, replyCaseElsewhere, replyPackageDiffers, replyFileNumberDiffers, replyIDReused, replyMeanwhile,
      replyUnlawful, replyContradicts, replyDayAhead, replyDayBefore, replyCurrency, paymentNotInFolder,
      paymentNotReported, paymentsExceed, questionNotOpen, replyOvertaken,
      replyOfWhichHandOver, replyOfSomeInvoices, paidByNothing, latePayment,
      replyFileNumberNames, replyFileNumberShared, replyBehindTheEnd,
    ]
}

extension Citation {
  static let replies = FindingKind.replies
}
