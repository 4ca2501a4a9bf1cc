import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// The Library of Congress' program looks at our bags, and we at its.
@Suite(.enabled(if: BagItPython.isInstalled, "bagit.py is not installed"))
struct BagWitnessTests {
  @Test func ourBagsAreValidThere() throws {
    let home = try BagHome()
    var writer = try BagWriter(at: home.path)
    // It does not read what RFC 8493 makes of a percent sign.
    for name in ["a.txt", "package/2026-0042.zip", "Müller & Söhne/Rechnung 1.pdf", "x/~y", " b", "*c", "#d", "e*"] {
      try writer.add(Array(name.utf8), as: name)
    }
    _ = try writer.finish([("Source-Organization", "Muster GmbH"), ("External-Description", "Übergabe\nund Ablage")])
    let (status, output) = try BagItPython.run("--validate", home.path)
    #expect(status == 0, "\(output)")
    #expect(try home.check().warned == [])
    #expect(try home.check().brief == [])
  }

  @Test func anEmptyBagIsValidThere() throws {
    let home = try BagHome()
    _ = try BagWriter(at: home.path).finish([])
    let (status, output) = try BagItPython.run("--validate", home.path)
    #expect(status == 0, "\(output)")
    #expect(try home.check().brief == [])
  }

  @Test(.enabled(if: Corpus.isPresent, "the corpus stands beside the checkout"))
  func itsBagsAreValidHere() throws {
    let home = try BagHome()
    for file in Corpus.files(below: "bagit-python/test-data") {
      let name = String(file.dropFirst(Corpus.path("bagit-python/test-data/").count))
      try home.write(Corpus.bytes(at: file), to: name)
    }
    let (status, output) = try BagItPython.run(
      "--quiet", "--md5", "--sha1", "--sha256", "--sha512", "--contact-name", "Erika Muster", home.path)
    #expect(status == 0, "\(output)")
    let report = try home.check()
    #expect(report.brief == [] && report.warned == [])
    #expect(report.version == "0.97" && report.files == 5)
    try home.add("x", to: "data/loc/2478433644_2839c5e8b8_o_d.jpg")
    // Four checksums and the size.
    #expect(try home.check().faultCount == 5)
  }
}
