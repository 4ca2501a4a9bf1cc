import CaseModel

extension Rule {
  /// What the case names, the case must hold.
  static let filesPresent = Rule.ofCase(
    "BELEG-01", .block, Text("Datei fehlt", "File missing"),
    remedy: Text(
      "Die Datei in den Fallordner legen oder den Pfad berichtigen.",
      "Put the file into the case folder or correct the path."),
    basis: [.contract("file")]
  ) { docket in
    docket.references.filter { docket.file.document(at: $0.path) == nil }.map {
      Hit($0.place, Text("Die genannte Datei liegt nicht im Fallordner.", "The file named is not in the case folder."))
    }
  }
}
