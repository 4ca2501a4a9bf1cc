import CaseModel
import Law

/// The account line by line, and what is not asked for.
extension CoverPage {
  func account() {
    html.element("h2", "Forderungskonto")
    html.element("table") {
      head([("Nr.", nil), ("Datum", nil), ("Posten", nil), ("Betrag", "n"), ("Saldo", "n")])
      for line in statement.lines { element(line) }
      html.element("tr", ["class": "total"]) {
        html.element("td", ["colspan": "4"], "Offen zum \(statement.asOf.german)")
        html.element("td", ["class": "n"], statement.total.total.figure)
      }
    }
    let paymentDay = statement.paymentDay == .excluded ? "trägt auf das Bezahlte keine Zinsen" : "trägt noch Zinsen"
    html.element(
      "p", ["class": "why"],
      "Zinsen: \(statement.dayCount.title.german), je Zeile kaufmännisch gerundet; der Zahlungstag \(paymentDay).")
  }

  private func element(_ line: ClaimLine) {
    let basis = cite(line.basis)
    let reasons = [line.working?.german, basis.isEmpty ? nil : basis].compactMap { $0 }
    html.element("tr") {
      html.element("td", String(line.number))
      html.element("td", ["class": "d"], line.day.german)
      html.element("td") {
        html.element("div", line.title.german)
        if !reasons.isEmpty { html.element("div", ["class": "why"], reasons.joined(separator: " · ")) }
      }
      html.element("td", ["class": "n"], line.amount.figure)
      html.element("td", ["class": "n"], line.balance.figure)
    }
  }

  /// What letters or the case ask for and the law does not give, or nobody has shown.
  func unclaimed() {
    let costs = statement.debts.flatMap { debt in
      debt.costs.filter { $0.amount.cents < $0.asked.cents }.map { (debt.invoice.label, $0) }
    }
    let reservations = statement.debts.flatMap { debt in debt.reservations.map { (debt.invoice.label, $0) } }
    guard !costs.isEmpty || !reservations.isEmpty else { return }
    html.element("h2", "Nicht oder nicht ganz gefordert")
    html.element("table") {
      for (label, cost) in costs {
        row([
          (cost.on.german, "d"), (label, style(of: label)), ("\(cost.kind.title.german): \(cost.working.german)", nil),
          (cost.amount.figure, "n"),
        ])
      }
      for (label, reservation) in reservations {
        row([("", nil), (label, style(of: label)), (reservation.title, nil), ("", nil)])
      }
    }
  }
}
