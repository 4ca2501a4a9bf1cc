import Foundation
import TestSupport
import Testing

@testable import Custody

/// The conformance suite of the Library of Congress.
@Suite(.enabled(if: Corpus.isPresent, "the corpus stands beside the checkout"))
struct BagCorpusTests {
  struct Sample: CustomTestStringConvertible {
    /// `v0.97/valid/minimal-bag`
    let name: String

    var testDescription: String { name }
    var label: String { name.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    static let all: [Sample] = Corpus.files(below: "bagit").filter { $0.hasSuffix("/bagit.txt") }
      .map { String($0.dropFirst(Corpus.path("bagit/").count).dropLast("/bagit.txt".count)) }
      .filter { $0.split(separator: "/").count == 3 }.map(Sample.init)
  }

  /// Where this program judges otherwise than the label says.
  private static let otherwise: [String: String] = [
    "v0.97/warning/duplicate-file-with-different-case":
      """
    The manifest lists hello.txt and HELLO.txt, and only hello.txt is there: where names differ by case, and that is
    every system this program runs on, the bag is not complete. bagit.py judges so, too.
    """
  ]

  /// What the bags that are not valid are about, so that they fail for that.
  private static let faults: [String: String] = [
    "v0.97/invalid/baginfo-missing-encoding": "declaration bagit.txt",
    "v0.97/invalid/corrupt-tag-file": "differs(Formats.HashAlgorithm.md5) bag-info.txt",
    "v0.97/invalid/invalid-version-number": "unknownVersion bagit.txt",
    "v0.97/invalid/out-of-scope-file-paths-using-dot-notation-for-fetch": "leadsOut ../../../README.md",
    "v0.97/invalid/same-filename-listed-twice-with-different-hashes": "listedTwice(sameChecksum: false) data/README",
    "v0.97/linux-only/out-of-scope-file-paths-using-absolute-path-for-fetch": "leadsOut /tmp/test.txt",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut": "leadsOut ~/foo",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut-for-fetch": "leadsOut ~/test.txt",
    "v0.97/linux-only/out-of-scope-file-paths-using-shortcut-username-for-fetch": "leadsOut ~root/foo",
    "v0.97/windows-only/out-of-scope-file-paths-using-absolute-path": #"leadsOut C:\Windows\System32\setx.exe"#,
    "v0.97/windows-only/out-of-scope-file-paths-using-absolute-path-for-fetch":
      #"leadsOut C:\Windows\System32\setx.exe"#,
    "v0.97/windows-only/out-of-scope-file-paths-using-shortcut": #"notPayload %HomeDrive%\Windows\System32\setx.exe"#,
    "v0.97/windows-only/out-of-scope-file-paths-using-shortcut-for-fetch":
      #"notPayload %HomeDrive%\Windows\System32\setx.exe"#,
    "v0.97/warning/duplicate-file-with-different-case": "missing data/HELLO.txt",
    "v1.0/invalid/bagit-with-invalid-whitespace": "declaration bagit.txt",
    "v1.0/invalid/same-filename-listed-twice-with-the-same-hash": "listedTwice(sameChecksum: true) data/README",
  ]

  @Test(arguments: Sample.all) func isJudgedAsLabelled(_ sample: Sample) throws {
    let report = try BagCheck.run(Corpus.path("bagit/\(sample.name)"))
    if let fault = Self.faults[sample.name] { #expect(report.brief.contains(fault)) }
    guard Self.otherwise[sample.name] == nil else {
      #expect(report.isValid == ["invalid", "linux-only", "windows-only"].contains(sample.label))
      return
    }
    switch sample.label {
    case "valid": #expect(report.brief == [] && report.warned == [])
    case "warning": #expect(report.brief == [] && report.warned != [])
    default: #expect(!report.isValid && Self.faults[sample.name] != nil)
    }
  }

  @Test func allOfThemAreThere() { #expect(Sample.all.count == 31) }
}
