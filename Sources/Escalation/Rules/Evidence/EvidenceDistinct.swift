import CaseModel

extension Rule {
  /// One content cannot be two letters, nor a letter the invoice it asks for.
  static let evidenceDistinct = Rule(
    "BELEG-06", .block, Text("Derselbe Inhalt als zwei Belege", "One content as two documents"),
    remedy: Text(
      "Zu jedem Schreiben und jeder Rechnung das eigene Dokument beilegen.",
      "Enclose each letter's and each invoice's own document."), basis: [.contract("file")]
  ) { docket in
    let hashes = Dictionary(docket.file.documents.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var first: [String: Place] = [:]
    return docket.file.references.filter { $0.role == .invoice || $0.role == .reminder }.compactMap { reference in
      guard let hash = hashes[reference.path] else { return nil }
      guard let other = first[hash] else {
        first[hash] = reference.place
        return nil
      }
      return Hit(
        reference.place, against: other,
        Text("Dieser Beleg hat denselben Inhalt wie ein anderer.", "This document has the same content as another."))
    }
  }
}
