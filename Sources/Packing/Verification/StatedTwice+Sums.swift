import CaseModel
import Formats

/// What was paid and credited on each invoice, by the payments and credits themselves.
extension StatedTwice {
  mutating func checkSums() {
    let (payments, credits) = (payments, credits)
    let (paid, credited) = (byInvoice(payments), byInvoice(credits))
    for invoice in invoices {
      compare(invoice, "paid", sum(of: paid, on: invoice), "Bezahlt", "Paid")
      compare(invoice, "credited", sum(of: credited, on: invoice), "Gutgeschrieben", "Credited")
      guard !invoice.isSettledInItself else { continue }
      add(
        invoice, "Was auf eine Rechnung offen ist, ist nicht ihre Forderung abzüglich Gutschriften und Zahlungen.",
        "What is open on an invoice is not what it asks for, less credits and payments.")
    }
    guard let balance = root.first("balance"), let currency = balance.attribute("currency") else { return }
    let others = invoices + payments + credits + [root.first("claim")].compactMap { $0 }
    for element in others where element.attribute("currency") != currency {
      add(element, "Die Währung ist nicht die der Summe.", "The currency is not that of the total.")
    }
    let loose = invoices.count == 1 ? [] : (payments + credits).filter { $0.attribute("invoice") == nil }
    compare(
      balance, balance.attribute("unassigned"), currency, cents(loose, currency), "Ohne Zuordnung", "Assigned to none")
    checkTotal(balance, ClaimFigures(currency: Currency(currency) ?? .eur))
  }

  /// The total is the sum of what is open on the invoices, less what is assigned to none.
  private mutating func checkTotal(_ balance: XMLElement, _ figures: ClaimFigures) {
    let open = invoices.map { $0.first("open")?.content.flatMap(figures.cents) ?? 0 }.reduce(0, +)
    guard open - (figures.cents(balance, "unassigned") ?? 0) != figures.cents(balance, "total") else { return }
    add(balance, "Die Summe ist nicht die der Rechnungen.", "The total is not that of the invoices.")
  }

  /// Those that had come by the day of the case.
  private var payments: [XMLElement] {
    root.every("payments", "payment").filter { $0.day("received").map { $0 <= asOf } ?? true }
  }

  private var credits: [XMLElement] {
    root.every("credits", "credit").filter { $0.day("on").map { $0 <= asOf } ?? true }
  }

  /// With a single invoice, what names none belongs to it.
  private func byInvoice(_ entries: [XMLElement]) -> [String: [XMLElement]] {
    let single = invoices.count == 1 ? invoices.first?.attribute("id") : nil
    return Dictionary(grouping: entries) { $0.attribute("invoice") ?? single ?? "" }
  }

  private func sum(of entries: [String: [XMLElement]], on invoice: XMLElement) -> Int128? {
    let own = invoice.attribute("id").flatMap { entries[$0] } ?? []
    return invoice.attribute("currency").flatMap { cents(own, $0) }
  }

  /// nil where an amount is none of this currency.
  private func cents(_ entries: [XMLElement], _ currency: String) -> Int128? {
    guard let currency = Currency(currency) else { return nil }
    let figures = ClaimFigures(currency: currency)
    let amounts = entries.map { figures.cents($0, "amount") }
    return amounts.contains(nil) ? nil : amounts.reduce(0) { $0 + ($1 ?? 0) }
  }

  private mutating func compare(
    _ invoice: XMLElement, _ name: String, _ expected: Int128?, _ german: String, _ english: String
  ) {
    guard let element = invoice.first(name), let currency = invoice.attribute("currency") else { return }
    compare(element, element.content, currency, expected, german, english)
  }

  private mutating func compare(
    _ element: XMLElement, _ text: String?, _ code: String, _ expected: Int128?, _ german: String, _ english: String
  ) {
    guard let currency = Currency(code), let text else { return }
    let figures = ClaimFigures(currency: currency)
    let stated = figures.cents(text)
    guard stated != expected || stated == nil else { return }
    func money(_ cents: Int128?) -> Text {
      cents.map(figures.money).map { Text($0.german, $0.english) } ?? Text("nichts", "nothing")
    }
    add(
      element,
      "\(german): laut Zahlungen und Gutschriften \(money(expected).german), angegeben \(money(stated).german).",
      "\(english): by payments and credits \(money(expected).english), stated \(money(stated).english).")
  }
}

extension XMLElement {
  /// Whether what is open on this invoice is what it asks for, less what was credited and paid.
  fileprivate var isSettledInItself: Bool {
    guard let currency = attribute("currency").flatMap({ Currency($0) }) else { return true }
    let figures = ClaimFigures(currency: currency)
    func amount(_ name: String) -> Int128? { first(name)?.content.flatMap(figures.cents) }
    guard let payable = amount("payable"), let credited = amount("credited"), let paid = amount("paid") else {
      return false
    }
    return payable - credited - paid == amount("open")
  }
}
