import CaseModel
import Law

extension Rule {
  /// Who pays the very sum of an invoice probably meant its principal, and that changes the interest.
  static let designationAsked = Rule(
    "TILG-01", .warning, Text("Zahlung in Höhe einer Rechnung", "Payment of an invoice's very sum"),
    remedy: Text(
      "Unter „designated“ angeben, worauf der Schuldner gezahlt hat: principal, costs, interest oder none.",
      "Say under “designated” what the debtor paid on: principal, costs, interest or none."),
    basis: [.law("§ 366 Abs. 1 BGB"), .law("§ 367 Abs. 2 BGB")]
  ) { docket in
    (docket.claim?.impliedDesignations ?? []).map { index in
      let payment = docket.file.payments[index]
      return Hit(
        payment.origin.place,
        Text(
          "Die Zahlung vom \(payment.received.german) entspricht genau einer Rechnung; sie ist auf deren Hauptforderung verrechnet.",
          "The payment of \(payment.received) is the very sum of an invoice; it is set against that invoice's principal."
        ))
    }
  }
}
