import CaseModel

extension Rule {
  /// A rule that asks for a declaration, for the whole case or for each of its invoices.
  static func declared(
    _ code: String, _ what: Declaration.What, _ title: Text, subject: Text, basis: [Citation]
  ) -> Rule {
    Rule(
      code, .block, title,
      remedy: Text(
        "Die verantwortliche Person erklären lassen und unter „declarations“ mit Namen und Datum eintragen.",
        "Have the person responsible declare it and enter it under “declarations” with name and date."), basis: basis
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
  var isSigned: Bool { by?.isEmpty == false && on != nil }
}

extension Docket {
  /// Declarations that something is not so, as far as no later declaration took them back.
  ///
  /// A denial of the whole case is taken back invoice by invoice, too, and then stands for the others.
  func standingDenials(of what: Declaration.What) -> [Denial] {
    let made = file.declarations.filter { $0.what == what && $0.on.map { $0 <= asOf } ?? true }
    return made.filter { !$0.value }.compactMap { denial in
      let later = made.filter { other in
        guard other.value, let on = other.on, let before = denial.on else { return false }
        return on > before
      }
      if later.contains(where: { $0.invoice == nil }) { return nil }
      let takenBack = Set(later.compactMap(\.invoice))
      if let invoice = denial.invoice {
        let one = file.invoices.filter { $0.number == invoice }
        return takenBack.contains(invoice) ? nil : Denial(declaration: denial, remaining: one)
      }
      let rest = file.invoices.filter { invoice in !(invoice.number.map(takenBack.contains) ?? false) }
      if rest.count == file.invoices.count { return Denial(declaration: denial, remaining: []) }
      return rest.isEmpty ? nil : Denial(declaration: denial, remaining: rest)
    }
  }
}

/// A declaration that something is not so, and for what it still stands.
struct Denial {
  let declaration: Declaration
  /// The invoices it is about, or those that no later declaration took out of it; none where it stands for the whole
  /// case.
  let remaining: [Invoice]

  /// nil where it stands for the whole case.
  var names: InvoiceNames? { remaining.isEmpty ? nil : InvoiceNames(remaining) }
}
