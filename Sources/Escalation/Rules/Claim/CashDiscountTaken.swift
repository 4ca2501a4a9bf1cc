import CaseModel

extension Rule {
  /// Who paid in time all but the discount that the invoice grants owes nothing more.
  static let cashDiscountTaken = Rule.ofCase(
    "FORD-23", .block, Text("Nur Skonto abgezogen", "Only the cash discount was taken off"),
    remedy: Text(
      "War der Abzug erlaubt, ihn unter „credits“ angeben (reason: Skonto), die Rechnung ist dann bezahlt; war er es nicht, das verantworten: „waivers: [{step: cash_discount, reason: …, approved_by: …, on: …}]“.",
      "If it was allowed, give it under “credits” (reason: Skonto), and the invoice is paid; if it was not, answer for that: “waivers: [{step: cash_discount, reason: …, approved_by: …, on: …}]”."
    ),
    basis: [.law("§ 362 Abs. 1 BGB"), .norm("EN 16931 BT-20")]
  ) { docket in
    docket.openInvoices.compactMap { invoice in
      guard let gross = invoice.gross, gross.isPositive else { return nil }
      let payments = docket.file.payments.filter { payment in
        docket.file.isMeant(payment.invoice, invoice) && payment.amount.currency == gross.currency
      }
      let waiver = docket.waiver(Waiver.cashDiscount, for: invoice)
      let discounts = CashDiscount.all(of: invoice)
      func paid(by day: Day) -> Int64 {
        payments.filter { $0.received <= day }.reduce(0) { $0 &+ $1.amount.cents }
      }
      // A transfer under way on the last day came in time.
      for (slack, severity) in [(0, Severity.block), (3, .warning)] {
        guard let taken = discounts.first(where: { paid(by: $0.until.adding(slack)) >= $0.reduced(gross).cents }) else {
          continue
        }
        return Hit(
          invoice.origin.place, against: invoice.document?.origin.place(of: "BT-20"),
          Text(
            "Auf die Rechnung \(invoice.label) fehlt nicht mehr als der Skontoabzug von \(taken.percent.german); die Frist dafür lief bis zum \(taken.until.german).",
            "Of invoice \(invoice.label) no more than the cash discount of \(taken.percent.english) is missing; the time for it ran until \(taken.until)."
          ), invoice: invoice, waiver: waiver, severity: severity)
      }
      // Terms that nobody could read, and a debtor who says that he took it.
      guard discounts.isEmpty, paid(by: docket.asOf) >= gross.cents - gross.cents / 20,
        payments.contains(where: { $0.designation?.lowercased().contains("skonto") ?? false })
      else { return nil }
      return Hit(
        invoice.origin.place,
        Text(
          "Auf die Rechnung \(invoice.label) fehlt nur, was der Schuldner als Skonto abzog.",
          "Of invoice \(invoice.label) only what the debtor took off as a cash discount is missing."), invoice: invoice,
        waiver: waiver, severity: .warning)
    }
  }
}

extension Waiver {
  /// What a waiver names to answer for that a discount was not allowed; no step of any policy.
  static let cashDiscount = "cash_discount"

  /// What it may name beside steps and demands of fairness, whatever the policy says.
  static let beyondPolicies: Set = [limitation, toldPayment, toldEnd, toldDispute, cashDiscount]
}
