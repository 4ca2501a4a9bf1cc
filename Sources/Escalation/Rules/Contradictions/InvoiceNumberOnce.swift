import CaseModel
import Formats

extension Rule {
  /// The same invoice twice would be claimed twice.
  static let invoiceNumberOnce = Rule.ofCase(
    "WIDER-01", .block, Text("Rechnung doppelt", "Invoice listed twice"),
    remedy: Text("Jede Rechnung nur einmal aufführen.", "List each invoice only once."), basis: [.contract("invoices")]
  ) { docket in
    var seen: [String: Place] = [:]
    return docket.file.invoices.compactMap { invoice in
      guard let number = invoice.number else { return nil }
      // In another spelling it is the same where day and sum are, too.
      let spelled =
        "\(number.asInvoiceNumber) \(invoice.issued?.description ?? "?") \(invoice.claimed?.description ?? "?")"
      defer { seen[spelled] = seen[spelled] ?? invoice.origin.place }
      if let first = seen[number] ?? seen[spelled] {
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
