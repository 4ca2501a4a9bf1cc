import CaseModel

extension Rule {
  /// A step or a payment for an invoice that is not in the case counts for none.
  static let referencesKnown = Rule.ofCase(
    "WIDER-02", .block, Text("Verweis auf unbekannte Rechnung", "Reference to an unknown invoice"),
    remedy: Text("Eine Rechnungsnummer nennen, die im Fall steht.", "Name an invoice number that stands in the case."),
    basis: [.contract("invoices.number")]
  ) { docket in
    let file = docket.file
    let known = Set(file.invoices.compactMap(\.number))
    let references: [(Place, String)] =
      file.reminders.flatMap { reminder in (reminder.invoices ?? []).map { (reminder.origin.place(of: "invoices"), $0) }
      }
      + file.contacts.flatMap { contact in (contact.invoices ?? []).map { (contact.origin.place(of: "invoices"), $0) } }
      + file.costs.compactMap { cost in cost.invoice.map { (cost.origin.place(of: "invoice"), $0) } }
      + file.acknowledgements.compactMap { one in one.invoice.map { (one.origin.place(of: "invoice"), $0) } }
      + file.disputes.compactMap { dispute in dispute.about.map { (dispute.origin.place(of: "about"), $0) } }
      + file.declarations.compactMap { one in one.invoice.map { (one.origin.place(of: "invoice"), $0) } }
      + file.waivers.compactMap { waiver in waiver.invoice.map { (waiver.origin.place(of: "invoice"), $0) } }
    let sums =
      file.payments.compactMap { payment in payment.invoice.map { (payment.origin.place(of: "invoice"), $0) } }
      + file.credits.compactMap { credit in credit.invoice.map { (credit.origin.place(of: "invoice"), $0) } }
    let told = Text("Diese Rechnung steht nicht im Fall.", "This invoice is not in the case.")
    return references.filter { !known.contains($0.1) }.map { place, _ in Hit(place, told) }
      // What was paid on another invoice is none of this case's money.
      + sums.filter { !known.contains($0.1) }.map { place, _ in
        Hit(
          place, told,
          remedy: Text(
            "Ist die Nummer verschrieben, sie berichtigen; gilt die Zahlung oder Gutschrift einer anderen Rechnung, sie aus dem Fall nehmen.",
            "Correct the number if it is misspelt; if the payment or credit is for another invoice, take it out of the case."
          ))
      }
  }
}
