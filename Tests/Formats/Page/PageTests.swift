import Formats
import TestSupport
import Testing

/// Text and tables on pages, apart from any case.
@Suite struct PageTests {
  private static let style = TextStyle(size: 9_500, lineHeight: 13_500, ink: Ink(0))

  @Test func theFontsAreThere() {
    #expect(PagePress.fonts.count == 4)
    for font in PagePress.fonts { #expect(font.isInstalled, "\(font.file)") }
  }

  @Test func aLineIsNeverWiderThanItsRoom() throws {
    try PagePress.borrow { press in
      for text in [
        "Ein Satz mit mehreren Wörtern", "Rechnungsnummernkreisverwaltung", "a/b-c_d@e", "   ", "", "x",
        "שלום עולם שלום",
        "Mu\u{308}ller Mu\u{308}ller Mu\u{308}ller",
      ] {
        for width in stride(from: Length.millimetres(6), to: .millimetres(60), by: .millimetres(3)) {
          let set = try SetText(text, PageTests.style, width: width, on: press)
          #expect(set.lineCount >= 1)
          #expect(set.width <= width + 10, "\(text) in \(width)")
        }
      }
      // Narrower than a letter: one letter a line, and an end.
      #expect(try SetText("abc", PageTests.style, width: 1, on: press).lineCount == 3)
    }
  }

  @Test func aRowThatNoPageHoldsGoesOnOverThem() throws {
    let bytes = try PagePress.borrow { press in
      let frame = PageFlow.Frame(
        size: .upright, left: .millimetres(20), right: .millimetres(20), top: .millimetres(20), bottom: .millimetres(20)
      )
      var flow = PageFlow(frame, hairline: Ink(0xCCCCCC), on: press)
      let column = PageTable.Column("A", .millimetres(40))
      func cell(_ text: String) throws -> PageTable.Cell {
        PageTable.Cell([try SetText(text, PageTests.style, width: .millimetres(40), on: press)])
      }
      var table = PageTable([column, column], head: PageTable.Row([try cell("Kopf"), try cell("Kopf")], isHead: true))
      let long = (0..<400).map { "Wort\($0)" }.joined(separator: " ")
      table.rows = [
        PageTable.Row([try cell("kurz"), try cell(long)]), PageTable.Row([try cell("danach"), try cell("Ende")]),
      ]
      flow.table(table)
      let document = try PageDocument(
        .upright, title: "T\u{0}itel", author: "", subject: "", created: "2026-11-20T00:00:00Z")
      try flow.draw(on: document) { _, _, _ in }
      return try document.finish()
    }
    guard Tool.isInstalled("pdftotext") else { return }
    let text = try Tool.withFile(bytes) { path in
      String(decoding: try #require(try Tool.run("pdftotext", ["-layout", path, "-"])), as: UTF8.self)
    }
    let pages = text.split(separator: "\u{C}")
    #expect(pages.count > 1)
    for page in pages { #expect(page.contains("Kopf")) }
    for number in 0..<400 { #expect(text.contains("Wort\(number)")) }
    #expect(text.contains("danach"))
  }
}
