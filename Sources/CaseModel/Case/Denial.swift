/// A declaration that something is not so, and for what it still stands.
package struct Denial: Sendable {
  package let declaration: Declaration
  /// The invoices it is about, or those that no later declaration took out of it; none where it stands for the whole
  /// case.
  package let remaining: [Invoice]
}

extension CaseFile {
  /// Declarations that something is not so, as far as no later declaration took them back.
  ///
  /// A denial of the whole case is taken back invoice by invoice, too, and then stands for the others.
  package func standingDenials(of what: Declaration.What, asOf: Day) -> [Denial] {
    let made = declarations.filter { $0.what == what && $0.on.map { $0 <= asOf } ?? true }
    return made.filter { !$0.value }.compactMap { denial in
      let later = made.filter { other in
        guard other.value, let on = other.on, let before = denial.on else { return false }
        return on > before
      }
      if later.contains(where: { $0.invoice == nil }) { return nil }
      let takenBack = Set(later.compactMap(\.invoice))
      if let invoice = denial.invoice {
        let one = invoices.filter { $0.number == invoice }
        return takenBack.contains(invoice) ? nil : Denial(declaration: denial, remaining: one)
      }
      let rest = invoices.filter { invoice in !(invoice.number.map(takenBack.contains) ?? false) }
      if rest.count == invoices.count { return Denial(declaration: denial, remaining: []) }
      return rest.isEmpty ? nil : Denial(declaration: denial, remaining: rest)
    }
  }
}
