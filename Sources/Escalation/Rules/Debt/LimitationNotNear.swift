import CaseModel
import Law

extension Rule {
  /// An agency needs weeks; only an application at court stops the clock, and no letter does.
  static let limitationNotNear = Rule.ofCase(
    "VERJ-02", .warning, Text("Verjährung droht", "Limitation is near"),
    remedy: Text(
      "Sofort einen Mahnbescheid beantragen oder einen Verzicht auf die Einrede einholen.",
      "Apply for a payment order at once, or obtain a waiver of the plea."),
    basis: [.law("§§ 195, 199 BGB"), .law("§ 204 Abs. 1 Nr. 3 BGB")]
  ) { docket in
    docket.openDebts.compactMap { debt in
      guard let limit = debt.verjaehrung, !limit.isSuspended else { return nil }
      let days = limit.lastDay.days(since: docket.asOf)
      guard (0..<90).contains(days) else { return nil }
      return Hit(
        debt.invoice.origin.place(of: "due"),
        Text(
          "Die Rechnung \(debt.invoice.label) verjährt mit Ablauf des \(limit.lastDay.german): noch \(days) Tage.",
          "Invoice \(debt.invoice.label) becomes time-barred at the end of \(limit.lastDay): \(days) days left."),
        invoice: debt.invoice)
    }
  }
}
