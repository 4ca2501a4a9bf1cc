import Aktenkoffer
import CaseModel
import Formats
import TestSupport
import Testing

@testable import Packing

/// Packages that are on the road already.
@Suite struct OldPackageTests {
  /// Packed from `bereit-eine-xrechnung` by the last program that wrote version 1.0.
  private let path = "\(Corpus.project)/Tests/Packing/Old/2026-0042.koffer.zip"

  @Test func version1_0IsSound() throws {
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).verify(path)
    #expect(report.findings == [])
    #expect(report.number == "2026-0042")
    #expect(report.identity == "93651bc401aa42d820ddf91fc0c3e9514100158ddb2069d9027e647430bb1e47")
  }

  @Test func eachVersionHasItsOwnSchema() throws {
    let zip = try ZIPReader(try OpenFile(path), with: try Inflater())
    let entry = try #require(zip.entries.first { $0.name == PackageNames.caseXML })
    let old = String(decoding: try zip.bytes(of: entry, limit: 1 << 20), as: UTF8.self)
    let new = try #require(try ClearedSample("bereit-eine-xrechnung")).caseXML()
    func isValid(_ text: String, _ version: CaseVersion) throws -> Bool {
      try ClearedSample.schemas.schema(version).validate(try ClearedSample.tree(text)).isEmpty
    }
    #expect(try isValid(old, .v1_0) && !isValid(old, .v1_1))
    #expect(try isValid(new, .v1_1) && !isValid(new, .v1_0))
    // Version 1.1 asks for a claim; an old case does not become a new one by its number.
    #expect(try !isValid(old.replacing("version=\"1.0\" number", with: "version=\"1.1\" number"), .v1_1))
  }

  @Test(arguments: ["1.2", "2.0", "10.17", "0.9"]) func anotherVersionIsUnknown(version: String) throws {
    let root = try ClearedSample.tree("<case xmlns=\"urn:aktenkoffer:case:1\" version=\"\(version)\"/>").root
    #expect(throws: UnknownVersion.self) { try CaseVersion(of: root) }
  }

  /// What has not even the form of a version is for the schema to refuse.
  @Test(arguments: ["", "1", "1.1.1", "neu", "1.-1", "1.1 "]) func whatIsNoVersionIsInvalid(version: String) throws {
    let root = try ClearedSample.tree("<case xmlns=\"urn:aktenkoffer:case:1\" version=\"\(version)\"/>").root
    #expect(try CaseVersion(of: root) == .current)
  }
}
