import TestSupport
import Testing

@testable import Formats

/// The PDFs of the corpus, against what poppler's `pdfdetach` lists.
@Suite(.enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
struct PDFCorpusTests {
  @Test func everyPDFOfTheCorpusListsTheSameNames() throws {
    let table = Table(csv: String(decoding: try Corpus.bytes(at: Corpus.path("pdf_embedded.csv")), as: UTF8.self))
    #expect(table.rows.count == 70)
    for row in table.rows {
      let file = try #require(row["file"])
      let expected = row["names"]?.split(separator: "|").map(String.init) ?? []
      // Poppler looks at the name tree alone, which this file has not; its catalog names two files in `/AF`.
      guard !file.hasSuffix("corruptedV2PDF.pdf") else { continue }
      let found = try PDFDocument.embeddedFiles(in: Corpus.bytes(at: Corpus.path(file))).map(\.name)
      #expect(found.sorted() == expected.sorted(), "\(file)")
    }
  }

  @Test func associatedFilesAreFoundInADamagedFile() throws {
    let path = Corpus.path("mustang/validator/src/test/resources/corruptedV2PDF.pdf")
    let names = try PDFDocument.embeddedFiles(in: Corpus.bytes(at: path)).map(\.name)
    #expect(names == ["factur-x.xml", "ZUGFeRD-invoice.xml"])
  }

  @Test func invoicesInPDFsAreXML() throws {
    for file in Corpus.files(below: "zugferd-corpus") where file.hasSuffix(".pdf") {
      let invoices = try PDFDocument.embeddedFiles(in: Corpus.bytes(at: file), where: PDFDocument.isInvoice)
      #expect(invoices.count == 1, "\(file)")
      #expect(invoices.allSatisfy { $0.bytes.drop { $0 != 0x3C }.starts(with: "<".utf8) }, "\(file)")
    }
  }

  @Test func mutatedPDFsNeverCrash() throws {
    let files = ["corruptedV2PDF.pdf", "MustangGnuaccountingBeispielRE-20170509_505PDF14.pdf", "BASIC_Einfach.pdf"]
    let samples = try ["zugferd-corpus", "mustang"].flatMap(Corpus.files).filter { path in
      files.contains { path.hasSuffix($0) }
    }.map(Corpus.bytes)
    #expect(samples.count >= 3)
    var random = SeededGenerator(seed: 7)
    var read = 0
    for round in 0..<3_000 {
      var bytes = samples[round % samples.count]
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      if round % 5 == 0 { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
      if (try? PDFDocument.embeddedFiles(in: bytes)) != nil { read += 1 }
    }
    // Most single bytes stand in streams nobody asks for, so a reader that gave up at once would show here.
    #expect(read > 300)
  }
}
