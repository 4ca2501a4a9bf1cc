import CaseModel
import Formats

extension Rule {
  /// The credit note is the evidence of the credit: of its sum, its invoice, and its day.
  static let creditAgrees = Rule.ofCase(
    "WIDER-11", .block, Text("Gutschrift widerspricht", "Credit contradicts"),
    remedy: Text("Prüfen, welche Angabe stimmt.", "Check which is right."),
    basis: [.norm("EN 16931 BT-112"), .norm("EN 16931 BT-25"), .norm("EN 16931 BT-2")]
  ) { docket in
    docket.file.credits.flatMap { credit -> [Hit] in
      guard let document = credit.document else { return [] }
      let parts = docket.file.credits.filter { $0.file == credit.file }
      let own = Set(docket.file.invoices.compactMap { $0.number?.asInvoiceNumber })
      return [
        credit.otherAmount(document, among: parts, own), credit.allOnOne(document, parts),
        credit.otherInvoice(document), credit.otherDay(document, docket.asOf),
      ]
      .compactMap { $0 }
    }
  }
}

extension Credit {
  /// - Parameter parts: all that was entered of that credit note: of several invoices, each with its part.
  /// - Parameter own: the numbers of the case's invoices.
  fileprivate func otherAmount(_ document: EInvoice, among parts: [Credit], _ own: Set<String>) -> Hit? {
    guard let amount, let gross = document.totals.gross, gross.cents.magnitude != amount.cents.magnitude else {
      return nil
    }
    let sum = parts.reduce(UInt64(0)) { $0 &+ ($1.amount?.cents.magnitude ?? 0) }
    // The rest may be another case's, where the credit note names more invoices.
    let isShared = document.preceding.contains { !own.contains($0.number.asInvoiceNumber) }
    if sum == gross.cents.magnitude || isShared && sum < gross.cents.magnitude { return nil }
    return Hit(
      origin.place(of: "amount"), against: document.origin.place(of: "BT-112"),
      Text(
        "case.yaml nennt \(amount.german), der Beleg \(gross.german).",
        "case.yaml says \(amount.english), the document \(gross.english)."))
  }

  /// That one invoice bears the whole of what is for several.
  fileprivate func allOnOne(_ document: EInvoice, _ parts: [Credit]) -> Hit? {
    guard document.preceding.count > 1, parts.count == 1, let invoice, let amount,
      amount.cents.magnitude == document.totals.gross?.cents.magnitude
    else { return nil }
    return Hit(
      origin.place(of: "amount"), against: document.origin.place(of: "BT-25"),
      Text(
        "Die Gutschrift gilt mehreren Rechnungen, angerechnet ist sie ganz auf \(invoice).",
        "The credit note is for several invoices, and is set off against \(invoice) alone."),
      remedy: Text(
        "Je Rechnung einen Eintrag mit ihrem Teil und dieser Datei angeben; was auf Rechnungen anderer Fälle entfällt, weglassen.",
        "Give one entry for each invoice, with its part and this file; leave out what is for invoices of other cases."))
  }

  fileprivate func otherInvoice(_ document: EInvoice) -> Hit? {
    guard let invoice, !document.preceding.isEmpty,
      !document.preceding.contains(where: { $0.number.asInvoiceNumber == invoice.asInvoiceNumber })
    else { return nil }
    let named = document.preceding.map(\.number).joined(separator: ", ")
    return Hit(
      origin.place(of: "invoice"), against: document.origin.place(of: "BT-25"),
      Text(
        "case.yaml rechnet die Gutschrift auf \(invoice) an, sie selbst nennt \(named).",
        "case.yaml sets the credit off against \(invoice), it names \(named) itself."))
  }

  /// A booking day may be another; but a credit note of a day to come is none yet.
  fileprivate func otherDay(_ document: EInvoice, _ asOf: Day) -> Hit? {
    guard let on, let issued = document.issued, on != issued else { return nil }
    return Hit(
      origin.place(of: "on"), against: document.origin.place(of: "BT-2"),
      Text(
        "case.yaml nennt als Tag der Gutschrift den \(on.german), der Beleg den \(issued.german).",
        "case.yaml gives \(on) as the day of the credit, the document \(issued)."),
      severity: issued > asOf ? .block : .warning)
  }
}
