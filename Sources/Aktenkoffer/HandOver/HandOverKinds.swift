import CaseModel

/// What keeps a case from being handed over that is ready by itself.
extension FindingKind {
  static let handedOverAlready = FindingKind(
    "ABGABE-01", .block, Text("Schon übergeben", "Handed over already"),
    remedy: Text(
      "Nichts zu tun; „koffer status“ zeigt, was geschah. Soll ein anderer ihn bekommen: „koffer recall FALL“.",
      "Nothing to do; “koffer status” shows what happened. For another to get it: “koffer recall CASE”."),
    basis: [chapter])

  static let handedOverMeanwhile = FindingKind(
    "ABGABE-02", .block, Text("Ein anderer Lauf arbeitet an dem Fall", "Another run works on the case"),
    remedy: Text("Warten, bis er fertig ist.", "Wait until it has finished."), basis: [chapter])

  static let invoiceHandedOver = FindingKind(
    "ABGABE-03", .block,
    Text("Rechnung schon mit einem anderen Fall übergeben", "Invoice handed over with another case"),
    remedy: Text(
      "Die Rechnung aus diesem Fall nehmen, oder den anderen zurückrufen.",
      "Take the invoice out of this case, or recall the other."), basis: [chapter])

  static let approvalMissing = FindingKind(
    "ABGABE-04", .block, Text("Freigabe fehlt", "Approval missing"),
    remedy: Text(
      "Eine zweite Person gibt frei: „koffer approve FALL --for EMPFÄNGER --by NAME“.",
      "A second person approves: “koffer approve CASE --for RECIPIENT --by NAME”."), basis: [chapter])

  static let approvalLapsed = FindingKind(
    "ABGABE-05", .block, Text("Freigabe verfallen", "Approval lapsed"),
    remedy: Text(
      "Ansehen, was sich geändert hat, und neu freigeben.", "Look at what changed, and approve again."),
    basis: [chapter])

  static let approvalByTheSame = FindingKind(
    "ABGABE-06", .block, Text("Freigabe von derselben Person", "Approved by the same person"),
    remedy: Text(
      "Jemand anderes gibt frei, oder jemand anderes übergibt; „--by“ nennt ihn mit Vor- und Familiennamen, und wer fast gleich heißt, mit mehr (weiterer Vorname, Abteilung).",
      "Somebody else approves, or somebody else hands over; “--by” gives given and family name, and more (another given name, the department) where two are named nearly alike."
    ),
    basis: [chapter])

  static let outcomeUnknown = FindingKind(
    "ABGABE-07", .block, Text("Ausgang der Übergabe unbekannt", "Outcome of the handover unknown"),
    remedy: Text(
      "Den Ort wieder erreichbar machen und „koffer hand-over“ wiederholen; oder beim Empfänger fragen und es sagen: „koffer outcome FALL --delivered --by NAME“.",
      "Make the place reachable again and repeat “koffer hand-over”; or ask the recipient and say so: “koffer outcome CASE --delivered --by NAME”."
    ),
    basis: [chapter])

  static let placeMissing = FindingKind(
    "ABGABE-08", .block, Text("Kein Ort für die Übergabe", "No place for the handover"),
    remedy: Text(
      "In koffer.yaml „deliveries: {EMPFÄNGER: {to: …}}“ angeben, oder „--to ORDNER“.",
      "Give “deliveries: {RECIPIENT: {to: …}}” in koffer.yaml, or “--to FOLDER”."), basis: [chapter])

  static let dayBehindCase = FindingKind(
    "ABGABE-09", .block, Text("Der Fall weiß von späteren Tagen", "The case knows of later days"),
    remedy: Text(
      "Am heutigen Tag übergeben oder melden, ohne --as-of; sonst bliebe unbeachtet, was seither geschah.",
      "Hand over or report as of today, without --as-of; else what happened since would be passed over."),
    basis: [chapter])

  static let draftOpen = FindingKind(
    "ABGABE-20", .block, Text("Entwurf wartet auf den Versand", "Draft waits to be sent"),
    remedy: Text(
      "Ihn absenden, und dann sagen, was daraus wurde: „koffer outcome FALL --delivered --by NAME“, sonst --not-delivered.",
      "Send it, then say what became of it: “koffer outcome CASE --delivered --by NAME”, else --not-delivered."),
    basis: [chapter])

  static let mailInClear = FindingKind(
    "ABGABE-21", .block, Text("Unverschlüsselt per Mail", "By mail in clear"),
    remedy: Text(
      "Mit „--encrypt-to ZERTIFIKAT“ übergeben; wer es anders will, schreibt „clear: true“ zu diesem Empfänger.",
      "Hand over with “--encrypt-to CERTIFICATE”; who wants it otherwise writes “clear: true” for this recipient."),
    basis: [.law("Art. 32 DSGVO"), chapter])

  static let placeNotApproved = FindingKind(
    "ABGABE-23", .block, Text("Ort nicht freigegeben", "Place not approved"),
    remedy: Text(
      "Ohne --to übergeben; oder den Ort unter „deliveries“ in koffer.yaml ändern und neu freigeben lassen.",
      "Hand over without --to; or change the place under “deliveries” in koffer.yaml and have it approved anew."),
    basis: [chapter])

  static let keyNotApproved = FindingKind(
    "ABGABE-26", .block, Text("Schlüssel nicht freigegeben", "Key not approved"),
    remedy: Text(
      "Für den Schlüssel der Freigabe verschlüsseln; oder mit ihm neu freigeben lassen: „koffer approve FALL --for EMPFÄNGER --encrypt-to SCHLÜSSEL --by NAME“.",
      "Encrypt for the key of the approval; or have it approved anew with the key: “koffer approve CASE --for RECIPIENT --encrypt-to KEY --by NAME”."
    ),
    basis: [chapter])

  static let toldPaymentMissing = FindingKind(
    "ABGABE-24", .block,
    Text("Zahlung oder Gutschrift einer früheren Übergabe fehlt", "Payment or credit of an earlier handover missing"),
    remedy: Text(
      "Klären und eintragen, mit dem Tag und dem vollen Betrag, den der Schuldner zahlte, auch wenn der Empfänger später oder weniger weiterleitete; war die Nachricht falsch, oder gilt sie einer anderen Rechnung, das begründet übernehmen: „waivers: [{step: told_payment, reason: …, approved_by: …, on: …}]“.",
      "Settle it and enter it, with the day and the full sum that the debtor paid, though the recipient passed it on later or less of it; if the word was wrong, or is about another invoice, accept that with reasons: “waivers: [{step: told_payment, reason: …, approved_by: …, on: …}]”."
    ), basis: [chapter])

  static let toldDisputeMissing = FindingKind(
    "ABGABE-25", .block, Text("Als bestritten zurückgegeben", "Given back as disputed"),
    remedy: Text(
      "Den Einwand unter „disputes“ eintragen und beantworten; erst danach erklären, ob die Forderung bestritten ist. War die Nachricht falsch, oder galt der Einwand keiner Rechnung dieses Falls, das begründet übernehmen: „waivers: [{step: told_dispute, reason: …, approved_by: …, on: …}]“.",
      "Enter the objection under “disputes” and answer it; only then declare whether the claim is disputed. If the word was wrong, or the objection was to no invoice of this case, accept that with reasons: “waivers: [{step: told_dispute, reason: …, approved_by: …, on: …}]”."
    ),
    basis: [chapter])

  static let invoiceAlike = FindingKind(
    "ABGABE-27", .warning,
    Text("Gleiche Rechnung unter anderer Nummer schon übergeben", "Like invoice handed over under another number"),
    remedy: Text(
      "Beide ansehen: ist es dieselbe, sie aus diesem Fall nehmen; sind es zwei, nichts zu tun.",
      "Look at both: if it is the same, take it out of this case; if they are two, nothing to do."),
    basis: [chapter])

  static let draftLeft = FindingKind(
    "ABGABE-28", .block, Text("Alter Entwurf liegt noch bereit", "An old draft still lies ready"),
    remedy: Text(
      "Den Entwurf löschen; wer ihn fände, schickte den Fall ein zweites Mal hinaus. Ging er doch hinaus, den Empfänger bitten, die Akte zu schließen, bevor ein anderer sie bekommt.",
      "Delete the draft; who found it would send the case out a second time. If it did go out, ask the recipient to close its file before another gets the case."
    ),
    basis: [chapter])

  static let toldEndUnanswered = FindingKind(
    "ABGABE-29", .block, Text("Als erledigt oder aussichtslos zurückgekommen", "Came back as settled or hopeless"),
    remedy: Text(
      "Klären; was war, eintragen, und was falsch gesagt war, begründet übernehmen: „waivers: [{step: told_end, reason: …, approved_by: …, on: …}]“.",
      "Settle it; enter what was, and accept with reasons what was wrongly said: “waivers: [{step: told_end, reason: …, approved_by: …, on: …}]”."
    ),
    basis: [chapter])

  static let nothingUnderway = FindingKind(
    "ABGABE-22", .block, Text("Kein Ausgang offen", "No outcome is open"),
    remedy: Text(
      "„koffer status“ ansehen; gesagt wird nur, was aus einer begonnenen Übergabe wurde.",
      "Look at “koffer status”; what can be said is what became of a handover that was begun."), basis: [chapter])

  private static let chapter = Citation.contract("docs/ledger.md")

  package static let ofHandOver = [
    handedOverAlready, handedOverMeanwhile, invoiceHandedOver, approvalMissing, approvalLapsed, approvalByTheSame,
    outcomeUnknown, placeMissing, dayBehindCase, draftOpen, mailInClear, nothingUnderway, placeNotApproved,
    toldPaymentMissing, toldDisputeMissing, keyNotApproved, invoiceAlike, draftLeft,
    toldEndUnanswered,
  ]
}
