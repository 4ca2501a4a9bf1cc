import CaseModel

extension Rule {
  /// The same invoice twice would be claimed twice.
  static let invoiceNumberOnce = Rule.ofCase(
    "WIDER-01", .block, Text("Rechnung doppelt", "Invoice listed twice"),
    remedy: Text("Jede Rechnung nur einmal aufführen.", "List each invoice only once."), basis: [.contract("invoices")]
  ) { docket in
    var seen: [String: Place] = [:]
    return docket.file.invoices.compactMap { invoice in
      guard let number = invoice.number else { return nil }
      if let first = seen[number] {
        return Hit(
          invoice.origin.place, against: first,
          Text("Die Rechnung \(number) steht zweimal im Fall.", "Invoice \(number) stands twice in the case."),
          invoice: invoice)
      }
      seen[number] = invoice.origin.place
      return nil
    }
  }
}
