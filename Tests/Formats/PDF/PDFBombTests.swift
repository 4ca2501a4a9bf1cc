import TestSupport
import Testing

@testable import Formats

/// PDFs made to exhaust whoever reads them.
@Suite struct PDFBombTests {
  private func embedded(_ pdf: SamplePDF) throws(PDFProblem) -> [PDFDocument.EmbeddedFile] {
    try PDFDocument.embeddedFiles(in: pdf.file)
  }

  @Test func embeddedFileOfOneGibibyteIsRefused() {
    let pdf = SamplePDF.embedding(Deflate.zeros(1 << 30), dictionary: "/Filter /FlateDecode")
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test(arguments: ["/First 4", "/F#69rst 4", "/First%\n4", "/Dummy (( /X ) \\) ) /First 4"])
  func objectStreamOfOneGibibyteIsRefused(first: String) {
    var pdf = SamplePDF.embedding([])
    pdf.add("<< /Type /ObjStm /N 1 \(first) /Length 1 /Filter /FlateDecode >>", data: Deflate.zeros(1 << 30))
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test func objectStreamWithoutItsTypeIsRefusedAsWell() {
    var pdf = SamplePDF.embedding([])
    pdf.add("<< /N 1 /First 4 /Filter [/FlateDecode] >>", data: Deflate.zeros(1 << 30))
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test func crossReferenceStreamOfOneGibibyteIsRefused() {
    var pdf = SamplePDF.embedding([])
    pdf.add("<< /Type /XRef /W [1 2 1] /Size 9 /Filter /FlateDecode >>", data: Deflate.zeros(1 << 30))
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test(arguments: [
    "/Filter [/FlateDecode /FlateDecode]", "/Filter 5 0 R", "/Filter /LZWDecode",
    "/Filter /FlateDecode /Filter [/FlateDecode /FlateDecode]",
    "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
    "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 0 R >>", "/Filter /FlateDecode /DecodeParms 5 0 R",
  ])
  func objectStreamWhoseSizeCannotBeForeseenIsRefused(packing: String) {
    var pdf = SamplePDF.embedding([])
    pdf.add("<< /Type /ObjStm /N 1 /First 4 \(packing) >>", data: Deflate.stored(Array("9 0 <<>>".utf8)))
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test(arguments: [
    "/Filter [/FlateDecode /FlateDecode]", "/Filter /DCTDecode",
    "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
  ])
  func embeddedFileWhoseSizeCannotBeForeseenIsRefused(packing: String) {
    let pdf = SamplePDF.embedding(Deflate.stored([1, 2, 3]), dictionary: packing)
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test func objectOfMillionsOfTokensIsRefused() {
    var pdf = SamplePDF.embedding([])
    pdf.add("[" + String(repeating: "0 ", count: 2_100_000) + "]")
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test func overlappingObjectsDoNotCostMoreThanTheirFile() {
    var pdf = SamplePDF.embedding([])
    pdf.add(String(repeating: "9 0 obj<<", count: 200_000))
    #expect(throws: PDFProblem.tooLarge) { try embedded(pdf) }
  }

  @Test func loopsInTheNameTreeEnd() throws {
    var pdf = SamplePDF()
    pdf.add("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>")
    pdf.add("<< /Type /Pages /Kids [] /Count 0 >>")
    pdf.add("<< /Kids [3 0 R 4 0 R] >>")
    pdf.add("<< /Kids [3 0 R] /Names [(a) 5 0 R (a) 5 0 R] >>")
    pdf.add("<< /F (a.xml) /EF << /F 6 0 R >> >>")
    pdf.add("<< /Length 1 >>", data: [0x61])
    #expect(try embedded(pdf).map(\.name) == ["a.xml"])
  }

  @Test func deepAndWideNameTreesAreRefused() {
    var deep = SamplePDF()
    deep.add("<< /Pages 2 0 R /Names << /EmbeddedFiles 3 0 R >> >>")
    deep.add("<< /Type /Pages /Kids [] /Count 0 >>")
    for index in 4...60 { deep.add("<< /Kids [\(index) 0 R] >>") }
    #expect(throws: PDFProblem.tooDeep) { try embedded(deep) }
    var wide = SamplePDF()
    wide.add("<< /Pages 2 0 R /AF 3 0 R >>")
    wide.add("<< /Type /Pages /Kids [] /Count 0 >>")
    wide.add("[" + String(repeating: "4 0 R ", count: 20_000) + "]")
    #expect(throws: PDFProblem.tooManyFiles) { try embedded(wide) }
  }

  @Test func largeUnwantedFilesDoNotDisturb() throws {
    let pdf = SamplePDF.embedding(Deflate.zeros(1 << 30), dictionary: "/Filter /FlateDecode", name: "(film.bin)")
    #expect(try PDFDocument.embeddedFiles(in: pdf.file, where: PDFDocument.isInvoice).isEmpty)
  }
}
