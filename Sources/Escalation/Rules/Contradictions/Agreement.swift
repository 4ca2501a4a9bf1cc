import CaseModel

/// A value that case.yaml and the document may both state.
struct Agreement: Sendable {
  let field: String
  let term: String
  let what: Text
  /// nil where one of them does not state it.
  let agrees: @Sendable (Invoice, EInvoice) -> Bool?
}

extension Rule {
  /// A value that case.yaml states and the document states otherwise. Neither is preferred: a person must look.
  static func agreement(
    _ code: String, _ severity: Severity, _ title: Text, field: String, term: String, what: Text,
    agrees: @escaping @Sendable (Invoice, EInvoice) -> Bool?
  ) -> Rule {
    agreement(code, severity, title, [Agreement(field: field, term: term, what: what, agrees: agrees)])
  }

  static func agreement(_ code: String, _ severity: Severity, _ title: Text, _ values: [Agreement]) -> Rule {
    Rule.ofCase(
      code, severity, title,
      remedy: Text(
        "Prüfen, welche Angabe stimmt; die falsche berichtigen oder die Zeile in case.yaml streichen.",
        "Check which is right; correct the wrong one or delete the line in case.yaml."),
      basis: values.map { .norm("EN 16931 \($0.term)") }
    ) { docket in
      docket.file.invoices.flatMap { invoice in values.compactMap { $0.hit(in: invoice) } }
    }
  }
}

extension Agreement {
  fileprivate func hit(in invoice: Invoice) -> Hit? {
    guard invoice.origin.fields[field] != nil, let document = invoice.document, agrees(invoice, document) == false
    else { return nil }
    return Hit(
      invoice.origin.place(of: field), against: document.origin.place(of: term),
      Text(
        "Zur Rechnung \(invoice.label) nennen case.yaml und Beleg \(what.german) verschieden.",
        "For invoice \(invoice.label) case.yaml and the document differ about \(what.english)."), invoice: invoice,
      basis: [.norm("EN 16931 \(term)")])
  }
}
