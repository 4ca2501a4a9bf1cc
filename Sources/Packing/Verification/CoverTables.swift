import CaseModel
import Formats

/// Whether the tables of a cover have the rows that `case.xml` gives them, and no more: what is put in beside them changes
/// nothing of their order.
struct CoverTables {
  /// The head of the first table that is not as it should be; nil where all are.
  private(set) var odd: String?

  private let tables: [[[String]]]

  /// - Parameters:
  ///   - tables: of a cover, row by row.
  ///   - root: of a `case.xml` that its schema found valid.
  init(_ tables: [[[String]]], _ root: XMLElement) {
    self.tables = tables
    let claim = root.first("claim")
    let debts = claim?.all("debt").count ?? 0
    let histories = root.every("histories", "history")
    let steps = histories.first?.all("step").count ?? 0
    expect(CoverTables.invoices, 1...1, rows: debts + 2)
    expect(CoverTables.terms, 1...1, rows: debts + 1)
    expect(CoverTables.account, 1...1, rows: (claim?.every("lines", "line").count ?? 0) + 2)
    expect(CoverTables.steps, min(1, histories.count)...histories.count, rows: steps + 1)
    expect(CoverTables.documents, 1...1, rows: root.every("documents", "document").count + 1)
    checkSteps(of: histories)
    let rows = CoverRows(root)
    checkTerms(rows.terms)
    checkMandate(rows.mandate, waivers: root.every("waivers", "waiver").count)
    checkOthers()
  }

  private static let invoices = ["Rechnung", "vom", "fällig", "Betrag", "Hauptforderung", "Zinsen", "Kosten", "Summe"]
  private static let terms = ["Rechnung", "Verzug", "Zinsen", "Unverjährt bis"]
  private static let account = ["Nr.", "Datum", "Posten", "Betrag", "Saldo"]
  private static let steps = ["Schritt", "Ziffer", "Am", "Frist bis", "Beleg"]
  private static let documents = ["Datei", "Art", "Größe"]

  private mutating func expect(_ head: [String], _ count: ClosedRange<Int>, rows: Int) {
    let found = tables.filter { $0.first == head }
    let isRight = count.contains(found.count) && found.allSatisfy { $0.count == rows }
    if odd == nil, !isRight { odd = head.joined(separator: " ") }
  }

  /// The steps of every history, each as the page says it: title, clause, day and deadline.
  private mutating func checkSteps(of histories: [XMLElement]) {
    let steps = histories.flatMap { $0.all("step") }
    // What was done on no day the page says in other words.
    guard odd == nil, !steps.contains(where: { $0.attribute("status") == "taken" && $0.day("on") == nil }) else {
      return
    }
    let shown = tables.filter { $0.first == CoverTables.steps }.flatMap { $0.dropFirst() }.map { Array($0.prefix(4)) }
    let told = steps.map { step in
      [
        step.attribute("title") ?? "", step.attribute("clause") ?? "", CoverTables.day(of: step),
        step.day("deadline")?.german ?? "",
      ].map(\.onOneLine)
    }
    if Set(shown) != Set(told) { odd = CoverTables.steps.joined(separator: " ") }
  }

  private mutating func checkTerms(_ terms: [[[String]]]) {
    guard odd == nil else { return }
    let shown = tables.first { $0.first == CoverTables.terms }?.dropFirst() ?? []
    let isRight = zip(shown, terms).allSatisfy { cells, wanted in
      cells.count == wanted.count && cells.first == wanted.first?.first?.onOneLine
        && zip(cells, wanted).allSatisfy { cell, texts in texts.allSatisfy { cell.contains($0.onOneLine) } }
        && wanted.last?.first.map { cells.last?.hasPrefix($0) == true } == true
    }
    if !isRight { odd = CoverTables.terms.joined(separator: " ") }
  }

  /// The mandate's is the table of two columns; waivers stand at its end.
  private mutating func checkMandate(_ rows: [(name: String, text: String?)], waivers: Int) {
    guard odd == nil else { return }
    let shown = tables.first { $0.first?.count == 2 } ?? []
    let isRight =
      shown.count == rows.count + waivers
      && zip(shown, rows).allSatisfy { cells, row in
        cells.first == row.name && row.text.map { cells.last == $0.onOneLine } ?? true
      }
    if !isRight { odd = "Auftrag und Erklärungen" }
  }

  private static func day(of step: XMLElement) -> String {
    if let on = step.day("on") { return on.german }
    return ["not_applicable": "entfällt", "waived": "erlassen"][step.attribute("status") ?? ""] ?? ""
  }

  /// Mandate, remarks and what is not asked for have no head; each stands there once at most.
  private mutating func checkOthers() {
    let heads = [
      CoverTables.invoices, CoverTables.terms, CoverTables.account, CoverTables.steps, CoverTables.documents,
    ]
    let others = tables.filter { table in !heads.contains { $0 == table.first } }
    let widths = others.compactMap { $0.first?.count }
    let isRight = Set(widths).count == widths.count && widths.allSatisfy((2...4).contains)
    if odd == nil, !isRight { odd = others.first?.first?.first ?? "" }
  }
}
