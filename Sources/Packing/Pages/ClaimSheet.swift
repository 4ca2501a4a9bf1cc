import CaseModel
import Formats
import Law

/// `Forderungsaufstellung.pdf`: what is owed on the day, and why, line by line.
enum ClaimSheet {
  static func write(_ handover: Handover, on press: PagePress) throws -> [UInt8] {
    var sheet = Sheet(.claim, of: handover, on: press)
    try sheet.claimHead()
    try sheet.parties(of: handover.file)
    try sheet.sumBlock()
    try sheet.claimByInvoice()
    try sheet.terms()
    try sheet.account()
    try sheet.unclaimed()
    return try sheet.finish()
  }
}

extension Sheet {
  fileprivate mutating func claimHead() throws(PageFailure) {
    try flow.heading("Forderungsaufstellung", House.title, level: 1, entry: "\(head.title) \(file.number)")
    try flow.paragraph("Akte \(file.number) · Stand \(claim.asOf.german)", House.soft10)
    if let subject = file.contract?.subject { try flow.paragraph(subject, House.body) }
    flow.space(.points(6))
    flow.rule(House.accent, weight: 2000)
  }

  fileprivate mutating func sumBlock() throws(PageFailure) {
    let total = claim.total
    flow.space(.points(16))
    flow.need(.points(60))
    try flow.paragraph("Offen zum \(claim.asOf.german)", House.soft10)
    try flow.paragraph(total.total.figure, House.sum)
    try flow.paragraph(
      "Hauptforderung \(total.principal.figure) · Zinsen \(total.interest.figure) · Kosten \(total.costs.figure)",
      House.body)
    if total.overpaid.isPositive {
      try flow.paragraph(
        "Überzahlt \(total.overpaid.german); steht dem Schuldner zu und ist nicht abgezogen", House.body)
    }
    for unknown in claim.unknowns {
      try flow.paragraph("Unbekannt ab \(unknown.from.german): \(unknown.title.german)", House.strong)
    }
  }

  fileprivate mutating func claimByInvoice() throws(PageFailure) {
    try section("Forderung je Rechnung")
    var table = SheetTable([
      .flexible("Rechnung"), .date("vom"), .date("fällig"), .figure("Betrag"), .figure("Hauptforderung"),
      .figure("Zinsen"), .figure("Kosten"), .figure("Summe"),
    ])
    for debt in claim.debts {
      table.add([
        debt.invoice.label, debt.invoice.issued?.german ?? "", debt.invoice.payableOn?.german ?? "",
        debt.claimed.figure, debt.balance.principal.figure, debt.balance.interest.figure, debt.balance.costs.figure,
        debt.balance.total.figure,
      ])
    }
    let total = claim.total
    table.total(
      "Offen zum \(claim.asOf.german)",
      [total.principal, total.interest, total.costs, total.total].map(\.figure))
    try self.table(table)
  }

  fileprivate mutating func account() throws(PageFailure) {
    try section("Forderungskonto")
    var table = SheetTable([
      .figure("Nr."), .date("Datum"), .flexible("Posten"), .figure("Betrag"), .figure("Saldo"),
    ])
    for line in claim.lines {
      let basis = cite(line.basis)
      let reasons = [line.working?.german, basis.isEmpty ? nil : basis].compactMap { $0 }
      table.add([
        SheetTable.Cell(String(line.number)), SheetTable.Cell(line.day.german),
        SheetTable.Cell(line.title.german, soft: reasons.isEmpty ? [] : [reasons.joined(separator: " · ")]),
        SheetTable.Cell(line.amount.figure), SheetTable.Cell(line.balance.figure),
      ])
    }
    table.total("Offen zum \(claim.asOf.german)", [claim.total.total.figure])
    try self.table(table)
    let paymentDay = claim.paymentDay == .excluded ? "trägt auf das Bezahlte keine Zinsen" : "trägt noch Zinsen"
    flow.space(.points(4))
    try flow.paragraph(
      "Zinsen: \(claim.dayCount.title.german), je Zeile kaufmännisch gerundet; der Zahlungstag \(paymentDay).",
      House.note)
  }

  fileprivate mutating func unclaimed() throws(PageFailure) {
    var table = SheetTable(
      [.date(""), .flexible("", 1), .flexible("", 3), .figure("")], hasHead: false)
    for debt in claim.debts {
      for cost in debt.costs where cost.amount.cents < cost.asked.cents {
        table.add([
          cost.on.german, debt.invoice.label, "\(cost.kind.title.german): \(cost.working.german)", cost.amount.figure,
        ])
      }
    }
    for debt in claim.debts {
      for reservation in debt.reservations { table.add(["", debt.invoice.label, reservation.title, ""]) }
    }
    guard !table.rows.isEmpty else { return }
    try section("Nicht oder nicht ganz gefordert")
    try self.table(table)
  }
}
