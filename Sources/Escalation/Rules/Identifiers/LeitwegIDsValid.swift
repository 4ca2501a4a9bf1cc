import CaseModel

extension Rule {
  /// An invoice with a wrong Leitweg-ID did not reach the public body it was meant for.
  ///
  /// The buyer's reference may be anything else; only what sets out to be a Leitweg-ID is judged.
  static let leitwegIDsValid = wellFormed(
    "KENN-09", .warning, Text("Leitweg-ID ungültig", "Leitweg-ID invalid"), LeitwegID.self,
    name: Text("Die Leitweg-ID", "The Leitweg-ID"),
    remedy: Text(
      "Prüfen, ob die Rechnung ankam; sonst mit der richtigen Leitweg-ID neu senden.",
      "Check whether the invoice arrived; else send it again with the right Leitweg-ID."),
    basis: [.norm("EN 16931 BT-10"), .norm("ISO 7064")]
  ) { file in
    file.statedDocuments.compactMap { $0.number($0.content.buyerReference, "BT-10") }
      .filter { LeitwegID.isMeant(by: $0.text) }
  }
}
