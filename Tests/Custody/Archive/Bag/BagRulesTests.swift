import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// The rules of the format, and what the drafts before 1.0 had otherwise.
struct BagRulesTests {
  @Test(arguments: ["0.93", "0.94", "0.95", "0.96", "0.97", "1.0"], HashAlgorithm.allCases)
  func everyVersionAndAlgorithmIsRead(version: String, algorithm: HashAlgorithm) throws {
    let home = try BagHome.bag(version: version, ["a.txt": "one", "b/c.txt": "two"], [algorithm])
    try home.seal(algorithm)
    let report = try home.check()
    #expect(report.brief == [] && report.warned == [] && report.version == version)
    #expect(report.files == 2 && report.bytes == 6)
    try home.write("three", to: "data/a.txt")
    #expect(try home.check().brief == ["differs(Formats.HashAlgorithm.\(algorithm)) data/a.txt"])
  }

  @Test(arguments: [
    ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8", nil),
    ("BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n", nil),
    ("BagIt-Version: 1.0\rTag-File-Character-Encoding: utf-8\r", nil),
    ("\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "byteOrderMark bagit.txt"),
    ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n", "declaration bagit.txt"),
    ("Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n", "declaration bagit.txt"),
    ("BagIt-Version:  1.0\nTag-File-Character-Encoding: UTF-8\n", "declaration bagit.txt"),
    ("bagit-version: 1.0\nTag-File-Character-Encoding: UTF-8\n", "declaration bagit.txt"),
    ("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-7\n", "unknownEncoding bagit.txt"),
    ("BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n", "unknownVersion bagit.txt"),
    ("", "declaration bagit.txt"),
  ])
  func theDeclarationIsTwoLines(text: String, fault: String?) throws {
    let home = try BagHome.bag()
    try home.write(text, to: "bagit.txt")
    #expect(try home.check().brief == [fault].compactMap { $0 })
  }

  @Test func theDraftsWereLaxWithSpaces() throws {
    let home = try BagHome.bag(version: "0.96")
    try home.write("BagIt-version : 0.96\nTag-File-Character-Encoding:UTF-8 \n", to: "bagit.txt")
    #expect(try home.check().brief == [])
    #expect(try home.check().warned == ["declaration bagit.txt"])
  }

  @Test func onlyTheLastVersionWantsEveryFileInEveryManifest() throws {
    for (version, faults) in [
      ("0.97", []), ("1.0", [#"notListed(manifest: "manifest-sha512.txt") data/a.txt"#]),
    ] {
      let home = try BagHome.bag(version: version)
      try home.write(home.manifest(["data/b/c.txt"], .sha512), to: "manifest-sha512.txt")
      #expect(try home.check().brief == faults)
    }
  }

  @Test func aTagManifestListsEveryManifest() throws {
    let home = try BagHome.bag()
    try home.write(home.manifest(["bagit.txt"]), to: "tagmanifest-sha256.txt")
    #expect(try home.check().brief == [#"notListed(manifest: "tagmanifest-sha256.txt") manifest-sha256.txt"#])
  }

  @Test func anUnknownAlgorithmProvesNothing() throws {
    let home = try BagHome.bag()
    try home.write("00 data/a.txt\n", to: "manifest-crc32.txt")
    #expect(try home.check().brief == ["unknownAlgorithm manifest-crc32.txt"])
    try home.remove("manifest-sha256.txt")
    #expect(try home.check().brief == ["unknownAlgorithm manifest-crc32.txt"])
  }

  @Test(arguments: [
    ("0", "checksum manifest-sha256.txt:3"), (String(repeating: "g", count: 64), "checksum manifest-sha256.txt:3"),
  ])
  func whatIsNoChecksumIsNamed(digits: String, fault: String) throws {
    let home = try BagHome.bag()
    try home.add("\(digits)  data/a.txt\n", to: "manifest-sha256.txt")
    #expect(try home.check().brief == [fault])
  }

  @Test func digitsOfEitherCaseAndAnyBlanksAreRead() throws {
    let home = try BagHome.bag()
    let lines = try ["a.txt", "b/c.txt"].map { "\(try home.digest("data/\($0)").uppercased())\t \tdata/\($0)" }
    for end in ["\n", "\r", "\r\n"] {
      try home.write(lines.joined(separator: end), to: "manifest-sha256.txt")
      #expect(try home.check().brief == [])
      #expect(try home.check().warned == [])
    }
  }

  /// Names with bytes that stand encoded, as they should be written and as many programs write them.
  @Test func percentSignsAreDecoded() throws {
    let names = ["a%b", "a%25b", "c\nd", "e\rf"]
    let home = try BagHome.bag(["a%b": "1", "a%25b": "2", "c\nd": "3", "e\rf": "4"])
    let lines = try names.map { "\(try home.digest("data/\($0)"))  \(BagPercent.encoding("data/\($0)"))\n" }
    try home.write(lines.joined(), to: "manifest-sha256.txt")
    #expect(try home.check().brief == [] && home.check().warned == [])
    #expect(lines[2].hasSuffix("data/c%0Ad\n"))
    let plain = try BagHome.bag(["100 %": "x", "a%25": "y"])
    #expect(try plain.check().brief == [])
    #expect(try Set(plain.check().warned) == ["strayPercent data/100 %", "strayPercent data/a%25"])
  }

  @Test func namesThatOtherSystemsConfuseAreWarnedOf() throws {
    let home = try BagHome.bag(["a": "1", "A": "2", "\u{E4}": "3", "a\u{308}": "4", #"b\c"#: "5"])
    let report = try home.check()
    #expect(report.brief == [] && report.files == 5)
    #expect(
      Set(report.warnings.map(\.kind)) == [
        .sameButCase(as: "data/A"), .sameButNormalization(as: "data/a\u{308}"), .backslash,
      ])
  }

  @Test func aNameInAnotherNormalizationIsFound() throws {
    let home = try BagHome.bag(["\u{E4}": "1"])
    try home.write("\(try home.digest("data/\u{E4}"))  data/a\u{308}\n", to: "manifest-sha256.txt")
    #expect(try home.check().brief == [])
    #expect(try home.check().warnings.map(\.kind) == [.otherNormalization])
  }

  @Test(arguments: [
    ("UTF-8", String.Encoding.utf8), ("ISO-8859-1", .isoLatin1), ("UTF-16", .utf16), ("UTF-16BE", .utf16BigEndian),
    ("UTF-16LE", .utf16LittleEndian),
  ])
  func tagFilesAreReadInTheirEncoding(name: String, encoding: String.Encoding) throws {
    let home = try BagHome.bag(["\u{E4}\u{1F9F3}": "1", "\u{E4}": "2"])
    if name == "ISO-8859-1" { try home.remove("data/\u{E4}\u{1F9F3}") }
    let names = name == "ISO-8859-1" ? ["data/\u{E4}"] : ["data/\u{E4}", "data/\u{E4}\u{1F9F3}"]
    let bytes = try #require(home.manifest(names).data(using: encoding))
    try home.write([UInt8](bytes), to: "manifest-sha256.txt")
    try home.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: \(name)\n", to: "bagit.txt")
    #expect(try home.check().brief == [])
    #expect(try home.check().warned == [])
  }

  @Test(
    arguments: [
      ("US-ASCII", [0xC3, 0xA4]), ("UTF-8", [0xE4]), ("UTF-16BE", [0x00]), ("UTF-16BE", [0xD8, 0x00]),
    ] as [(String, [UInt8])])
  func whatIsNotInTheEncodingIsNamed(name: String, bytes: [UInt8]) throws {
    let home = try BagHome.bag([:])
    let line = name == "UTF-16BE" ? [] : Array("\(String(repeating: "0", count: 64))  data/".utf8)
    try home.write(line + bytes, to: "manifest-sha256.txt")
    try home.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: \(name)\n", to: "bagit.txt")
    #expect(try home.check().faults.map(\.kind) == [.notInEncoding])
  }
}
