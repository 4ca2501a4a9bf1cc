import CaseModel
import Law

extension Rule {
  /// Who pays a year before the invoice was written paid something else, or the day is wrong.
  static let paymentNotLongBefore = Rule.ofCase(
    "FORD-21", .warning, Text("Zahlung lange vor der Rechnung", "Payment long before the invoice"),
    remedy: Text(
      "Tag und Zuordnung der Zahlung prüfen.", "Check the day of the payment, and what it was for."),
    basis: [.contract("payments.received")]
  ) { docket in
    docket.file.payments.compactMap { payment in
      let paid = docket.file.invoices.filter { payment.invoice == nil || payment.invoice == $0.number }
      guard let issued = paid.compactMap(\.issued).min(), payment.received.addingYears(1) <= issued else { return nil }
      return Hit(
        payment.origin.place(of: "received"),
        Text(
          "Die Zahlung vom \(payment.received.german) kam ein Jahr oder länger vor der Rechnung vom \(issued.german).",
          "The payment of \(payment.received) came a year or more before the invoice of \(issued)."))
    }
  }
}
