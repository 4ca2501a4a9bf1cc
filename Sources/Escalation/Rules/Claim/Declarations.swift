import CaseModel

extension Rule {
  /// A rule that asks for a declaration, for the whole case or for each of its invoices.
  static func declared(
    _ code: String, _ what: Declaration.What, _ title: Text, subject: Text, basis: [Citation]
  ) -> Rule {
    Rule.ofCase(
      code, .block, title,
      remedy: Text(
        "Die verantwortliche Person erklären lassen und eintragen: „declarations: [{what: \(what.rawValue), value: true, by: …, on: …}]“.",
        "Have the person responsible declare it and enter it: “declarations: [{what: \(what.rawValue), value: true, by: …, on: …}]”."
      ), basis: basis
    ) { docket in
      let made = docket.file.declarations.filter { $0.what == what && $0.on.map { $0 <= docket.asOf } ?? true }
      if made.contains(where: { $0.invoice == nil }) { return [] }
      guard !made.isEmpty else {
        return [
          Hit(
            docket.place(of: "declarations"),
            Text("Niemand hat erklärt, \(subject.german).", "Nobody declared \(subject.english)."))
        ]
      }
      return docket.file.invoices.filter { invoice in !made.contains { $0.invoice == invoice.number } }.map { invoice in
        Hit(
          docket.place(of: "declarations"),
          Text(
            "Zur Rechnung \(invoice.label) hat niemand erklärt, \(subject.german).",
            "For invoice \(invoice.label) nobody declared \(subject.english)."), invoice: invoice)
      }
    }
  }
}

extension Declaration {
  var isSigned: Bool { by?.saysSomething == true && on != nil }
}

extension Denial {
  /// nil where it stands for the whole case.
  var names: InvoiceNames? { remaining.isEmpty ? nil : InvoiceNames(remaining) }
}
