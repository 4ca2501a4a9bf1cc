import TestSupport
import Testing

/// What goes out, and in which bytes.
@Suite struct PackageGoldenTests {
  /// Names, sizes and hashes, then the identity. Compressed sizes stay out: they belong to the library.
  @Test(arguments: Sample.ready) func listing(_ sample: String) throws {
    let workplace = try Workplace()
    let run = try KofferProgram.run(
      ["pack", "samples/cases/\(sample)", "--out", workplace.file("out"), "--json"] + KofferProgram.asOf)
    #expect(run.status == 0)
    let package = try #require(try run.answer(CaseAnswer.self).cases.first?.package)
    let unpacked = try UnpackedPackage(package.path)
    let hashes = try unpacked.hashes()
    let lines = unpacked.entries.map { "\(hashes[$0.name] ?? "–")\t\($0.size)\t\($0.name)" }
    let name = try #require(workplace.names(in: "out").first)
    #expect(workplace.names(in: "out").count == 1)
    try Golden.expect(
      ([name] + lines + ["identity \(package.identity)"]).joined(separator: "\n") + "\n", "packages/\(sample).txt")
  }
}
