import CaseModel
import Law

/// What is owed, on top of the page and invoice by invoice.
extension CoverPage {
  func sum() {
    let total = statement.total
    html.element("p", ["class": "soft"], "Forderung zum \(statement.asOf.german)")
    html.element("p", ["class": "sum"], total.total.figure)
    html.element(
      "p",
      "Hauptforderung \(total.principal.figure) · Zinsen \(total.interest.figure) · Kosten \(total.costs.figure)")
    if total.overpaid.isPositive {
      html.element("p", "Überzahlt \(total.overpaid.german); steht dem Schuldner zu und ist nicht abgezogen")
    }
    for unknown in statement.unknowns {
      html.element("p", "Unbekannt ab \(unknown.from.german): \(unknown.title.german)")
    }
  }

  func claim() {
    html.element("h2", "Forderung")
    html.element("table") {
      head([
        ("Rechnung", nil), ("vom", nil), ("fällig", nil), ("Betrag", "n"), ("Hauptforderung", "n"), ("Zinsen", "n"),
        ("Kosten", "n"), ("Summe", "n"),
      ])
      for debt in statement.debts {
        row([
          (debt.invoice.label, style(of: debt.invoice.label)), (debt.invoice.issued?.german ?? "", "d"),
          (debt.invoice.payableOn?.german ?? "", "d"), (debt.claimed.figure, "n"), (debt.balance.principal.figure, "n"),
          (debt.balance.interest.figure, "n"), (debt.balance.costs.figure, "n"), (debt.balance.total.figure, "n"),
        ])
      }
      let total = statement.total
      html.element("tr", ["class": "total"]) {
        html.element("td", ["colspan": "4"], "Offen zum \(statement.asOf.german)")
        for amount in [total.principal, total.interest, total.costs, total.total] {
          html.element("td", ["class": "n"], amount.figure)
        }
      }
    }
  }

  /// Since when each invoice is in default and by what, at which rate, and until when it can be enforced.
  func terms() {
    html.element("h2", "Verzug, Zinsen, Verjährung")
    html.element("table") {
      head([("Rechnung", nil), ("Verzug", nil), ("Zinsen", nil), ("Unverjährt bis", "d")])
      for (index, debt) in statement.debts.enumerated() {
        html.element("tr") {
          html.element("td", ["class": style(of: debt.invoice.label)], debt.invoice.label)
          html.element("td") { verzug(debt.verzug) }
          html.element("td") { interest(index, debt) }
          html.element("td") { limitation(debt.verjaehrung) }
        }
      }
    }
  }

  private func verzug(_ verzug: Verzug) {
    guard let chosen = verzug.begun ?? verzug.ahead, let from = chosen.from else {
      html.element("div", "nicht beweisbar")
      for candidate in verzug.candidates {
        if case .none(let why) = candidate.proof { reason("\(candidate.kind.title.german): \(why.german)") }
      }
      return
    }
    html.element("div", "\(verzug.begun == nil ? "erst ab" : "seit") \(from.german)")
    html.element("div", "\(chosen.kind.title.german), \(cite([chosen.kind.basis]))")
    html.element("div", ["class": "why"]) {
      html.text("\(chosen.working.german); ")
      if case .documented(let path) = chosen.proof { link(to: path) } else { html.text(chosen.proof.text.german) }
    }
  }

  private func interest(_ index: Int, _ debt: ClaimDebt) {
    if debt.interest.isEmpty { html.text("keine") }
    for span in debt.interest {
      let through = span.through.map { " bis \($0.german)" } ?? ""
      let basis = cite([span.ground.basis])
      html.element("div", "\(span.rate.text.german) ab \(span.from.german)\(through), \(basis)")
    }
    let court = statement.courtInterest(of: index)
    for stretch in court.stretches { reason("Antrag: \(stretch.text.german)") }
    if let fixed = court.fixed, fixed.isPositive { reason("Antrag: Zinsrückstand \(fixed.german)") }
  }

  private func limitation(_ limitation: Verjaehrung?) {
    guard let limitation else { return html.text("unbekannt") }
    html.element("div", ["class": "d"], limitation.lastDay.german)
    if limitation.isSuspended { reason("derzeit gehemmt") }
    if limitation.isTitled { reason("tituliert") }
    if limitation.steps.count > 1 { for step in limitation.steps { reason(step.text.german) } }
  }

  /// The sections, each held together on its line.
  func cite(_ basis: [Citation]) -> String {
    basis.map { $0.text.german.replacing("§ ", with: "§\u{A0}") }.joined(separator: ", ")
  }

  /// A number of ordinary length stays on its line; a file's path may break.
  func style(of label: String) -> String? { label.count <= 20 ? "d" : nil }

  private func reason(_ text: String) {
    html.element("div", ["class": "why"], text)
  }
}
