import CaseModel
import Foundation
import TestSupport
import Testing

/// The call sheet as text, page and JSON; and that nothing in a case breaks it.
@Suite struct CallSheetGoldenTests {
  static let samples = ["zusage-laeuft", "bereit-nach-einwand-und-rate", "anruf-fehlt"]

  @Test(arguments: samples, Language.allCases) func asTextPageAndJSON(_ sample: String, _ language: Language) throws {
    let workplace = try Workplace(hasWorkspace: false)
    let arguments = ["call-sheet", "samples/cases/\(sample)", "--lang", language.rawValue] + KofferProgram.asOf
    let name = "call-sheet/\(sample).\(language.rawValue)"
    let text = try KofferProgram.run(arguments)
    try Golden.expect(text.output, "\(name).txt")
    #expect(text.status == (sample == "zusage-laeuft" ? 3 : 0))
    try Golden.expect(try KofferProgram.run(arguments + ["--json"]).output, "\(name).json")
    _ = try KofferProgram.run(arguments + ["--html", workplace.file("a.html")])
    let page = try workplace.text("a.html")
    try Golden.expect(page, "\(name).html")
    try expectWellFormed(page)
  }

  @Test func underAPolicyWithEveryClause() throws {
    let workplace = try Workplace()
    try workplace.replace("policy: standard", by: "policy: fair", in: "koffer.yaml")
    try workplace.write(FairPolicy.text, to: "policies/fair.yaml")
    try workplace.copy("bereit-nach-einwand-und-rate", as: "cases/a")
    let arguments = ["call-sheet", "cases/a", "--lang", "de"] + KofferProgram.asOf
    try Golden.expect(try workplace.run(arguments).output, "call-sheet/fair.de.txt")
    let out = try workplace.run(arguments + ["--out", "sheets"])
    #expect(workplace.names(in: "sheets") == ["2026-0088.call-sheet.html"])
    #expect(!out.output.contains("Wendlandt"))
  }

  /// With a long past, what a call begins with stays on the first page; invoices and past follow under a heading.
  @Test(arguments: Language.allCases) func aLongPastGetsAPageOfItsOwn(_ language: Language) throws {
    let workplace = try Workplace()
    try workplace.copy("zusage-laeuft", as: "a")
    let arguments = ["call-sheet", "a", "--lang", language.rawValue, "--html", "a.html"] + KofferProgram.asOf
    _ = try workplace.run(arguments)
    #expect(try !workplace.text("a.html").contains("class=\"page\""))
    let calls = (1...14).map { number in
      """
        - {at: "2026-10-\(number + 10)T10:00", channel: phone, direction: out, outcome: not_reached, by: Jorid Petersen,
           note: Niemand erreicht, eine Nachricht mit der Bitte um Rückruf auf dem Band hinterlassen.}
      """
    }
    try workplace.replace(
      "\ncontacts:\n", by: "\ncontacts:\n\(calls.joined(separator: "\n"))\n", in: "a/case.yaml")
    _ = try workplace.run(arguments)
    let page = try workplace.text("a.html")
    try expectWellFormed(page)
    let parts = page.components(separatedBy: "<div class=\"page\">")
    try #require(parts.count == 2)
    let isGerman = language == .german
    for heading in isGerman ? ["Was zu erreichen ist", "Notizen"] : ["What to reach", "Notes"] {
      #expect(parts[0].contains("<h2>\(heading)</h2>"))
    }
    #expect(parts[1].contains("<h1>\(isGerman ? "Rechnungen und Vorgeschichte" : "Invoices and what was")</h1>"))
    for heading in isGerman ? ["Offene Rechnungen", "Was war"] : ["Open invoices", "What was"] {
      #expect(parts[1].contains("<h2>\(heading)</h2>") && !parts[0].contains("<h2>\(heading)</h2>"))
    }
  }

  /// The case number stands at the foot of each page, and can be nothing but a text there.
  @Test func aNumberIsNoStyle() throws {
    let workplace = try Workplace()
    try workplace.copy("zusage-laeuft", as: "a")
    try workplace.replace("case: 2026-0112", by: "case: '1\"}</style>*{display:none} ä'", in: "a/case.yaml")
    let run = try workplace.run(["call-sheet", "a", "--html", "a.html"] + KofferProgram.asOf)
    #expect(run.status == 3, "\(run.output)\(run.errors)")
    let page = try workplace.text("a.html")
    #expect(page.contains("content:\"1\\22 \\7d \\3c \\2f style\\3e \\2a \\7b display\\3a none\\7d \\20 \\e4  · \""))
    #expect(page.components(separatedBy: "</style>").count == 2)
  }

  @Test func hostileTextsBreakNothing() throws {
    let workplace = try Workplace()
    try workplace.copy("zusage-laeuft", as: "a")
    let name = #""</style><script>alert(1)</script><img src=x>""#
    // What a reader of cases refuses does not come so far.
    let phone = #""</style><script>alert(1)</script>\u202E\u0007\u001B[31m<img src=x>""#
    try workplace.replace("name: Frau Kubicki", by: "name: \(name)", in: "a/case.yaml")
    try workplace.replace("name: Gasthausbrauerei Spreeanker GmbH", by: "name: \(name)", in: "a/case.yaml")
    try workplace.replace("+49 30 23125 281", by: phone, in: "a/case.yaml")
    let note = String(repeating: "</p>&amp;<b>x\\u0000 ", count: 20_000)
    try workplace.replace(
      "note: \"Sagt Zahlung", by: "note: \"\(note.replacing("\\u0000", with: "\\u0085"))Sagt", in: "a/case.yaml")
    let arguments = ["call-sheet", "a", "--lang", "de"] + KofferProgram.asOf
    let run = try workplace.run(arguments + ["--html", "a.html"])
    #expect(run.status == 3, "\(run.output)\(run.errors)")
    #expect(!run.output.contains("alert") && !run.errors.contains("alert"))
    let page = try workplace.text("a.html")
    try expectWellFormed(page)
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"))
    #expect(page.utf8.count < 20_000)
    let text = try workplace.run(arguments).output
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    #expect(text.utf8.count < 10_000)
  }

  @Test func noSheetLiesInACase() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
    for target in [["--html", "a/x.html"], ["--html", "a/documents/x.html"], ["--out", "a/documents"]] {
      let run = try workplace.run(["call-sheet", "a"] + target + KofferProgram.asOf)
      #expect(run.status == 1)
      #expect(run.errors.contains("WELT-16"))
    }
    #expect(!workplace.names(in: "a/documents").contains { $0.hasSuffix("html") })
  }

  @Test func aCaseThatCannotBeReadHasNone() throws {
    let workplace = try Workplace()
    try workplace.write("", to: "a/case.yaml")
    let run = try workplace.run(["call-sheet", "a", "--html", "a.html"])
    #expect(run.status == 3)
    #expect(!workplace.names().contains("a.html"))
  }

  /// The page is XML but for its doctype, and asks for nothing from elsewhere.
  private func expectWellFormed(_ page: String) throws {
    for foreign in ["<script", "<link", "<img", "url(", "@import"] { #expect(!page.contains(foreign)) }
    guard let xmllint = Tool("xmllint") else { return }
    try Tool.withFile(Array(page.utf8)) { path in
      let run = try xmllint.run(["--noout", path])
      #expect(run.status == 0)
    }
  }
}
