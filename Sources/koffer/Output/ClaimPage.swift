import Aktenkoffer
import CaseModel
import Law

/// One claim in full: default and interest of each invoice, the account line by line, what is open.
struct ClaimPage: ResultPrinter {
  let asOf: Day

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report):
      Console.print(
        Style.strong(say("Fall ", "Case ") + (report.number ?? folder))
          + say(" · Forderungsaufstellung zum ", " · claim statement as of ") + asOf.text(Speech.language))
      guard let claim = report.claim else { return printMissing(folder, report) }
      for index in claim.debts.indices { ClaimDebtLines(claim, index).print() }
      printAccount(claim)
      printTotal(claim)
      printUnclaimed(claim)
      printForecast(claim.forecast)
      printUnknown(claim)
    }
  }

  func finish() {}

  /// Without a sum, the findings say why.
  private func printMissing(_ folder: String, _ report: CaseReport) {
    Console.print()
    Console.print(
      Style.bad(say("Nicht berechenbar", "Not computable"))
        + say(": die Akte nennt keine eindeutige Summe.", ": the file states no definite sum."))
    let lines = FindingLines(folder: folder)
    for finding in report.blocking { lines.print(finding) }
  }

  private func printAccount(_ claim: ClaimStatement) {
    Console.print()
    Console.print(
      Style.soft(
        row(
          say("Nr", "No"), say("Datum", "Date"), say("Posten", "Item"), say("Betrag", "Amount"), say("Saldo", "Balance")
        )))
    for line in claim.lines {
      Console.print(
        row(
          String(line.number), line.day.text(Speech.language), line.title(Speech.language),
          line.amount.text(Speech.language), line.balance.text(Speech.language)))
      let basis = line.basis.map { $0.text(Speech.language) }.joined(separator: ", ")
      let working = [line.working.map { $0(Speech.language) }, basis.isEmpty ? nil : basis].compactMap { $0 }
      if !working.isEmpty { Console.print(Style.soft("                 " + working.joined(separator: " · "))) }
    }
  }

  private func row(_ number: String, _ day: String, _ title: String, _ amount: String, _ balance: String) -> String {
    [
      Columns.pad(number, 3, right: true), Columns.pad(day, 10), Columns.cell(title, 50),
      Columns.pad(amount, 15, right: true), Columns.pad(balance, 15, right: true),
    ].joined(separator: "  ")
  }

  private func printTotal(_ claim: ClaimStatement) {
    let total = claim.total
    Console.print()
    Console.print(Style.strong(say("Offen zum ", "Open as of ") + asOf.text(Speech.language)))
    sum(say("Hauptforderung", "Principal"), total.principal)
    sum(say("Zinsen", "Interest"), total.interest)
    sum(say("Kosten", "Costs"), total.costs)
    sum(say("Summe", "Total"), total.total, isStrong: true)
    if total.overpaid.isPositive { sum(say("Überzahlt", "Overpaid"), total.overpaid) }
    Console.print(
      Style.soft(
        "  " + claim.dayCount.title(Speech.language)
          + (claim.paymentDay == .excluded
            ? say(
              "; der Zahlungstag trägt auf das Bezahlte keine Zinsen",
              "; the day of payment bears no interest on what was paid")
            : say("; der Zahlungstag trägt noch Zinsen", "; the day of payment still bears interest"))))
  }

  private func sum(_ name: String, _ amount: Money, isStrong: Bool = false) {
    let line = "  " + Columns.pad(name, 16) + Columns.pad(amount.text(Speech.language), 16, right: true)
    Console.print(isStrong ? Style.strong(line) : line)
  }

  /// What letters or the case ask for and the law does not give.
  private func printUnclaimed(_ claim: ClaimStatement) {
    let unclaimed = claim.debts.flatMap { debt in
      debt.costs.filter { $0.amount.cents < $0.asked.cents }.map { (debt.invoice.label, $0) }
    }
    guard !unclaimed.isEmpty else { return }
    Console.print()
    Console.print(Style.strong(say("Nicht oder nicht ganz gefordert", "Not claimed, or not in full")))
    for (label, cost) in unclaimed {
      Console.print(
        "  \(cost.on.text(Speech.language))  \(cost.kind.title(Speech.language)) \(label): \(cost.working(Speech.language))"
      )
    }
  }

  /// What an agency's costs will add; three cases, none a promise.
  private func printForecast(_ forecast: CollectionForecast) {
    guard !forecast.cases.isEmpty else { return }
    Console.print()
    Console.print(
      Style.strong(
        say("Erstattungsfähige Inkassokosten bei Auftrag am ", "Recoverable collection costs if engaged on "))
        + forecast.mandateDay.text(Speech.language)
        + Style.soft(say(" · Vorausschau, § 13e RDG", " · forecast, § 13e RDG")))
    for item in forecast.cases {
      let rest = item.setOff.amount.isPositive ? say(", nach Anrechnung der Pauschalen", ", lump sums set off") : ""
      Console.print(
        "  " + Columns.pad(item.title(Speech.language), 38)
          + Columns.pad(item.recoverable.amount.text(Speech.language), 14, right: true) + Style.soft(rest))
      Console.print(
        Style.soft("      \(item.fee.text(Speech.language)); \(item.expenses.text(Speech.language))"))
    }
    if forecast.inputTax == .undeclared {
      Console.print(
        Style.soft(
          say(
            "  ohne Umsatzsteuer: ob der Gläubiger Vorsteuer abzieht, ist nicht gesagt",
            "  without VAT: it is not said whether the creditor deducts input tax")))
    }
  }

  private func printUnknown(_ claim: ClaimStatement) {
    for unknown in claim.unknowns {
      Console.print()
      Console.print(
        Style.bad(say("Unbekannt ab ", "Unknown from ") + unknown.from.text(Speech.language)) + ": "
          + unknown.title(Speech.language))
    }
  }
}

/// Default, interest and limitation of one invoice.
private struct ClaimDebtLines {
  let claim: ClaimStatement
  let index: Int

  init(_ claim: ClaimStatement, _ index: Int) {
    self.claim = claim
    self.index = index
  }

  func print() {
    let debt = claim.debts[index]
    Console.print()
    Console.print(Style.strong(debt.invoice.label) + "  " + claim.debts[index].claimed.text(Speech.language))
    item(say("Verzug", "Default"), verzug(debt.verzug))
    if let begun = debt.verzug.begun {
      note("\(begun.working(Speech.language)) · \(begun.proof.text(Speech.language))")
    }
    for candidate in debt.verzug.candidates where debt.verzug.begun == nil && !debt.verzug.isForestalled {
      if case .none(let why) = candidate.proof {
        note("\(candidate.kind.title(Speech.language)): \(why(Speech.language))")
      }
    }
    for span in debt.interest {
      let basis = span.ground.basis.text(Speech.language)
      item(
        say("Zinsen", "Interest"),
        span.rate.text(Speech.language) + say(" ab ", " from ") + span.from.text(Speech.language) + " · \(basis)")
    }
    let court = claim.courtInterest(of: index)
    for stretch in court.stretches { item(say("Antrag", "Application"), stretch.text(Speech.language)) }
    if let fixed = court.fixed, fixed.isPositive {
      item(say("Antrag", "Application"), say("Zinsrückstand ", "interest in arrears ") + fixed.text(Speech.language))
    }
    if let limit = debt.verjaehrung {
      item(
        say("Verjährung", "Limitation"),
        say("letzter sicherer Tag ", "last safe day ") + limit.lastDay.text(Speech.language)
          + (limit.isSuspended ? say(", derzeit gehemmt", ", suspended at present") : ""))
      if limit.steps.count > 1 { for step in limit.steps { note(step.text(Speech.language)) } }
    }
  }

  private func verzug(_ verzug: Verzug) -> String {
    if let begun = verzug.begun, let from = begun.from {
      return say("seit ", "since ") + from.text(Speech.language) + ", " + begun.kind.title(Speech.language) + " · "
        + begun.kind.basis.text(Speech.language)
    }
    if verzug.isForestalled { return say("keiner, vorher beglichen", "none, settled before") }
    if let from = verzug.ahead?.from { return say("erst ab ", "only from ") + from.text(Speech.language) }
    return Style.bad(say("nicht beweisbar", "not provable"))
  }

  private func item(_ name: String, _ text: String) {
    Console.print("  " + Columns.pad(name, 12) + text)
  }

  private func note(_ text: String) {
    Console.print(Style.soft("              " + text))
  }
}
