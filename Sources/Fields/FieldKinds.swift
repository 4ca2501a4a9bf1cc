import CaseModel

/// What can be wrong with a hand-written file as text.
extension FindingKind {
  package static let caseFileUnreadable = FindingKind(
    "FALL-02", .block, Text("Datei ist kein gültiges YAML", "File is not valid YAML"),
    remedy: Text("Die Stelle berichtigen.", "Correct the place named."), basis: [.norm("YAML 1.1"), .norm("RFC 8259")])

  package static let unknownKey = FindingKind(
    "FALL-03", .block, Text("Unbekannter Schlüssel", "Unknown key"),
    remedy: Text("Schreibweise prüfen oder die Zeile entfernen.", "Check the spelling or remove the line."),
    basis: [.contract("docs/case-folder.md")])

  package static let wrongType = FindingKind(
    "FALL-04", .block, Text("Falsche Form", "Wrong form"),
    remedy: Text("Den Wert in der erwarteten Form angeben.", "Give the value in the expected form."),
    basis: [.contract("docs/case-folder.md")])

  package static let valueMissing = FindingKind(
    "FALL-05", .block, Text("Pflichtangabe fehlt", "Required value missing"),
    remedy: Text("Die Angabe ergänzen.", "Add the value."), basis: [.contract("docs/case-folder.md")])

  package static let dateUnreadable = FindingKind(
    "FALL-06", .block, Text("Datum unlesbar", "Date unreadable"),
    remedy: Text(
      "Als JJJJ-MM-TT schreiben, Zeitpunkte als JJJJ-MM-TTThh:mm.", "Write YYYY-MM-DD, times as YYYY-MM-DDThh:mm."),
    basis: [.norm("ISO 8601")])

  package static let amountUnreadable = FindingKind(
    "FALL-07", .block, Text("Betrag unlesbar", "Amount unreadable"),
    remedy: Text(
      "Mit Punkt und höchstens zwei Nachkommastellen schreiben, zum Beispiel \"1190.00\".",
      "Write it with a point and at most two decimals, for example \"1190.00\"."),
    basis: [.contract("docs/case-folder.md")])

  package static let choiceUnknown = FindingKind(
    "FALL-08", .block, Text("Unbekannter Wert", "Unknown value"),
    remedy: Text("Einen der zugelassenen Werte wählen.", "Choose one of the permitted values."),
    basis: [.contract("docs/case-folder.md")])

  package static let pathUnsafe = FindingKind(
    "FALL-09", .block, Text("Pfad führt aus dem Fallordner", "Path leaves the case folder"),
    remedy: Text(
      "Die Datei in den Fallordner legen und mit relativem Pfad nennen.",
      "Put the file into the case folder and name it by a relative path."), basis: [.contract("docs/case-folder.md")])

  package static let textUnprintable = FindingKind(
    "FALL-10", .block, Text("Steuerzeichen im Text", "Control character in text"),
    remedy: Text("Den Text ohne Steuerzeichen neu eingeben.", "Type the text again without control characters."),
    basis: [.norm("XML 1.0, 2.2")])

  /// All of them, for the catalogue.
  package static let ofHandwrittenFiles: [FindingKind] = [
    .caseFileUnreadable, .unknownKey, .wrongType, .valueMissing, .dateUnreadable, .amountUnreadable, .choiceUnknown,
    .pathUnsafe, .textUnprintable,
  ]
}
