import CaseModel

/// What can be wrong with a case as its file tells it.
extension FindingKind {
  package static let caseFileMissing = FindingKind(
    "FALL-01", .block, Text("Falldatei fehlt", "Case file missing"),
    remedy: Text(
      "case.yaml (oder case.json) im Fallordner anlegen; „koffer init“ schreibt eine Vorlage.",
      "Create case.yaml (or case.json) in the case folder; “koffer init” writes a template."),
    basis: [.contract("case.yaml")])

  package static let twoCaseFiles = FindingKind(
    "FALL-11", .block, Text("Zwei Falldateien", "Two case files"),
    remedy: Text("Nur eine von case.yaml und case.json behalten.", "Keep only one of case.yaml and case.json."),
    basis: [.contract("case.yaml")])

  package static let noInvoices = FindingKind(
    "FALL-12", .block, Text("Keine Rechnung im Fall", "No invoice in the case"),
    remedy: Text("Mindestens eine Rechnung unter „invoices“ aufführen.", "List at least one invoice under “invoices”."),
    basis: [.contract("case.yaml")])

  package static let numberTaken = FindingKind(
    "FALL-13", .block, Text("Aktenzeichen zweimal vergeben", "File number given twice"),
    remedy: Text("Einem der Fälle ein anderes Aktenzeichen geben.", "Give one of the cases another file number."),
    basis: [.contract("case.yaml")])

  package static let invoiceInTwoCases = FindingKind(
    "FALL-14", .warning, Text("Rechnung in zwei Fällen", "Invoice in two cases"),
    remedy: Text(
      "Die Rechnung aus einem der Fälle streichen; nur einer von beiden lässt sich übergeben.",
      "Strike the invoice from one of the cases; only one of the two can be handed over."),
    basis: [.contract("case.yaml")])

  /// All of them, for the catalogue.
  package static let ofCaseFiles: [FindingKind] = [
    .caseFileMissing, .twoCaseFiles, .noInvoices, .numberTaken, .invoiceInTwoCases,
  ]
}
