import CaseModel

extension Rule {
  /// An empty file is a copy that failed.
  static let filesNotEmpty = Rule.ofCase(
    "BELEG-05", .block, Text("Datei leer", "File empty"),
    remedy: Text("Die Datei erneut in den Fallordner kopieren.", "Copy the file into the case folder again."),
    basis: [.contract("file")]
  ) { docket in
    let named = Set(docket.references.map(\.path))
    // What the case does not name proves nothing of it, and goes along all the same.
    return docket.file.documents.filter { $0.size == 0 }.map {
      Hit(
        Place($0.path), Text("Die Datei ist leer.", "The file is empty."),
        severity: named.contains($0.path) ? nil : .warning)
    }
  }
}
