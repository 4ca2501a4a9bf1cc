import CaseModel
import Law

extension Rule {
  /// A debtor owes costs only as far as they were needed; courts and agencies ask where they are high for what is claimed.
  static let costsInProportion = Rule.ofCase(
    "KOST-06", .warning, Text("Nebenkosten ungewöhnlich hoch", "Unusually high costs"),
    remedy: Text(
      "Prüfen, ob die Kosten nötig waren und ganz auf diesen Schuldner entfallen; sonst kürzen.",
      "Check whether the costs were needed and are all this debtor's; else lower them."),
    basis: [.law("§ 254 Abs. 2 BGB"), .law("§ 249 Abs. 2 BGB")]
  ) { docket in
    docket.openDebts.compactMap { debt in
      let costs = debt.costs.filter { $0.kind != .lumpSum && $0.amount.isPositive }
      // The account held them, so their sum is known.
      guard let first = costs.first, let sum = Money.sum(costs.map(\.amount)), sum.cents > usual,
        sum.cents > debt.claimed.cents / 10
      else { return nil }
      return Hit(
        first.place,
        Text(
          "Kosten von \(sum.german) sind mehr als ein Zehntel der Rechnung \(debt.invoice.label).",
          "Costs of \(sum.english) are more than a tenth of invoice \(debt.invoice.label)."), invoice: debt.invoice)
    }
  }

  /// In minor units: what a return debit, an inquiry and a few letters come to.
  private static let usual: Int64 = 50_00
}
