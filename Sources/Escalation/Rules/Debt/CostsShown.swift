import CaseModel
import Law

extension Rule {
  /// A cost counts with its receipt.
  static let costsShown = Rule.ofCase(
    "KOST-04", .warning, Text("Kosten ohne Beleg", "Costs without proof"),
    remedy: Text("Den Beleg unter „costs: file“ nennen.", "Name the proof under “costs: file”."),
    basis: [.law("§ 280 Abs. 1 BGB"), .law("§ 249 BGB")]
  ) { docket in
    docket.openDebts.flatMap { debt in
      debt.costs.filter { $0.reason == .unproven && $0.kind != .reminder }.map { cost in
        Hit(
          cost.place,
          Text(
            "\(cost.kind.title.german) von \(cost.asked.german) zeigt kein Dokument; sie sind nicht gefordert.",
            "\(cost.kind.title.english) of \(cost.asked.english): no document shows it, and it is not claimed."),
          invoice: debt.invoice)
      }
    }
  }
}
