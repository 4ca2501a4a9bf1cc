import CaseModel
import Law

extension Fact {
  static let ofInvoice: [Fact] = [
    .written("number", .invoice, .text, Text("Rechnungsnummer", "invoice number")) {
      $0.theInvoice?.number.map { .text($0) }
    },
    .written("issued", .invoice, .day, Text("Rechnungsdatum", "invoice date")) {
      $0.theInvoice?.issued.map { .day($0) }
    },
    .written("due", .invoice, .day, Text("Fälligkeit", "due date")) { $0.theInvoice?.payableOn.map { .day($0) } },
    .written("received", .invoice, .day, Text("Zugang der Rechnung", "receipt of the invoice")) {
      $0.theInvoice?.received.map { .day($0.on) }
    },
    .written("performed_on", .invoice, .day, Text("Tag der Leistung", "day of performance"), at: "performed") {
      $0.theInvoice?.performedOn.map { .day($0) }
    },
    .derived(
      "position", .invoice, .number, Text("laufende Nummer der Rechnung", "invoice's number in the case")
    ) { $0.invoice.map { .number($0 + 1) } },
    .derived(
      "dispute_ground", .invoice, .text, Text("Grund des Einwands", "ground of the objection"),
      remedy: Text("In case.yaml „disputes[].ground“ ergänzen.", "Add “disputes[].ground” to case.yaml.")
    ) { ground in
      ground.theInvoice.flatMap { ground.file.openDispute(about: $0, asOf: ground.claim.asOf)?.ground }.map {
        .text($0)
      }
    },
    .derived(
      "is_disputed", .invoice, .flag, Text("Rechnung bestritten", "invoice disputed"),
      remedy: Declaration.What.undisputed.missing, place: { $0.place(declaring: .undisputed) }
    ) { ground in
      ground.theInvoice.flatMap { ground.file.isDisputed($0, asOf: ground.claim.asOf) }.map { .flag($0) }
    },
    .derived(
      "is_performed", .invoice, .flag, Text("Gegenleistung erbracht", "counter-performance rendered"),
      remedy: Declaration.What.counterPerformanceRendered.missing,
      place: { $0.place(declaring: .counterPerformanceRendered) }
    ) { ground in
      ground.theInvoice.flatMap {
        ground.file.declared(.counterPerformanceRendered, about: $0, asOf: ground.claim.asOf)
      }.map { .flag($0) }
    },
  ]

  private static func sum(
    _ name: String, _ german: String, _ english: String, holds: ClaimMatter = [],
    _ read: @escaping @Sendable (ClaimDebt) -> Money
  ) -> Fact {
    .derived(name, .invoice, .money, Text(german, english), holds: holds) { $0.debt.map { .money(read($0)) } }
  }

  static let ofInvoiceFigures: [Fact] = [
    sum("amount", "Rechnungsbetrag", "invoiced amount") { $0.claimed },
    sum("credited", "gutgeschrieben", "credited") { $0.credited },
    sum("principal", "Hauptforderung vor Zahlungen", "principal before payments") { $0.principal },
    sum("open_principal", "offene Hauptforderung", "open principal") { $0.balance.principal },
    sum("open_interest", "offene Zinsen", "open interest", holds: .interest) { $0.balance.interest },
    sum("open_costs", "offene Kosten", "open costs", holds: .costs) { $0.balance.costs },
    sum("open_without_interest", "offen ohne Zinsen", "open without interest", holds: .costs) { debt in
      Money(cents: debt.balance.principal.cents + debt.balance.costs.cents, debt.claimed.currency)
    },
    sum("open_total", "offene Summe", "open total", holds: [.interest, .costs]) { $0.balance.total },
    sum("reminder_costs", "Mahnkosten", "cost of reminders", holds: .costs) { $0.costs(of: [.reminder]) },
    sum("other_costs", "übrige Kosten", "other costs", holds: .costs) { debt in
      debt.costs(of: Set([.lumpSum] + Cost.Kind.allCases.map { ClaimCost.Kind.other($0) }))
    },
    sum("return_debit_costs", "Bankrücklastkosten", "return debit costs") { $0.costs(of: [.other(.returnDebit)]) },
    .derived(
      "has_open_costs", .invoice, .flag, Text("Kosten sind offen", "costs are open")
    ) { $0.debt.map { .flag($0.balance.costs.isPositive) } },
    .derived(
      "costs_in_words", .invoice, .text, Text("offene Kosten, Art und Betrag", "open costs, kind and amount")
    ) { ground in
      let open = OpenLines(ground.claim)
      // `Verzugspauschale 40,00 €, davon offen 10,00 €`: the invoice is named beside it, and what was paid is no more.
      let words = ground.ownCosts.compactMap { line -> String? in
        let rest = open.rest(of: line)
        guard rest.isPositive, let cost = line.cost(in: ground.claim) else { return nil }
        let whole = "\(cost.kind.title.german) \(line.amount.german)"
        return rest == line.amount ? whole : "\(whole), davon offen \(rest.german)"
      }
      return words.isEmpty ? nil : .text(words.joined(separator: ", "))
    },
    .derived("costs_since", .invoice, .day, Text("letzte Kosten vom", "last costs of")) {
      $0.ownCosts.map(\.day).max().map { .day($0) }
    },
    .derived(
      "interest", .invoice, .money, Text("Zinsen bis zum Stichtag", "interest up to the day"), holds: .interest
    ) {
      ground in
      guard let debt = ground.debt else { return nil }
      let lines = ground.lines.filter { [.interest, .openingInterest].contains($0.kind) }
      return .money(Money(cents: lines.reduce(0) { $0 + $1.amount.cents }, debt.claimed.currency))
    },
    .derived("paid", .invoice, .money, Text("auf die Rechnung gezahlt", "paid on the invoice")) {
      ground in
      guard let debt = ground.debt else { return nil }
      let lines = ground.lines.filter { $0.kind == .payment }
      return .money(Money(cents: lines.reduce(0) { $0 - $1.amount.cents }, debt.claimed.currency))
    },
  ]
}

extension Ground {
  /// The costs claimed for the invoice at hand.
  fileprivate var ownCosts: [ClaimLine] {
    guard let debtIndex else { return [] }
    return claim.lines.filter { $0.kind == .cost && $0.debt == debtIndex }
  }
}

extension ClaimDebt {
  fileprivate func costs(of kinds: Set<ClaimCost.Kind>) -> Money {
    Money(cents: costs.filter { kinds.contains($0.kind) }.reduce(0) { $0 + $1.amount.cents }, claimed.currency)
  }
}
