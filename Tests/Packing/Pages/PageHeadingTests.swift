import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// No section of a document for people begins with its heading alone at the foot of a page.
@Suite(.enabled(if: RenderedPages.witnesses, "qpdf or poppler is not installed")) struct PageHeadingTests {
  private static let headings = [
    "Unterlagen", "Erklärungen", "Forderungskonto", "Auftrag", "Ihre Fragen, unsere Antworten", "Forderung je Rechnung",
    "Verzug, Zinsen, Verjährung", "Nicht oder nicht ganz gefordert", "Erlassene Schritte",
  ]

  @Test(arguments: ClearedSample.names, ["koffer", "mediafinanz", "table-xlsx"])
  func noHeadingStandsAlone(_ name: String, _ recipient: String) throws {
    let sample = try #require(try ClearedSample(name))
    let to = RecipientShelf.mapping(named: recipient).map {
      Recipient($0, RecipientSettings(place: Place("koffer.yaml")))
    }
    let pages = RenderedPages(sample, for: to ?? .koffer)
    for kind in [PageKind.claim, .letter] {
      for page in try pages.text(kind).split(separator: "\u{C}") {
        // The foot is the last line.
        let lines = page.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.filter {
          !$0.isEmpty
        }
        for line in lines.dropLast().suffix(2) { #expect(!PageHeadingTests.headings.contains(line), "\(kind) \(line)") }
      }
    }
  }
}
