import CaseModel
import Law

extension Rule {
  /// Who pays the very sum of an invoice, of its rest or of all that is left, probably meant the principal, and that changes
  /// the interest.
  static let designationAsked = Rule.ofCase(
    "TILG-01", .warning,
    Text("Zahlung in Höhe einer Rechnung oder ihres Rests", "Payment of an invoice's sum, or of its rest"),
    remedy: Text(
      "Unter „designated“ angeben, worauf der Schuldner gezahlt hat: principal, costs, interest oder none.",
      "Say under “designated” what the debtor paid on: principal, costs, interest or none."),
    basis: [.law("§ 366 Abs. 1 BGB"), .law("§ 367 Abs. 2 BGB")]
  ) { docket in
    guard docket.open.principal?.isPositive == true else { return [] }
    return (docket.claim?.impliedDesignations ?? []).compactMap { index in
      let payment = docket.file.payments[index]
      // What is paid to the end by it is told as that.
      guard docket.open.items.first(where: { $0.invoice.number == payment.invoice })?.principal?.cents != 0
      else { return nil }
      return Hit(
        payment.origin.place,
        Text(
          "Die Zahlung vom \(payment.received.german) entspricht genau einer Rechnung, ihrem Rest oder allem, was offen war; sie ist auf die Hauptforderung verrechnet.",
          "The payment of \(payment.received) is the very sum of an invoice, of its rest or of all that was open; it is set against the principal."
        ))
    }
  }
}
