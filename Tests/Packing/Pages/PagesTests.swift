import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Packing

/// What a person reads of a case, as other programs see it.
@Suite(.enabled(if: RenderedPages.witnesses, "qpdf or poppler is not installed"))
struct PagesTests {
  @Test(arguments: ClearedSample.names, PageKind.allCases)
  func everyFileIsSoundAndHasItsFonts(_ name: String, _ kind: PageKind) throws {
    let bytes = try RenderedPages(try #require(try ClearedSample(name))).bytes(kind)
    try Tool.withFile(bytes) { path in
      let (status, output) = try #require(Tool("qpdf")).run(["--check", path])
      #expect(status == 0, "\(output)")
      let fonts = try #require(Tool("pdffonts")).run([path]).output.split(separator: "\n").dropFirst(2)
      #expect(!fonts.isEmpty)
      // Embedded, a subset, with a table that gives the letters back.
      for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
      let info = try #require(Tool("pdfinfo")).run([path]).output
      #expect(info.contains("Tagged:          yes"))
      #expect(info.contains("Title:           \(kind.title)"))
      #expect(!info.contains("ModDate"))
    }
    #expect(bytes.count < 70_000, "\(bytes.count)")
  }

  /// What fits letters to pixels weighs more than the letters, and no printed page needs it.
  @Test(arguments: PageKind.allCases) func fontsComeWithoutHints(_ kind: PageKind) throws {
    let bytes = try RenderedPages(try #require(try ClearedSample("bereit-drei-rechnungen"))).bytes(kind)
    let plain = try Tool.withFile(bytes) { path in
      Data(try #require(try Tool.run("qpdf", ["--stream-data=uncompress", path, "-"])))
    }
    for table in ["glyf", "hmtx"] { #expect(plain.range(of: Data(table.utf8)) != nil, "\(table)") }
    for table in ["fpgm", "prep", "cvt "] { #expect(plain.range(of: Data(table.utf8)) == nil, "\(table)") }
  }

  @Test(arguments: ClearedSample.names) func theFiguresAreThoseOfTheClaim(_ name: String) throws {
    let sample = try #require(try ClearedSample(name))
    let pages = RenderedPages(sample)
    let claim = sample.cleared.claim
    let words = try pages.words(.claim)
    let letter = try pages.words(.letter)
    for amount in [claim.total.total, claim.total.principal, claim.total.interest, claim.total.costs] {
      let figure = amount.figure.replacing("\u{A0}", with: " ")
      #expect(words.contains(figure), "\(figure)")
      #expect(letter.contains(figure), "\(figure)")
    }
    for line in claim.lines {
      #expect(words.contains(line.amount.figure.replacing("\u{A0}", with: " ")), "line \(line.number)")
      #expect(words.contains(line.balance.figure.replacing("\u{A0}", with: " ")), "line \(line.number)")
      if let working = line.working?.german { #expect(words.contains(working.replacing("\u{A0}", with: " "))) }
    }
    #expect(words.contains("€"))
  }

  @Test(arguments: ClearedSample.names) func theLetterNamesPartiesAndDocuments(_ name: String) throws {
    let pages = RenderedPages(try #require(try ClearedSample(name)))
    let text = try pages.words(.letter)
    let file = pages.handover.file
    #expect(text.contains(try #require(file.creditor.name)))
    for debtor in file.debtors { #expect(text.contains(try #require(debtor.fullName))) }
    for declaration in file.declarations { #expect(text.contains(try #require(declaration.on?.german))) }
    for document in pages.handover.contents.documents {
      #expect(text.contains(document.file.dropFirst("dokumente/".count)))
    }
    for withheld in pages.handover.withheld { #expect(text.contains(withheld.matter.title.german)) }
    // Notes of talks and accounts of the debtor stay in the house.
    let whole = try ClearedSample(name)?.cleared.file
    for account in whole?.debtors.flatMap(\.bankAccounts) ?? [] { #expect(!text.contains(account)) }
  }

  @Test(arguments: ClearedSample.names) func theTimelineShowsEveryLetterAndStep(_ name: String) throws {
    let pages = RenderedPages(try #require(try ClearedSample(name)))
    let text = try pages.words(.timeline)
    for letter in pages.handover.file.reminders {
      if let sent = letter.sent { #expect(text.contains("vom \(sent.german)")) }
      if let deadline = letter.deadline { #expect(text.contains("Frist bis \(deadline.german)")) }
    }
    for payment in pages.handover.file.payments { #expect(text.contains("\(payment.received.german) Zahlung")) }
    for record in pages.handover.cleared.histories.flatMap(\.records) {
      #expect(text.contains(record.step.title.german))
      if let from = record.possibleFrom, record.isTaken { #expect(text.contains(from.german)) }
    }
  }

  @Test(arguments: PageKind.allCases) func twoRunsGiveTheSameBytes(_ kind: PageKind) async throws {
    let sample = try #require(try ClearedSample("bereit-drei-rechnungen"))
    let once = try RenderedPages(sample).bytes(kind)
    let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<4 { group.addTask { try RenderedPages(sample).bytes(kind) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    for other in others { #expect(other == once) }
  }

  @Test func theNextRecipientGetsWhatIsThere() throws {
    let sample = try #require(try ClearedSample("bereit-eine-xrechnung"))
    let pages = MadePages()
    func handover(_ withholds: Set<Disclosable>) -> Handover {
      let recipient = Recipient("x", Text("x", "x"), withholds: withholds) { _ in [] }
      return Handover(sample.cleared, to: recipient, schemas: ClearedSample.schemas, pages: pages)
    }
    let first = try handover([]).page(.letter).bytes
    #expect(try handover([]).page(.letter).bytes == first)
    // Who gets less is told so.
    #expect(try handover([.contactNotes, .bankAccounts]).page(.letter).bytes != first)
  }

  /// Claim statement and timeline name neither the addressee nor what goes along.
  @Test func aPageIsMadeOnceForAllToWhomItIsTheSame() throws {
    let sample = try #require(try ClearedSample("bereit-eine-xrechnung"))
    let pages = MadePages()
    func made(for documents: Set<DocumentKind>?, withholding: Set<Disclosable> = []) throws -> Int {
      let recipient = Recipient("x", Text("x", "x"), withholds: withholding, documents: documents) { _ in [] }
      let handover = Handover(sample.cleared, to: recipient, schemas: ClearedSample.schemas, pages: pages)
      for kind in PageKind.allCases { _ = try handover.page(kind) }
      return pages.count
    }
    #expect(try made(for: nil) == 3)
    #expect(try made(for: nil) == 3)
    // A letter of its own, and a claim statement that leads to no document where the proof stays behind.
    #expect(try made(for: [.invoice]) == 5)
    #expect(try made(for: [.invoice], withholding: [.contactNotes]) == 8)
  }
}
