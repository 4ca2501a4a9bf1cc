import CaseModel
import Formats
import Law

/// What some rows of a cover must say, by `case.xml`; the words between may be others.
struct CoverRows {
  /// Of each debt: what its cells begin with, or say somewhere.
  let terms: [[[String]]]
  /// What the mandate says: the name of each row, and what stands beside it, where the file tells exactly.
  let mandate: [(name: String, text: String?)]

  /// - Parameter root: of a `case.xml` that its schema found valid.
  init(_ root: XMLElement) {
    var numbers: [String: String] = [:]
    for invoice in root.every("invoices", "invoice") {
      if let id = invoice.attribute("id") { numbers[id] = invoice.first("number")?.content }
    }
    terms = (root.first("claim")?.all("debt") ?? []).map { debt in
      [
        [debt.attribute("invoice").flatMap { numbers[$0] } ?? ""], [CoverRows.verzug(debt.first("default"))],
        debt.all("interest").map(CoverRows.interest), [debt.first("limitation")?.day("lastDay")?.german ?? "unbekannt"],
      ]
    }
    mandate = CoverRows.mandate(root, numbers)
  }

  private static func verzug(_ element: XMLElement?) -> String {
    guard let element, let from = element.day("from") else { return "nicht beweisbar" }
    return "\(element.attribute("status") == "begun" ? "seit" : "erst ab") \(from.german)"
  }

  private static func interest(_ span: XMLElement) -> String {
    guard let percent = span.percent("percent"), let from = span.day("from") else { return "" }
    let rate: InterestRate = span.attribute("kind") == "fixed" ? .fixed(percent) : .overBase(percent)
    return "\(rate.text.german) ab \(from.german)\(span.day("through").map { " bis \($0.german)" } ?? "")"
  }

  private static func mandate(_ root: XMLElement, _ numbers: [String: String]) -> [(String, String?)] {
    var rows: [(String, String?)] = []
    let mandate = root.first("mandate")
    if let approach = mandate?.attribute("approach").flatMap({ Mandate.Approach(rawValue: $0) }) {
      rows.append(("Vorgehen", approach.title))
    }
    if let reason = mandate?.first("reason")?.content { rows.append(("Anlass", reason)) }
    if let contract = root.first("contract"), let date = contract.dayInside("date") {
      let number = contract.first("number")?.content.map { ", Nr. \($0)" } ?? ""
      rows.append(("Vertrag", "vom \(date.german)\(number)"))
    }
    rows += root.every("payments", "payment").map { _ in ("Zahlung", nil) }
    let creditor = root.first("creditor")
    let accounts = (creditor?.all("iban") ?? []).compactMap(\.content)
    if !accounts.isEmpty { rows.append(("Zahlbar an", accounts.joined(separator: ", "))) }
    if let deducts = creditor?.first("inputTaxDeductible")?.content {
      rows.append(("Vorsteuerabzug", deducts.isTrue ? "ja" : "nein"))
    }
    rows += root.every("declarations", "declaration").map { declaration in
      let what = declaration.attribute("what").flatMap { Declaration.What(rawValue: $0) }
      let value = declaration.isTrue("value") ? "ja" : "nein"
      let about = declaration.attribute("invoice").flatMap { numbers[$0] }.map { " zu \($0)" } ?? ""
      let by = "erklärt von \(declaration.attribute("by") ?? "") am \(declaration.day("on")?.german ?? "")"
      return (what?.title ?? "", "\(value)\(about), \(by)")
    }
    return rows
  }
}
