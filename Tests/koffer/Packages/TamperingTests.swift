import Formats
import TestSupport
import Testing

/// Packages that someone changed on purpose and made into a proper archive again.
@Suite struct TamperingTests {
  private let workplace: Workplace
  private var files: [(name: String, bytes: [UInt8])] = []
  /// Behind cover, case and pages, before the documents.
  private let manifest = 5

  init() throws {
    workplace = try Workplace()
    let run = try workplace.run(["pack", Sample.path(Sample.plain), "--out", "out"] + KofferProgram.asOf)
    #expect(run.status == 0)
    let package = try UnpackedPackage(workplace.file("out/2026-0042.koffer.zip"))
    files = try package.names.map { ($0, try package.bytes($0)) }
  }

  @Test func unchangedButPackedAgain() throws {
    #expect(try verdict(on: files).verdict == "sound")
  }

  @Test func twoDocumentsSwapped() throws {
    var files = self.files
    (files[6].bytes, files[7].bytes) = (files[7].bytes, files[6].bytes)
    let report = try verdict(on: files)
    #expect(report.findings.map(\.code) == ["PAKET-04", "PAKET-04"])
    #expect(report.findings.map(\.file) == [files[6].name, files[7].name])
  }

  @Test func aFileAdded() throws {
    let report = try verdict(on: files + [("dokumente/99_mahnung.pdf", [1])])
    #expect(report.findings.map(\.code) == ["PAKET-03"])
    #expect(report.findings.first?.file == "dokumente/99_mahnung.pdf")
    #expect(try verdict(on: sealed(files + [("dokumente/99_mahnung.pdf", [1])])).codes == ["PAKET-07"])
  }

  @Test(arguments: [0, 1, 2, 5, 6]) func aFileRemoved(_ index: Int) throws {
    var files = self.files
    let removed = files.remove(at: index).name
    let report = try verdict(on: files)
    #expect(report.codes == ["PAKET-02"])
    #expect(report.findings.first?.file == removed)
  }

  /// A package without its manifest is none of the recipient's files either.
  @Test(arguments: ["paywise", "webfakt", "koffer"]) func withoutItsManifest(recipient: String) throws {
    _ = try verdict(on: files.filter { $0.name != "manifest-sha256.txt" })
    let run = try workplace.run(["verify", "changed.koffer.zip", "--for", recipient])
    #expect(run.status == 3 && run.output.contains("PAKET-02"), "\(run.output)")
  }

  /// As earlier versions packed.
  @Test func withoutPages() throws {
    let rest = files.filter { $0.name.hasPrefix("dokumente/") || !$0.name.hasSuffix(".pdf") }
    #expect(rest.count == files.count - 3)
    #expect(try verdict(on: sealed(rest)).verdict == "sound")
  }

  @Test func aDocumentRemovedFromTheManifestToo() throws {
    #expect(try verdict(on: sealed(files.dropLast())).codes == ["PAKET-07"])
  }

  @Test func aDocumentReplacedAndTheManifestToo() throws {
    var files = self.files
    files[6].bytes = [1, 2, 3]
    #expect(try verdict(on: sealed(files)).codes == ["PAKET-07"])
  }

  /// Whoever rewrites everything consistently makes another sound package: hashes prove integrity, not origin. Its
  /// identity is another, so the sender's word for the identity tells.
  @Test func theCaseRewrittenConsistently() throws {
    let before = try verdict(on: files)
    var changed = try editing("Bäckerei", "Metzgerei")
    // The cover says who owes, too.
    #expect(try verdict(on: sealed(changed)).codes == ["PAKET-07"])
    changed[0].bytes = Array(
      String(decoding: files[0].bytes, as: UTF8.self).replacing("Bäckerei", with: "Metzgerei").utf8)
    let after = try verdict(on: sealed(changed))
    #expect(after.verdict == "sound")
    #expect(after.identity != before.identity)
  }

  /// Sums, days, accounts and documents, each in the cover alone.
  @Test(arguments: [
    ("class=\"sum\">2", "class=\"sum\">1"), ("Forderung zum 20", "Forderung zum 19"), ("40,00", "41,00"),
    ("2.607,66", "2.607,67"), ("Kringelweg", "Kringelweg"), ("Zahlbar an</td>\n<td>DE", "Zahlbar an</td>\n<td>FR"),
    ("2026-0042", "2026-0043"), ("Bäckerei", "Metzgerei"), ("03_", "04_"),
    // Workings, days of the history, and rows beside the others.
    ("× 79 Tage", "× 78 Tage"), ("18.09.2026</td>", "19.09.2026</td>"), ("28.09.2026</td>", "29.09.2026</td>"),
    ("<td>Letzte Mahnung</td>", "<td>2. Mahnung</td>"),
    (
      "<tr class=\"total\">",
      "<tr>\n<td>4</td>\n<td class=\"d\">20.11.2026</td>\n<td>Kosten</td>\n<td class=\"n\">1,00 €</td>\n<td class=\"n\">1,00 €</td>\n</tr>\n<tr class=\"total\">"
    ),
    ("<h2>Dokumente</h2>", "<table>\n<tr>\n<td>Zahlbar an</td>\n<td>DE1</td>\n</tr>\n</table>\n<h2>Dokumente</h2>"),
  ])
  func theCoverSaysOtherThings(_ old: String, _ new: String) throws {
    let text = String(decoding: files[0].bytes, as: UTF8.self)
    try #require(files[0].name == "Uebersicht.html" && text.contains(old))
    var changed = files
    changed[0].bytes = Array(text.replacing(old, with: new).utf8)
    let report = try verdict(on: sealed(changed))
    #expect(report.codes == (old == new ? [] : ["PAKET-07"]))
    if old != new { #expect(report.findings.first?.file == "Uebersicht.html") }
  }

  @Test(arguments: [
    ("<number>", "<nummer>"), ("</case>", "</case><case/>"), ("currency=\"EUR\"", "currency=\"Euro\""),
    ("version=\"1.1\" number", "number"), ("<case ", "<!DOCTYPE case><case "), ("urn:aktenkoffer:case:1", "urn:x"),
  ])
  func theCaseBroken(_ old: String, _ new: String) throws {
    #expect(try verdict(on: sealed(editing(old, new))).codes.contains("PAKET-06"))
  }

  @Test(arguments: [
    "", "\n", "nonsense\n", "0123  x\n", "\u{FEFF}", String(repeating: "a", count: 64) + "  case.xml",
    String(repeating: "g", count: 64) + "  case.xml\n", String(repeating: "é", count: 66) + "\n",
  ])
  func theManifestBroken(_ text: String) throws {
    var files = self.files
    files[manifest].bytes = Array(text.utf8)
    #expect(try verdict(on: files).codes == ["PAKET-05"])
  }

  @Test func namesInCapitals() throws {
    var files = self.files
    files[manifest].name = "MANIFEST-SHA256.TXT"
    #expect(try verdict(on: files).codes == ["PAKET-02"])
  }

  private func editing(_ old: String, _ new: String) throws -> [(name: String, bytes: [UInt8])] {
    var files = self.files
    let text = String(decoding: files[1].bytes, as: UTF8.self)
    try #require(files[1].name == "case.xml" && text.contains(old))
    files[1].bytes = Array(text.replacing(old, with: new).utf8)
    return files
  }

  /// With a manifest that fits.
  private func sealed(_ files: some Sequence<(name: String, bytes: [UInt8])>) throws -> [(name: String, bytes: [UInt8])]
  {
    var files = Array(files)
    let listed = files.filter { $0.name != "manifest-sha256.txt" }
    let text = try listed.map { "\(try SHA256.digest(of: $0.bytes).hex)  \($0.name)\n" }.joined()
    let index = try #require(files.firstIndex { $0.name == "manifest-sha256.txt" })
    files[index].bytes = Array(text.utf8)
    return files
  }

  private func verdict(on files: [(name: String, bytes: [UInt8])]) throws -> PackageAnswer.Entry {
    let writer = try ZIPWriter(workplace.file("changed.koffer.zip"), with: try Deflater())
    for file in files { try writer.add(file.name, file.bytes) }
    try writer.finish()
    let (reports, status) = try KofferProgram.verify(["changed.koffer.zip"], in: workplace.path)
    let report = try #require(reports.first)
    #expect(status == (report.verdict == "sound" ? 0 : 3))
    return report
  }
}
