import CaseModel

/// What can be wrong with the files of a case folder.
extension FindingKind {
  package static let linkInFolder = FindingKind(
    "DATEI-01", .block, Text("Verknüpfung im Fallordner", "Symbolic link in the case folder"),
    remedy: Text("Die Verknüpfung durch die Datei selbst ersetzen.", "Replace the link by the file itself."),
    basis: [.contract("files")])

  package static let notAFile = FindingKind(
    "DATEI-02", .block, Text("Keine gewöhnliche Datei", "Not a regular file"),
    remedy: Text(
      "Gerätedateien und Pipes aus dem Fallordner entfernen.", "Remove devices and pipes from the case folder."),
    basis: [.contract("files")])

  package static let unreadable = FindingKind(
    "DATEI-03", .block, Text("Datei nicht lesbar", "File not readable"),
    remedy: Text("Leserechte und Datenträger prüfen.", "Check permissions and the disk."), basis: [.contract("files")])

  package static let nameNotUTF8 = FindingKind(
    "DATEI-04", .block, Text("Dateiname nicht in UTF-8", "File name not in UTF-8"),
    remedy: Text("Die Datei umbenennen.", "Rename the file."), basis: [.contract("files")])

  package static let namesCollide = FindingKind(
    "DATEI-05", .block, Text("Dateinamen nicht zu unterscheiden", "File names cannot be told apart"),
    remedy: Text(
      "Eine der Dateien umbenennen; die Namen unterscheiden sich nur in der Schreibweise von Umlauten.",
      "Rename one of the files; the names differ only in how accents are encoded."), basis: [.norm("Unicode UAX 15")])

  package static let xmlRefused = FindingKind(
    "DATEI-06", .block, Text("XML abgelehnt", "XML refused"),
    remedy: Text("Die E-Rechnung neu ausgeben lassen.", "Have the e-invoice issued again."), basis: [.norm("XML 1.0")])

  package static let notAnInvoice = FindingKind(
    "DATEI-07", .block, Text("XML ist keine E-Rechnung", "XML is not an e-invoice"),
    remedy: Text(
      "Eine Rechnung in UBL 2.1, UN/CEFACT CII oder ZUGFeRD beilegen.",
      "Enclose an invoice in UBL 2.1, UN/CEFACT CII or ZUGFeRD."), basis: [.norm("EN 16931")])

  package static let pdfRefused = FindingKind(
    "DATEI-08", .block, Text("PDF nicht zu öffnen", "PDF cannot be opened"),
    remedy: Text(
      "Das PDF ohne Kennwortschutz neu ausgeben; der Empfänger könnte es auch nicht öffnen.",
      "Issue the PDF anew without a password; the recipient could not open it either."), basis: [.norm("ISO 32000-1")])

  package static let pdfNotSearched = FindingKind(
    "DATEI-09", .note, Text("PDF nicht durchsucht", "PDF not searched"),
    remedy: Text(
      "Steckt eine E-Rechnung darin, das XML einzeln beilegen.", "If it holds an e-invoice, enclose the XML separately."
    ),
    basis: [.contract("invoices.file")])

  package static let notPacked = FindingKind(
    "DATEI-10", .note, Text("Datei geht nicht mit", "File stays behind"),
    remedy: Text(
      "Soll sie mit, nach „documents/“ legen oder in case.yaml nennen; sonst nichts zu tun.",
      "If it is to go along, put it into “documents/” or name it in case.yaml; else nothing to do."),
    basis: [.contract("files")])

  package static let invoiceNotListed = FindingKind(
    "DATEI-11", .warning, Text("Rechnung nicht im Fall aufgeführt", "Invoice not listed in the case"),
    remedy: Text(
      "Unter „invoices“ aufführen oder aus dem Ordner nehmen.", "List it under “invoices” or take it out of the folder."
    ),
    basis: [.contract("invoices")])

  package static let hashListUnreadable = FindingKind(
    "DATEI-12", .block, Text("SHA256SUMS unlesbar", "SHA256SUMS unreadable"),
    remedy: Text("Die Datei mit sha256sum neu schreiben.", "Write the file anew with sha256sum."),
    basis: [.contract("SHA256SUMS")])

  package static let hashWithoutFile = FindingKind(
    "DATEI-13", .block, Text("Datei mit festgehaltenem Hash fehlt", "File with a recorded hash is missing"),
    remedy: Text("Die Datei wiederherstellen.", "Restore the file."), basis: [.contract("SHA256SUMS")])

  package static let folderTooLarge = FindingKind(
    "DATEI-14", .block, Text("Fallordner zu groß", "Case folder too large"),
    remedy: Text("Den Fall aufteilen.", "Split the case."), basis: [.contract("files")])

  package static let documentTooLarge = FindingKind(
    "DATEI-15", .block, Text("Datei zu groß für ein Paket", "File too large for a package"),
    remedy: Text(
      "Die Datei aufteilen oder außerhalb der Akte übergeben.", "Split the file or hand it over separately."),
    basis: [.contract("files")])

  package static let packedUnnamed = FindingKind(
    "DATEI-16", .note, Text("Datei nennt der Fall nicht", "File is not named by the case"),
    remedy: Text(
      "Prüfen, ob sie zum Fall gehört; sonst aus dem Ordner nehmen: Sie geht zu jedem Empfänger, der solche Dokumente bekommt.",
      "Check whether it belongs to the case; else take it out of the folder: it goes to every recipient that gets such documents."
    ), basis: [.contract("files")])

  package static let recordedFileChanged = FindingKind(
    "DATEI-17", .block, Text("Festgehaltene Datei verändert", "Recorded file changed"),
    remedy: Text(
      "Das Original wiederherstellen, oder SHA256SUMS neu schreiben und den Grund festhalten.",
      "Restore the original, or write SHA256SUMS anew and record why."), basis: [.contract("SHA256SUMS")])

  /// All of them, for the catalogue.
  package static let ofCaseFolders: [FindingKind] = [
    .linkInFolder, .notAFile, .unreadable, .nameNotUTF8, .namesCollide, .xmlRefused, .notAnInvoice, .pdfRefused,
    .pdfNotSearched, .notPacked, .invoiceNotListed, .hashListUnreadable, .hashWithoutFile, .folderTooLarge,
    .documentTooLarge, .packedUnnamed, .recordedFileChanged,
  ]
}
