import CaseModel
import Escalation
import Law

extension Fact {
  private static func sum(
    _ name: String, _ german: String, _ english: String, holds: ClaimMatter = [],
    _ read: @escaping @Sendable (ClaimStatement) -> Money
  ) -> Fact {
    .derived(name, .claim, .money, Text(german, english), holds: holds) { .money(read($0.claim)) }
  }

  private static func overdue(_ days: Int, _ name: String) -> Fact {
    .derived(
      name, .claim, .money,
      Text("offene Hauptforderung, mehr als \(days) Tage überfällig", "open principal more than \(days) days overdue")
    ) { ground in
      let old = ground.claim.debts.filter { debt in
        debt.invoice.payableOn.map { ground.claim.asOf.days(since: $0) > days } == true
      }
      return .money(Money(cents: old.reduce(0) { $0 + $1.balance.principal.cents }, ground.claim.currency))
    }
  }

  /// The claim of the whole case.
  static let ofClaim: [Fact] = [
    sum("principal", "offene Hauptforderung", "open principal") { $0.total.principal },
    sum("interest", "offene Zinsen", "open interest", holds: .interest) { $0.total.interest },
    sum("costs", "offene Kosten", "open costs", holds: .costs) { $0.total.costs },
    sum("total", "offene Summe", "open total", holds: [.interest, .costs]) { $0.total.total },
    sum("original_principal", "Hauptforderung vor Zahlungen", "principal before payments") { claim in
      Money(cents: claim.debts.reduce(0) { $0 + $1.principal.cents }, claim.currency)
    },
    sum("paid", "gezahlt", "paid") { claim in
      Money(cents: claim.lines.filter { $0.kind == .payment }.reduce(0) { $0 - $1.amount.cents }, claim.currency)
    },
    overdue(180, "overdue_6_months"),
    overdue(365, "overdue_12_months"),
    overdue(730, "overdue_24_months"),
    .derived(
      "first_issued", .claim, .day, Text("Datum der ältesten Rechnung", "date of the oldest invoice")
    ) {
      $0.file.invoices.compactMap(\.issued).min().map { .day($0) }
    },
    .derived("first_due", .claim, .day, Text("früheste Fälligkeit", "earliest due date")) {
      $0.file.invoices.compactMap(\.payableOn).min().map { .day($0) }
    },
    .derived(
      "invoices", .claim, .number, Text("Zahl der Rechnungen", "number of invoices")
    ) { .number($0.file.invoices.count) },
    .derived(
      "is_disputed", .claim, .flag, Text("Forderung bestritten", "claim disputed"),
      remedy: Declaration.What.undisputed.missing, place: { $0.place(declaring: .undisputed) }
    ) { ground in
      let all = ground.file.invoices.map { ground.file.isDisputed($0, asOf: ground.claim.asOf) }
      if all.contains(true) { return .flag(true) }
      return all.isEmpty || all.contains(nil) ? nil : .flag(false)
    },
    .derived(
      "is_performed", .claim, .flag, Text("Gegenleistung erbracht", "counter-performance rendered"),
      remedy: Declaration.What.counterPerformanceRendered.missing,
      place: { $0.place(declaring: .counterPerformanceRendered) }
    ) { ground in
      let all = ground.file.invoices.map {
        ground.file.declared(.counterPerformanceRendered, about: $0, asOf: ground.claim.asOf)
      }
      if all.contains(false) { return .flag(false) }
      return all.isEmpty || all.contains(nil) ? nil : .flag(true)
    },
  ]
}

extension ClaimDebt {
  /// What was claimed, less what was credited; payments have not yet lowered it.
  var principal: Money { Money(cents: max(0, claimed.cents - credited.cents), claimed.currency) }
}

extension CaseFile {
  /// What named persons declared of an invoice; nil where nobody did, or a declaration has no name or day.
  func declared(_ what: Declaration.What, about invoice: Invoice, asOf: Day) -> Bool? {
    let denials = standingDenials(of: what, asOf: asOf)
    if denials.contains(where: { $0.remaining.isEmpty || $0.remaining.contains { $0.number == invoice.number } }) {
      return false
    }
    let isDeclared = declarations.contains {
      $0.what == what && $0.value && $0.by != nil && $0.on.map { $0 <= asOf } == true
        && ($0.invoice == nil || $0.invoice == invoice.number)
    }
    return isDeclared ? true : nil
  }

  /// Whether an invoice is disputed: an objection stands open, or somebody declared it so or not; nil where nobody did.
  func isDisputed(_ invoice: Invoice, asOf: Day) -> Bool? {
    openDispute(about: invoice, asOf: asOf) != nil
      ? true : declared(.undisputed, about: invoice, asOf: asOf).map { !$0 }
  }

  /// An objection to the invoice that nobody has settled.
  func openDispute(about invoice: Invoice, asOf: Day) -> Dispute? {
    disputes.first { ($0.about == nil || $0.about == invoice.number) && $0.isOpen(asOf: asOf) }
  }
}

extension Ground {
  /// Where a person declared it of the invoice at hand, or of any.
  func place(declaring what: Declaration.What) -> Place? {
    file.declarations.first { declaration in
      declaration.what == what
        && (declaration.invoice == nil || theInvoice == nil || declaration.invoice == theInvoice?.number)
    }?.origin.place
  }
}

extension Declaration.What {
  /// How to declare it.
  var missing: Text {
    Text(
      "Eine benannte Person muss es erklären: in case.yaml „declarations“, „what: \(rawValue)“ mit „by“ und „on“.",
      "A named person must declare it: in case.yaml “declarations”, “what: \(rawValue)” with “by” and “on”.")
  }
}
