import CaseModel
import Law

extension Rule {
  /// Receipt is for the creditor to show; his own word is no proof of it.
  static let verzugEvidenced = Rule.ofCase(
    "VERZ-02", .warning, Text("Verzug ohne Beleg", "Default without a document"),
    remedy: Text(
      "Den Zugang durch ein Dokument belegen (Antwort, Auslieferungsbeleg, Zustellnachweis) und unter „evidence“ nennen.",
      "Show the arrival by a document (reply, delivery record, proof of service) and name it under “evidence”."),
    basis: [.law("§ 286 BGB"), .law("§ 130 BGB")]
  ) { docket in
    docket.openDebts.compactMap { debt in
      guard let begun = debt.verzug.begun, begun.proof == .asserted else { return nil }
      return Hit(
        begun.place,
        Text(
          "Der Verzug mit der Rechnung \(debt.invoice.label) (\(begun.kind.title.german)) beruht allein auf der Angabe des Gläubigers.",
          "The default with invoice \(debt.invoice.label) (\(begun.kind.title.english)) rests on the creditor's word alone."
        ), invoice: debt.invoice)
    }
  }
}
