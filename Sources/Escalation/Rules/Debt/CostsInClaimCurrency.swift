import CaseModel
import Law

extension Rule {
  /// Euros are not added to francs; that they are left out must not pass unseen.
  static let costsInClaimCurrency = Rule.ofCase(
    "KOST-07", .note, Text("Kosten in Euro nicht gefordert", "Costs in euros not claimed"),
    remedy: Text(
      "Nichts zu tun: die Forderungsaufstellung nennt sie als nicht gefordert.",
      "Nothing to do: the claim statement names them as not claimed."),
    basis: [.law("§ 288 Abs. 5 BGB")]
  ) { docket in
    docket.openDebts.filter { $0.reservations.contains(.costsInEuros) }.map { debt in
      Hit(
        debt.invoice.origin.place,
        Text(
          "Zur Rechnung \(debt.invoice.label) sind Mahnkosten oder Verzugspauschale in Euro bemessen, die Forderung ist es nicht: sie sind nicht gerechnet.",
          "For invoice \(debt.invoice.label) fees of letters or the lump sum are in euros, and the claim is not: they are not counted."
        ), invoice: debt.invoice)
    }
  }
}
