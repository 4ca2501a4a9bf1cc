import CaseModel

extension Ledger {
  /// Deletes every text that people wrote or documents said of a case; the chain keeps their hashes and stays whole.
  ///
  /// A text that another case has, too, stays until that case is deleted as well. By what its invoices look like others
  /// goes, too.
  public func forget(_ caseNumber: String) throws(Outage) {
    try writing { session in
      let hashes = try session.all(
        "SELECT DISTINCT enclosure FROM event WHERE case_number = $1 AND enclosure IS NOT NULL", [.text(caseNumber)]
      ) { $0.text(0) }.compactMap { $0 }
      for sha256 in hashes {
        let other = try session.first(
          """
          SELECT 1 FROM event WHERE enclosure = $1 AND case_number <> $2 AND NOT EXISTS (
            SELECT 1 FROM event AS last WHERE last.case_number = event.case_number AND last.kind = $3)
          LIMIT 1
          """, [.text(sha256), .text(caseNumber), .text(EventKind.purged.rawValue)]
        ) { _ in true }
        guard other == nil else { continue }
        try session.run("DELETE FROM enclosure WHERE sha256 = $1", [.text(sha256)])
      }
      try session.run(
        "DELETE FROM known_invoice WHERE case_number = $1 AND identity LIKE '\(InvoiceIdentity.likeness)%'",
        [.text(caseNumber)])
    }
  }

  /// Leaves no trace on the disk of what was forgotten; once behind the last.
  public func wipe() throws(Outage) { try Ledger.translating(name) { try alone { try store.wipe() } } }

  private func writing(_ body: (any StoreSession) throws -> Void) throws(Outage) {
    try Ledger.translating(name) { try alone { try store.writing(body) } }
  }
}
