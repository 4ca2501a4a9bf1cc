import Foundation
import TestSupport
import Testing

/// Documents that are not what they should be, too many, or too large.
@Suite struct DocumentTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
  }

  private func judgeInvoice(_ bytes: [UInt8], as name: String = "RE-2026-0815.xml") throws -> CaseAnswer.Entry {
    try workplace.copy(Sample.plain, as: "a")
    try FileManager.default.removeItem(atPath: workplace.file("a/invoices/RE-2026-0815.xml"))
    try workplace.write(bytes, to: "a/invoices/\(name)")
    try workplace.replace("file: invoices/RE-2026-0815.xml", by: "file: invoices/\(name)", in: "a/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(status == 3)
    #expect(workplace.names(in: "out") == [])
    return try #require(entries.first)
  }

  @Test func missing() throws {
    try workplace.copy(Sample.plain, as: "a")
    try FileManager.default.removeItem(atPath: workplace.file("a/documents/vertrag-RV-2026-017.pdf"))
    let (entries, status) = try KofferProgram.judge(["check", "a"], in: workplace)
    #expect(entries.first?.finding("BELEG-01")?.line == 33)
    #expect(status == 3)
  }

  @Test func empty() throws {
    let entry = try judgeInvoice([], as: "leer.pdf")
    #expect(entry.findings.contains { $0.code.hasPrefix("BELEG-") && $0.blocks }, "\(entry)")
  }

  @Test func aZIPInPDFsClothing() throws {
    let zip = try workplace.run(["pack", Sample.path(Sample.plain), "--out", "made"] + KofferProgram.asOf)
    #expect(zip.status == 0)
    let bytes = try Corpus.bytes(at: workplace.file("made/2026-0042.koffer.zip"))
    let entry = try judgeInvoice(bytes, as: "rechnung.pdf")
    #expect(entry.has("FORD-01"), "\(entry)")
  }

  @Test(.enabled(if: Tool.isInstalled("qpdf"), "qpdf is not installed")) func encrypted() throws {
    let source = Sample.path(Sample.plain) + "/documents/vertrag-RV-2026-017.pdf"
    let bytes = try #require(try Tool.run("qpdf", ["--encrypt", "user", "owner", "256", "--", source, "-"]))
    let finding = try judgeInvoice(bytes, as: "geheim.pdf").finding("DATEI-08")
    #expect(finding?.file == "invoices/geheim.pdf")
    #expect(finding?.blocks == true)
  }

  /// A contract behind a password shows nothing; one that costs too much to look into may be a good one.
  @Test(.enabled(if: Tool.isInstalled("qpdf"), "qpdf is not installed"), arguments: [true, false])
  func evidenceThatCannotBeRead(isLocked: Bool) throws {
    let contract = "documents/vertrag-RV-2026-017.pdf"
    try workplace.copy(Sample.plain, as: "a")
    let source = Sample.path(Sample.plain) + "/" + contract
    let locked = try #require(try Tool.run("qpdf", ["--encrypt", "user", "owner", "256", "--", source, "-"]))
    let costly = Array("%PDF-1.4\n1 0 obj\n[\(String(repeating: "0 ", count: 2_100_000))]\nendobj\n".utf8)
    try workplace.write(isLocked ? locked : costly, to: "a/\(contract)")
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    let finding = entries.first?.finding("DATEI-08")
    #expect(finding?.file == contract && finding?.blocks == isLocked, "\(entries)")
    #expect(status == (isLocked ? 3 : 0))
  }

  @Test func notAnInvoiceAndNotXML() throws {
    let entry = try judgeInvoice(Array("<?xml version=\"1.0\"?>\n<note>\n<to></note>".utf8))
    #expect(entry.finding("DATEI-06")?.line == 3, "\(entry)")
  }

  /// Two gigabytes of nothing: read in pieces, packed, and sound to the receiver, who fears bombs.
  @Test func aHugeSparseFile() throws {
    try workplace.copy(Sample.plain, as: "a")
    try workplace.write("", to: "a/documents/luft.bin")
    let size = off_t(Demand.long ? 2 << 30 : 200 << 20)
    #expect(truncate(workplace.file("a/documents/luft.bin"), size) == 0)
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(status == 0)
    let (reports, sound) = try KofferProgram.verify(entries.compactMap { $0.package?.path }, in: workplace.path)
    #expect(sound == 0, "\(reports)")
  }

  /// Nothing is packed that our own reader of packages would refuse.
  @Test func aDocumentBeyondEveryReader() throws {
    try workplace.copy(Sample.plain, as: "a")
    try workplace.write("", to: "a/documents/luft.bin")
    #expect(truncate(workplace.file("a/documents/luft.bin"), off_t(9) << 30) == 0)
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(entries.first?.finding("DATEI-15")?.file == "documents/luft.bin")
    #expect(status == 3)
  }

  @Test func aCaseBeyondEveryReader() throws {
    try workplace.copy(Sample.plain, as: "a")
    let terms = "a" + String(repeating: "&", count: 18_999)
    let offers = (0..<400).map { _ in "  - {on: 2026-09-25, kind: instalments, terms: \"\(terms)\"}\n" }
    try workplace.replace("contacts:\n", by: "offers:\n" + offers.joined() + "contacts:\n", in: "a/case.yaml")
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(entries.first?.outage?.code == "WELT-14", "\(entries)")
    #expect(status == 1)
    #expect(workplace.names(in: "out") == [])
  }

  @Test func aFolderTooFullOrTooDeep() throws {
    try workplace.copy(Sample.plain, as: "full")
    let file = workplace.file("full/documents/0")
    try workplace.write("x", to: "full/documents/0")
    for index in 1...10_001 { #expect(Glibc.link(file, "\(workplace.file("full/documents"))/\(index)") == 0) }
    try workplace.copy(Sample.plain, as: "deep")
    try workplace.write("x", to: "deep/documents/\(String(repeating: "d/", count: 20))x")
    let (entries, status) = try KofferProgram.judge(["check", "full", "deep"], in: workplace)
    for entry in entries { #expect(entry.finding("DATEI-14")?.blocks == true, "\(entry)") }
    #expect(status == 3)
  }

  @Test func twoThousandInvoices() throws {
    try workplace.copy(Sample.plain, as: "a")
    let invoices = (1...2000).map {
      "  - {number: RE-\($0), issued: 2026-08-01, gross: \"10.00\", due: {on: 2026-09-02, basis: agreed}}\n"
    }
    try workplace.replace("invoices:\n", by: "invoices:\n" + invoices.joined(), in: "a/case.yaml")
    let (entries, status) = try KofferProgram.judge(["check", "a"], in: workplace)
    #expect(entries.first?.verdict == "held")
    #expect(status == 3)
  }
}
