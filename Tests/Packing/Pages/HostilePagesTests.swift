import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Packing

/// Texts nobody foresaw, and more of everything than fits on a page.
@Suite(.enabled(if: RenderedPages.witnesses, "qpdf or poppler is not installed"))
struct HostilePagesTests {
  private static let texts: [(name: String, text: String, expected: String)] = [
    ("control characters", "Mit\u{0}Null\u{7}\u{1B}[31m und\nZeile\u{85}", "MitNull[31m und Zeile"),
    ("a word of 10,000 letters", String(repeating: "Donau", count: 2000), "DonauDonauDonau"),
    ("right to left", "שלום עולם und مرحبا", "und"),
    ("orders to turn letters about", "Konto\u{202E}4321\u{202C} \u{2066}x\u{2069}", "Konto4321 x"),
    ("emoji", "Danke 👩‍👩‍👧 😀 🇩🇪", "Danke"),
    ("what no font has", "Zeichen 漢 und \u{1F9FE}", "Zeichen [U+6F22] und [U+1F9FE]"),
    ("combined letters", "Mu\u{308}ller, e\u{301}", "ller"),
    ("Polish and Greek", "Zażółć gęślą jaźń sp. z o.o. · Ελληνική Εταιρεία Α.Ε.", "Zażółć gęślą jaźń sp. z o.o."),
    ("marks of other languages", "'uri=x' (a) \\ <b> & %d %s %n {}", "'uri=x' (a) \\ <b> & %d %s %n {}"),
    ("a blank", " ", "Auftrag"),
  ]

  @Test(arguments: texts.indices) func everyTextComesThrough(_ index: Int) throws {
    let (name, text, expected) = HostilePagesTests.texts[index]
    let sample = try #require(
      try ClearedSample("bereit-drei-rechnungen") { file in
        file.number = "H\(index)\(text.prefix(300))"
        file.mandate?.reasonForHandover = text
        // Where there is no word, nothing is named.
        if text.contains(where: \.isLetter) {
          file.contract?.subject = text
          file.debtors[0].representedBy = [Representative(name: text)]
        }
        for declaration in file.declarations.indices { file.declarations[declaration].by = "\(text) von nebenan" }
      })
    let pages = RenderedPages(sample)
    for kind in PageKind.allCases {
      let bytes = try pages.handover.page(kind).bytes
      try Tool.withFile(bytes) { path in
        let (status, output) = try #require(Tool("qpdf")).run(["--check", path])
        #expect(status == 0, "\(name): \(output)")
      }
      #expect(bytes == (try RenderedPages(sample).handover.page(kind).bytes))
    }
    #expect(try pages.words(.letter).contains(expected), "\(name)")
  }

  /// Not a letter of a word that goes over many lines is lost.
  @Test func aLongWordStaysWhole() throws {
    let word = String((0..<2000).flatMap { _ in "Donau" })
    let sample = try #require(
      try ClearedSample("bereit-drei-rechnungen") { $0.mandate?.reasonForHandover = word })
    let letters = try RenderedPages(sample).text(.letter).filter { !$0.isWhitespace }
    #expect(letters.components(separatedBy: "Donau").count > 1990)
  }

  @Test func manyInvoicesGoOverManyPages() throws {
    let sample = try #require(
      try ClearedSample("bereit-verbraucherin") { file in
        guard let first = file.invoices.first else { return }
        file.number = "2026-VIELE"
        file.invoices = (0..<60).map { number in
          var invoice = first
          invoice.number = "BR-\(1000 + number)"
          invoice.file = "invoices/\(number).pdf"
          return invoice
        }
        let digits = String(repeating: "0", count: 62)
        file.documents += (0..<60).map {
          Document(path: "invoices/\($0).pdf", size: 1, sha256: "\(digits)\(10 + $0)", type: .pdf)
        }
        for index in file.reminders.indices { file.reminders[index].invoices = nil }
        for index in file.contacts.indices { file.contacts[index].invoices = nil }
      })
    let pages = RenderedPages(sample)
    for kind in [PageKind.claim, .timeline] {
      let text = try pages.text(kind)
      let count = text.components(separatedBy: "\u{C}").count - 1
      #expect(count > 2)
      for page in 1...count { #expect(text.contains("Seite \(page) von \(count)")) }
      for number in 1000..<1060 { #expect(text.contains("BR-\(number)")) }
    }
    // The head of a table stands again on every page it goes on to.
    let heads = try pages.text(.claim).components(separatedBy: "Saldo").count - 1
    #expect(heads > 3)
  }

  /// However long a name goes on without a blank, it stays between the margins.
  @Test func noNameLeavesThePage() throws {
    let name = { (head: String) in head + String(repeating: "Wm", count: 90) }
    let sample = try #require(
      try ClearedSample("bereit-drei-rechnungen") { file in
        file.number = name("Fall")
        file.contract?.subject = name("Gegenstand")
        file.contract?.number = name("Vertrag")
        file.mandate?.reasonForHandover = name("Anlass")
        file.creditor.name = name("Haus")
        file.creditor.address?.street = name("Weg")
        file.creditor.emails = [name("post@")]
        file.debtors[0].name = name("Schuldner")
        file.debtors[0].representedBy = [Representative(name: name("Vertreter"))]
        file.debtors[0].address?.street = name("Gasse")
        file.debtors[0].address?.addition = name("c/o ")
        file.debtors[0].address?.city = name("Stadt")
        for index in file.declarations.indices { file.declarations[index].by = name("Person") }
      })
    let pages = RenderedPages(sample)
    for kind in PageKind.allCases {
      let boxes = try Tool.withFile(try pages.bytes(kind)) { path in
        String(decoding: try #require(try Tool.run("pdftotext", ["-bbox", path, "-"])), as: UTF8.self)
      }
      let width = try #require(boxes.firstMatch(of: #/<page width="([0-9.]+)"/#).flatMap { Double($0.output.1) })
      let margin = width / 40
      for word in boxes.matches(of: #/xMin="(-?[0-9.]+)" yMin="[^"]*" xMax="([0-9.]+)"[^>]*>([^<]*)/#) {
        let ends = (Double(word.output.1) ?? 0, Double(word.output.2) ?? .infinity)
        #expect(ends.0 > margin && ends.1 < width - margin, "\(kind) \(word.output.3)")
      }
    }
  }

  @Test func amountsOfAnySizeStayInOnePiece() throws {
    let sample = try #require(
      try ClearedSample("bereit-drei-rechnungen") { file in
        file.number = "2026-GROSS"
        for index in file.invoices.indices {
          file.invoices[index].document = nil
          file.invoices[index].gross = Money(cents: 9_876_543_210_98)
        }
        file.creditor.name =
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft mbH & Co. KG"
        file.debtors[0].name = "Przedsiębiorstwo Wielobranżowe „Źdźbło” Spółka z ograniczoną odpowiedzialnością Łódź"
      })
    let pages = RenderedPages(sample)
    for kind in PageKind.allCases { _ = try pages.bytes(kind) }
    let total = sample.cleared.claim.total.total.figure.replacing("\u{A0}", with: " ")
    #expect(try pages.words(.claim).contains(total))
    #expect(try pages.words(.letter).contains("„Źdźbło” Spółka"))
  }
}
