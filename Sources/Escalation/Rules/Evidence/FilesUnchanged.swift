import CaseModel

extension Rule {
  /// Evidence that changed after it was recorded is none.
  static let filesUnchanged = Rule.ofCase(
    "BELEG-02", .block, Text("Datei verändert", "File changed"),
    remedy: Text(
      "Das Original wiederherstellen; war die Änderung gewollt, SHA256SUMS neu schreiben und den Grund festhalten.",
      "Restore the original; if the change was meant, write SHA256SUMS anew and record why."),
    basis: [.norm("FIPS 180-4")]
  ) { docket in
    docket.file.documents.compactMap { document in
      guard let recorded = document.recordedHash, recorded.sha256 != document.sha256 else { return nil }
      return Hit(
        Place(document.path), against: recorded.place,
        Text(
          "Der Inhalt ist nicht mehr der, dessen SHA-256 festgehalten wurde.",
          "The content is no longer the one whose SHA-256 was recorded."))
    }
  }
}
