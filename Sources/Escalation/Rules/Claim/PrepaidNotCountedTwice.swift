import CaseModel

extension Rule {
  /// BT-115 is already net of what BT-113 says was prepaid.
  static let prepaidNotCountedTwice = Rule.ofCase(
    "FORD-13", .warning, Text("Zahlung womöglich doppelt gezählt", "Payment possibly counted twice"),
    remedy: Text(
      "Prüfen, ob die Rechnung die Zahlung schon abzieht; dann die Zahlung streichen.",
      "Check whether the invoice already deducts the payment; if so, remove it."), basis: [.norm("EN 16931 BT-113")]
  ) { docket in
    docket.file.invoices.flatMap { invoice -> [Hit] in
      guard let prepaid = invoice.document?.totals.prepaid, prepaid.isPositive else { return [] }
      return docket.file.payments.filter { payment in
        payment.amount == prepaid && (payment.invoice == invoice.number || payment.invoice == nil)
      }.map { payment in
        Hit(
          payment.origin.place, against: invoice.document?.origin.place(of: "BT-113"),
          Text(
            "Die Rechnung \(invoice.label) zieht \(prepaid.german) schon als Vorauszahlung ab.",
            "Invoice \(invoice.label) already deducts \(prepaid.english) as prepaid."), invoice: invoice)
      }
    }
  }
}
