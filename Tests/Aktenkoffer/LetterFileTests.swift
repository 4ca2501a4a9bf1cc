import CaseModel
import TestSupport
import Testing

@testable import Aktenkoffer

/// Letters that lie in the folder as a text or a page, not as a mail: their words are read like those of a mail.
@Suite struct LetterFileTests {
  private static let calm =
    "Rechnung RE-2026-0815 über 2.567,66 EUR ist offen. Bitte zahlen Sie bis zum 28. September 2026 auf DE44 0000 0000 4711 0815 00."

  /// What is found once the first dunning letter is that file.
  private func findings(_ name: String, _ bytes: [UInt8]) throws -> [Finding] {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try copy.remove(Change.firstDunning)
    try copy.write(bytes, to: "reminders/\(name)")
    try copy.replace("file: \(Change.firstDunning)", with: "file: reminders/\(name)", in: "case.yaml")
    if !(try copy.text(of: "case.yaml").contains("sent: 2026-09-18")) {
      try copy.replace(
        "file: reminders/\(name)", with: "file: reminders/\(name)\n    sent: 2026-09-18", in: "case.yaml")
    }
    return try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder).findings
  }

  private func codes(_ name: String, _ bytes: [UInt8]) throws -> Set<String> {
    Set(try findings(name, bytes).map(\.kind.code).filter { $0.hasPrefix("TON") || $0 == "WIDER-17" })
  }

  @Test(
    arguments: [
      (calm, []), (calm + "\nSonst erstatten wir Strafanzeige.", ["TON-02"]),
      (calm.replacing("0815 über", with: "0851 über"), ["WIDER-17"]),
      ("Rechnung RE-2026-0815 ist offen.", ["TON-04"]),
    ] as [(String, [String])])
  func wordsAreRead(text: String, codes: [String]) throws {
    #expect(try self.codes("brief.txt", Array(text.utf8)) == Set(codes))
    let page = "<!DOCTYPE html><html><body><p>\(text)</p></body></html>"
    #expect(try self.codes("brief.html", Array(page.utf8)) == Set(codes))
    // What German programs call ANSI.
    let ansi = text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0x3F }
    #expect(try self.codes("brief.txt", ansi) == Set(codes))
  }

  @Test func theFindingNamesTheLine() throws {
    let text = Self.calm + "\nSonst erstatten wir Strafanzeige."
    let found = try findings("brief.txt", Array(text.utf8)).first { $0.kind.code == "TON-02" }
    #expect(found?.place.file == "reminders/brief.txt!text")
    #expect(found?.place.line == 2)
  }

  /// What a page hides does not tell what it must, and what is no text stays unread.
  @Test func whatNobodyReadsIsNotJudged() throws {
    let hidden = "<html><p>RE-2026-0815 ist offen.</p><p style='display:none'>\(Self.calm)</p></html>"
    #expect(try codes("brief.html", Array(hidden.utf8)) == ["TON-04"])
    #expect(try codes("brief.rtf", Array("{\\rtf1 Sonst erstatten wir Strafanzeige.}".utf8)) == [])
  }
}
