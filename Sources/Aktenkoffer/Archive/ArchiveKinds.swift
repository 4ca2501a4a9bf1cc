import CaseModel

/// What stands in the way of keeping a case, of deleting it, or of looking into it.
extension FindingKind {
  static let nothingToArchive = FindingKind(
    "ARCHIV-01", .note, Text("Nichts aufzunehmen", "Nothing to put in"),
    remedy: Text(
      "Aufgenommen wird, was übergeben ist; „koffer status“ zeigt, wo der Fall steht.",
      "What was handed over is put in; “koffer status” shows where the case stands."), basis: [chapter])

  static let shipmentGone = FindingKind(
    "ARCHIV-02", .block, Text("Übergebene Datei fehlt oder ist verändert", "File handed over is missing or changed"),
    remedy: Text(
      "Die Datei aus einer Sicherung nach handovers/ zurückholen, oder vom Empfänger; ihr Hash steht im Übergabebuch.",
      "Bring the file back to handovers/ from a backup, or from the recipient; its hash stands in the ledger."),
    basis: [chapter])

  static let notDue = FindingKind(
    "ARCHIV-03", .block, Text("Noch aufzubewahren", "Still to be kept"),
    remedy: Text("Warten; „koffer archive due“ nennt den Tag.", "Wait; “koffer archive due” names the day."),
    basis: [.law("§ 147 Abs. 3 AO"), .law("§ 257 Abs. 4 HGB"), chapter])

  static let onHold = FindingKind(
    "ARCHIV-04", .block, Text("Löschung gesperrt", "Deletion on hold"),
    remedy: Text(
      "Wer die Sperre gesetzt hat, hebt sie auf: „koffer archive release“.",
      "Whoever put it on hold lifts it: “koffer archive release”."), basis: [chapter])

  static let retentionUnknown = FindingKind(
    "ARCHIV-05", .block, Text("Aufbewahrungsfrist unbekannt", "Period of retention unknown"),
    remedy: Text(
      "Die Werte des Gesetzes bestätigen oder ergänzen (law.d/), und die Verjährung im Fall klären.",
      "Confirm or add the values of the law (law.d/), and settle limitation in the case."), basis: [chapter])

  static let accessRestricted = FindingKind(
    "ARCHIV-06", .block, Text("Zugriff eingeschränkt", "Access restricted"),
    remedy: Text(
      "Mit --by und --reason sagen, wer den erledigten Fall wozu ansieht; beides wird verzeichnet.",
      "Say with --by and --reason who looks into the settled case and what for; both are written down."),
    basis: [.law("Art. 18 DSGVO"), chapter])

  static let notArchived = FindingKind(
    "ARCHIV-07", .block, Text("Nicht im Archiv", "Not in the archive"),
    remedy: Text(
      "Das Aktenzeichen prüfen; „koffer archive list“ nennt, was da ist.",
      "Check the file number; “koffer archive list” names what is there."), basis: [chapter])

  static let deletedAlready = FindingKind(
    "ARCHIV-08", .block, Text("Schon gelöscht", "Deleted already"),
    remedy: Text(
      "Nichts zu tun; „koffer archive show“ nennt, wann und auf wessen Wort.",
      "Nothing to do; “koffer archive show” names when and on whose word."), basis: [chapter])

  static let copiesElsewhere = FindingKind(
    "ARCHIV-09", .warning, Text("Der Fall liegt noch anderswo", "The case still lies elsewhere"),
    remedy: Text(
      "Ordner des Falls, eigene Kopien und Sicherungen ebenso löschen.",
      "Delete the case's folder, copies of one's own and backups, too."), basis: [.law("Art. 17 DSGVO"), chapter])

  static let archivedMeanwhile = FindingKind(
    "ARCHIV-10", .block, Text("Ein anderer Lauf arbeitet an dem Fall", "Another run works on the case"),
    remedy: Text("Warten, bis er fertig ist.", "Wait until it has finished."), basis: [chapter])

  static let archiveBehind = FindingKind(
    "ARCHIV-11", .block, Text("Das Archiv ist nicht auf dem Stand", "The archive is behind the ledger"),
    remedy: Text(
      "Erst „koffer archive add“; danach zeigt sich, wie lange der Fall aufzubewahren ist.",
      "First “koffer archive add”; then it shows how long the case has to be kept."), basis: [chapter])

  static let reasonNames = FindingKind(
    "ARCHIV-12", .block, Text("Grund nennt jemanden", "Reason names somebody"),
    remedy: Text(
      "Den Grund ohne Namen eines Schuldners angeben; das Verzeichnis behält ihn für immer.",
      "Give the reason without a debtor's name; the log keeps it for good."), basis: [.law("Art. 17 DSGVO"), chapter])

  private static let chapter = Citation.contract("docs/archive.md")

  package static let ofArchive = [
    nothingToArchive, shipmentGone, notDue, onHold, retentionUnknown, accessRestricted, notArchived, deletedAlready,
    copiesElsewhere, archivedMeanwhile, archiveBehind, reasonNames, bagUnsound,
  ]
}
