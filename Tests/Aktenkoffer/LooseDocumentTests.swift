import CaseModel
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing

/// Documents that lie in the folder and that no entry names: they go along, and are told apart.
@Suite struct LooseDocumentTests {
  private func cover(_ files: [String: String]) throws -> (html: String, findings: [Finding]) {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    for (path, text) in files { try copy.write(Array(text.utf8), to: path) }
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    guard case .cleared(let cleared) = report.verdict else { throw Held(codes: report.findings.map(\.kind.code)) }
    let handover = Handover(cleared, to: .koffer, schemas: CaseSchemas())
    return (String(decoding: try Cover.write(handover), as: UTF8.self), report.findings)
  }

  private struct Held: Error { let codes: [String] }

  @Test func theCoverSaysWhichTheyAre() throws {
    let (html, findings) = try cover(["documents/eins.txt": "1", "documents/zwei.txt": "2", "documents/drei.txt": "3"])
    #expect(findings.count { $0.kind.code == "DATEI-16" } == 3)
    let remarks = html.matches(of: #/Der Fall nennt die Datei nirgends\. <a href="(dokumente/[^"]+)">/#).map(\.1)
    #expect(Set(remarks).count == 3)
    for name in ["eins", "zwei", "drei"] {
      #expect(remarks.contains { $0.hasSuffix("_beleg_\(name).txt") }, "\(remarks)")
    }
  }

  /// Statements of account stay with most recipients; the remedy does not say that they go.
  @Test(arguments: [("payments/auszug.txt", "Kontoauszug"), ("contacts/zettel.txt", "Gesprächsnotiz")])
  func whatLiesAmongTheWithheldIsSaidToStay(path: String, kind: String) throws {
    let (html, findings) = try cover([path: "1"])
    let found = try #require(findings.first { $0.kind.code == "DATEI-16" && $0.place.file == path })
    #expect(found.remedy.german.contains(kind) && found.remedy.german.contains("bleibt im Haus"))
    #expect(!html.contains("auszug.txt") && !html.contains("zettel.txt"))
  }

  /// Empty ones hold nothing, and are said.
  @Test(arguments: ["documents/leer.pdf", "documents/leer.txt", "reminders/leer.eml"])
  func anEmptyOneIsAWarning(path: String) throws {
    let found = try cover([path: ""]).findings.filter { $0.kind.code == "BELEG-05" }
    #expect(found.map(\.place.file) == [path] && found.map(\.severity) == [.warning])
  }

  /// The same of a PDF that opens and has no page.
  @Test func oneWithoutAPageIsAWarning() throws {
    let found = try cover(["documents/leer.pdf": Trip.noPages]).findings.filter { $0.kind.code == "DATEI-08" }
    #expect(found.map(\.place.file) == ["documents/leer.pdf"] && found.map(\.severity) == [.warning])
    #expect(found.first?.message.german == "Das PDF hat keine Seite.")
  }
}
