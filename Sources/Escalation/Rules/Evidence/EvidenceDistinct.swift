import CaseModel

extension Rule {
  /// One content cannot be two letters, nor a letter the invoice it asks for, nor either the contract.
  static let evidenceDistinct = Rule.ofCase(
    "BELEG-06", .block, Text("Derselbe Inhalt als zwei Belege", "One content as two documents"),
    remedy: Text(
      "Zu jedem Schreiben und jeder Rechnung das eigene Dokument beilegen.",
      "Enclose each letter's and each invoice's own document."), basis: [.contract("file")]
  ) { docket in
    let hashes = Dictionary(docket.file.documents.map { ($0.path, $0.sha256) }, uniquingKeysWith: { first, _ in first })
    var seen: [String: FileReference] = [:]
    return docket.references.filter { $0.role != .delivery }.compactMap { reference in
      guard let hash = hashes[reference.path] else { return nil }
      guard let other = seen[hash] else {
        seen[hash] = reference
        return nil
      }
      // One delivery note may belong to several invoices; a letter or an invoice is always itself.
      guard reference.standsAlone || other.standsAlone else { return nil }
      return Hit(
        reference.place, against: other.place,
        Text("Dieser Beleg hat denselben Inhalt wie ein anderer.", "This document has the same content as another."))
    }
  }
}

extension FileReference {
  fileprivate var standsAlone: Bool { role == .invoice || role == .reminder }
}
