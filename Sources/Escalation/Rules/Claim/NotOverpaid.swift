import CaseModel

extension Rule {
  /// An overpayment belongs to the debtor; it begins beyond interest and costs (§ 367 (1) BGB).
  static let notOverpaid = Rule.ofCase(
    "FORD-08", .block, Text("Überzahlt", "Overpaid"),
    remedy: Text(
      "Die Überzahlung klären und erstatten oder verrechnen.", "Clear up the overpayment and refund or set it off."),
    basis: [.law("§ 812 Abs. 1 BGB")]
  ) { docket in
    let single = docket.open.items.compactMap { item in
      item.overpaid.map { amount in
        Hit(
          item.invoice.origin.place,
          Text(
            "Die Rechnung \(item.invoice.label) ist um \(amount.german) überzahlt.",
            "Invoice \(item.invoice.label) is overpaid by \(amount.english)."), invoice: item.invoice)
      }
    }
    guard single.isEmpty, let amount = docket.open.overpaid else { return single }
    return [
      Hit(
        docket.place(of: "payments"),
        Text("Der Fall ist um \(amount.german) überzahlt.", "The case is overpaid by \(amount.english)."))
    ]
  }
}
