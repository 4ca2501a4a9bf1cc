import Formats
import TestSupport
import Testing

/// What goes out, and in which bytes.
@Suite struct PackageGoldenTests {
  /// Names, sizes and hashes. Compressed sizes and the bytes of pages stay out: they belong to the libraries, and with
  /// them the identity.
  @Test(arguments: Sample.ready) func listing(_ sample: String) throws {
    let workplace = try Workplace()
    let run = try KofferProgram.run(
      ["pack", "samples/cases/\(sample)", "--out", workplace.file("out"), "--json"] + KofferProgram.asOf)
    #expect(run.status == 0)
    let package = try #require(try run.answer(CaseAnswer.self).cases.first?.package)
    let unpacked = try UnpackedPackage(package.path)
    let hashes = try unpacked.hashes()
    let pages: Set = ["Forderungsaufstellung.pdf", "Uebergabeschreiben.pdf", "Verlauf.pdf"]
    let lines = unpacked.entries.map { entry in
      pages.contains(entry.name) ? "–\t–\t\(entry.name)" : "\(hashes[entry.name] ?? "–")\t\(entry.size)\t\(entry.name)"
    }
    let name = try #require(workplace.names(in: "out").first)
    #expect(workplace.names(in: "out").count == 1)
    #expect(package.identity == (try SHA256.digest(of: try unpacked.bytes("manifest-sha256.txt")).hex))
    try Golden.expect(([name] + lines).joined(separator: "\n") + "\n", "packages/\(sample).txt")
  }
}
