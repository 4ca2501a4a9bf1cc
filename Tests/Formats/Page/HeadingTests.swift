import Formats
import TestSupport
import Testing

/// A heading stands where what it heads begins, wherever on the page that is.
@Suite(.enabled(if: Tool.isInstalled("pdftotext"), "poppler is not installed")) struct HeadingTests {
  private static let style = TextStyle(size: 9_500, lineHeight: 13_500, ink: Ink(0))
  private static let frame = PageFlow.Frame(
    size: .upright, left: .millimetres(20), right: .millimetres(20), top: .millimetres(20), bottom: .millimetres(20))

  /// The pages with so much room below the heading, from a line at the foot to more than anything needs.
  private func pages(room: Int, _ body: (inout PageFlow, PagePress) throws -> Void) throws -> [String] {
    let bytes = try PagePress.borrow { press in
      var flow = PageFlow(HeadingTests.frame, hairline: Ink(0xCCCCCC), on: press)
      try flow.paragraph("Anfang", HeadingTests.style)
      flow.space(flow.rest - .points(room))
      try flow.heading("Kapitel", HeadingTests.style, level: 2)
      flow.space(.points(3))
      try body(&flow, press)
      let document = try PageDocument(.upright, title: "", author: "", subject: "", created: "2026-11-20T00:00:00Z")
      try flow.draw(on: document) { _, _, _ in }
      return try document.finish()
    }
    let text = try Tool.withFile(bytes) { path in
      String(decoding: try #require(try Tool.run("pdftotext", ["-layout", path, "-"])), as: UTF8.self)
    }
    return text.split(separator: "\u{C}").map(String.init)
  }

  /// A sum says little on a page of its own; where no page holds it with the row above, it stands alone all the same.
  @Test(arguments: Array(stride(from: 5, through: 180, by: 7))) func theSumStaysWithARow(room: Int) throws {
    let pages = try pages(room: room) { flow, press in
      var set = try table(press, rows: (1...5).map { "Zeile \($0)" })
      let sum = try SetText("Summe", HeadingTests.style, width: .millimetres(60), on: press)
      set.rows.append(PageTable.Row([PageTable.Cell([sum])], isTotal: true))
      flow.table(set)
    }
    let page = try #require(pages.first { $0.contains("Summe") })
    #expect(page.contains("Zeile 5"), "\(pages)")
  }

  private func table(_ press: PagePress, rows: [String]) throws -> PageTable {
    let column = PageTable.Column("A", .millimetres(60))
    func cell(_ text: String) throws -> PageTable.Cell {
      PageTable.Cell([try SetText(text, HeadingTests.style, width: .millimetres(60), on: press)])
    }
    var table = PageTable([column], head: PageTable.Row([try cell("Kopf")], isHead: true))
    table.rows = try rows.map { PageTable.Row([try cell($0)]) }
    return table
  }

  @Test(arguments: Array(stride(from: 5, through: 110, by: 7))) func itStaysWithATable(room: Int) throws {
    let pages = try pages(room: room) { flow, press in
      flow.table(try table(press, rows: ["Zeile eins", "Zeile zwei", "Zeile drei"]))
    }
    let page = try #require(pages.first { $0.contains("Kapitel") })
    #expect(page.contains("Kopf") && page.contains("Zeile eins"))
    #expect(pages.count == (room < 95 ? 2 : 1))
    #expect(pages[0].contains("Anfang"))
  }

  @Test(arguments: Array(stride(from: 5, through: 61, by: 7))) func itStaysWithTwoLines(room: Int) throws {
    let pages = try pages(room: room) { flow, _ in
      for _ in 0..<3 { try flow.paragraph((0..<40).map { "Wort\($0)" }.joined(separator: " "), HeadingTests.style) }
    }
    let page = try #require(pages.first { $0.contains("Kapitel") })
    #expect(page.split(separator: "\n").drop { !$0.contains("Kapitel") }.count > 2)
  }

  /// A row that no page holds below its heading begins there all the same.
  @Test(arguments: [20, 400]) func aRowLongerThanAPageBeginsBelowIt(room: Int) throws {
    let long = (0..<700).map { "Wort\($0)" }.joined(separator: " ")
    let pages = try pages(room: room) { flow, press in flow.table(try table(press, rows: [long, "Ende"])) }
    let page = try #require(pages.first { $0.contains("Kapitel") })
    #expect(page.contains("Wort0") && page.contains("Wort20"))
    #expect(pages.joined().contains("Wort699") && pages.joined().contains("Ende"))
  }

  /// Two headings one below the other go together.
  @Test func headingsGoTogether() throws {
    let pages = try pages(room: 45) { flow, press in
      try flow.heading("Abschnitt", HeadingTests.style, level: 3)
      flow.table(try table(press, rows: ["Zeile eins"]))
    }
    #expect(pages.count == 2)
    for word in ["Kapitel", "Abschnitt", "Zeile eins"] { #expect(pages[1].contains(word)) }
  }
}
