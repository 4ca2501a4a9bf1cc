import CaseModel
import Law

extension Rule {
  /// The letter that brings about the default is not yet damage by it.
  static let reminderFeeAfterDefault = Rule.ofCase(
    "KOST-02", .warning, Text("Mahnkosten vor Verzug", "Cost of a reminder before default"),
    remedy: Text(
      "Der Betrag ist nicht gefordert; künftig erst nach Verzugseintritt berechnen.",
      "The amount is not claimed; in future charge it only after default."),
    basis: [.law("§ 280 Abs. 2 BGB"), .law("§ 286 BGB")]
  ) { docket in
    docket.openDebts.flatMap { debt in
      debt.costs.filter { $0.kind == .reminder && $0.reason == .beforeDefault && debt.verzug.begun != nil }.map {
        cost in
        Hit(
          cost.place,
          Text(
            "Das Schreiben vom \(cost.on.german) verlangt \(cost.asked.german), bevor oder indem es in Verzug setzt.",
            "The letter of \(cost.on) asks \(cost.asked.english) before, or by, bringing about the default."),
          invoice: debt.invoice)
      }
    }
  }
}
