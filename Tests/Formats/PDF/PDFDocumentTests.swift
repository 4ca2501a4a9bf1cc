import TestSupport
import Testing

@testable import Formats

/// Embedded files in all their wrappings.
@Suite struct PDFDocumentTests {
  private let invoice = Array("<Rechnung/>".utf8)

  @Test func unfilteredFileIsReadAsItIs() throws {
    let pdf = SamplePDF.embedding(invoice)
    #expect(
      try PDFDocument.embeddedFiles(in: pdf.file)
        == [PDFDocument.EmbeddedFile(name: "factur-x.xml", bytes: invoice)])
  }

  /// Pages by their tree: none, none below, one, one three levels down, one of which nobody says that it is one.
  @Test(arguments: [
    ("<< /Type /Pages /Kids [] /Count 0 >>", "null", false), ("<< /Type /Pages >>", "null", false),
    ("null", "null", false), ("<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Pages /Kids [null 7] >>", false),
    ("<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Page >>", true),
    ("<< /Type /Pages /Kids [3 0 R] >>", "<< /MediaBox [0 0 9 9] >>", true),
    (
      "<< /Type /Pages /Kids [3 0 R] >>", "<< /Type /Pages /Kids [<< /Type /Pages /Kids [<< /Type /Page >>] >>] >>",
      true
    ),
  ])
  func aPageIsLookedFor(pages: String, third: String, isThere: Bool) throws {
    var pdf = SamplePDF()
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>")
    pdf.add(pages)
    pdf.add(third)
    if isThere {
      try PDFDocument.open(pdf.file)
    } else {
      #expect(throws: PDFProblem.noPages) { try PDFDocument.open(pdf.file) }
      #expect(throws: PDFProblem.noPages) { try PDFDocument.embeddedFiles(in: pdf.file, besidePages: true) }
    }
  }

  /// A tree that turns back on itself ends.
  @Test func aCircleOfPagesEnds() throws {
    var pdf = SamplePDF()
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>")
    pdf.add("<< /Type /Pages /Kids [2 0 R 2 0 R] >>")
    try? PDFDocument.open(pdf.file)
  }

  @Test func filtersAreUndone() throws {
    func hexadecimal(_ bytes: [UInt8]) -> [UInt8] {
      let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      return Array((digits.joined() + ">").utf8)
    }
    let deflated = Deflate.stored(invoice)
    let up = Deflate.stored([2] + invoice)
    let samples = [
      SamplePDF.embedding(deflated, dictionary: "/Filter /FlateDecode"),
      SamplePDF.embedding(deflated, dictionary: "/Filter [/Fl]"),
      SamplePDF.embedding(hexadecimal(invoice), dictionary: "/Filter /ASCIIHexDecode"),
      SamplePDF.embedding(hexadecimal(deflated), dictionary: "/Filter [/ASCIIHexDecode /FlateDecode]"),
      SamplePDF.embedding(
        up, dictionary: "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns \(invoice.count) >>"),
    ]
    for pdf in samples {
      #expect(try PDFDocument.embeddedFiles(in: pdf.file).map(\.bytes) == [invoice])
    }
  }

  @Test func namesInUTF16AreRead() throws {
    let pdf = SamplePDF.embedding(invoice, name: "<FEFF00FC002E0078006D006C>")
    #expect(try PDFDocument.embeddedFiles(in: pdf.file).map(\.name) == ["ü.xml"])
  }

  @Test func unicodeNameComesBeforeThePlainOne() throws {
    let pdf = SamplePDF.embedding(invoice, name: "(old.xml) /UF (new.xml)")
    #expect(try PDFDocument.embeddedFiles(in: pdf.file).map(\.name) == ["new.xml"])
  }

  @Test func onlyInvoicesCarryInvoiceNames() {
    for name in ["factur-x.xml", "ZUGFeRD-invoice.xml", "zugferd-invoice.xml", "xrechnung.xml", "Factur-X.xml"] {
      #expect(PDFDocument.isInvoice(name))
    }
    for name in ["order-x.xml", "factur-x.xml.exe", "", "rechnung.xml"] { #expect(!PDFDocument.isInvoice(name)) }
  }

  @Test func whatIsNoPDFIsSaidToBeNone() {
    #expect(throws: PDFProblem.notAPDF) { try PDFDocument.embeddedFiles(in: []) }
    #expect(throws: PDFProblem.notAPDF) { try PDFDocument.embeddedFiles(in: Array("<xml/>".utf8)) }
    #expect(throws: PDFProblem.damaged) { try PDFDocument.embeddedFiles(in: Array("%PDF-1.7\n".utf8)) }
  }

  @Test func brokenDeflateIsDamage() {
    let pdf = SamplePDF.embedding([0x78, 0x01, 0xFF, 0xFF], dictionary: "/Filter /FlateDecode")
    #expect(throws: PDFProblem.damaged) { try PDFDocument.embeddedFiles(in: pdf.file) }
  }

  @Test(.enabled(if: Tool.isInstalled("qpdf"), "needs the program qpdf"), arguments: ["disable", "generate"])
  func encryptedFilesOpenOnlyWithoutPassword(objectStreams: String) throws {
    try TestSupport.Tool.withFile(SamplePDF.embedding(invoice).file) { path in
      let options = ["--object-streams=\(objectStreams)", "--encrypt"]
      let open = try #require(try TestSupport.Tool.run("qpdf", options + ["", "owner", "256", "--", path, "-"]))
      #expect(try PDFDocument.embeddedFiles(in: open).map(\.bytes) == [invoice])
      let locked = try #require(try TestSupport.Tool.run("qpdf", options + ["user", "owner", "256", "--", path, "-"]))
      #expect(throws: PDFProblem.encrypted) { try PDFDocument.embeddedFiles(in: locked) }
    }
  }

  @Test(.enabled(if: Tool.isInstalled("qpdf"), "needs the program qpdf"))
  func objectStreamsAreReadAndCounted() throws {
    try TestSupport.Tool.withFile(SamplePDF.embedding(invoice).file) { path in
      let packed = try #require(try TestSupport.Tool.run("qpdf", ["--object-streams=generate", path, "-"]))
      #expect(try PDFDocument.embeddedFiles(in: packed).map(\.bytes) == [invoice])
      var limits = PDFLimits()
      limits.objectStreamSize = 10
      #expect(throws: PDFProblem.tooLarge) { try PDFDocument.embeddedFiles(in: packed, limits: limits) }
      let encrypted = try #require(
        try TestSupport.Tool.run(
          "qpdf", ["--object-streams=generate", "--encrypt", "", "owner", "256", "--", path, "-"]))
      #expect(throws: PDFProblem.tooLarge) { try PDFDocument.embeddedFiles(in: encrypted, limits: limits) }
    }
  }
}
