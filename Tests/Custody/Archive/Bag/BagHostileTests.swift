import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// Bags made to lead a reader out of the folder, or to bring it down.
struct BagHostileTests {
  @Test(arguments: [
    "../a", "data/../../a", "/etc/passwd", "~/a", "~root/a", "C:/a", #"C:\a"#, #"\\?\C:\a"#, #"data\..\..\a"#,
    "data/a\0.txt", "./../a",
  ])
  func pathsThatLeadOutAreNamed(path: String) throws {
    let home = try BagHome.bag()
    try home.add("\(try home.digest("data/a.txt"))  \(path)\n", to: "manifest-sha256.txt")
    #expect(try home.check().brief == ["leadsOut \(path)"])
    try home.write("https://example.org/a 1 \(path)\n", to: "fetch.txt")
    #expect(try home.check().brief == ["leadsOut \(path)", "leadsOut \(path)"])
  }

  @Test(arguments: ["data//a.txt", "data/./a.txt", "data/b/", "./"]) func pathsThatNameNoFileAreNamed(path: String)
    throws
  {
    let home = try BagHome.bag()
    try home.add("\(try home.digest("data/a.txt"))  \(path)\n", to: "manifest-sha256.txt")
    #expect(try home.check().brief == ["path \(path)"])
  }

  @Test func whatATerminalWouldObeyIsNotShown() throws {
    let home = try BagHome.bag()
    try home.add("\(try home.digest("data/a.txt"))  data/\u{1B}[2J\n", to: "manifest-sha256.txt")
    #expect(try home.check().faults.map(\.place) == ["manifest-sha256.txt:3: data/\u{FFFD}[2J"])
  }

  @Test func linksAndSpecialFilesAreNotFollowed() throws {
    let home = try BagHome.bag(["a": "one", "link": "one", "pipe": "one"])
    for name in ["data/link", "data/pipe"] { try home.remove(name) }
    try FileManager.default.createSymbolicLink(atPath: home.path + "/data/link", withDestinationPath: "a")
    try FileManager.default.createSymbolicLink(atPath: home.path + "/bag-info.txt", withDestinationPath: "/etc/passwd")
    try FileManager.default.createSymbolicLink(atPath: home.path + "/data/up", withDestinationPath: "../..")
    mkfifo(home.path + "/data/pipe", 0o644)
    #expect(
      try Set(home.check().brief) == [
        "symbolicLink bag-info.txt", "symbolicLink data/link", "symbolicLink data/up", "special data/pipe",
        "missing data/link", "missing data/pipe",
      ])
  }

  @Test func aPayloadFolderThatIsALinkIsNone() throws {
    let (home, other) = (try BagHome.bag([:]), try BagHome.bag())
    try home.remove("data")
    try FileManager.default.createSymbolicLink(atPath: home.path + "/data", withDestinationPath: other.path + "/data")
    #expect(try home.check().brief.contains("noPayloadFolder data"))
  }

  @Test func aManifestMayNotListItself() throws {
    let home = try BagHome.bag()
    let zero = String(repeating: "0", count: 64)
    try home.add("\(zero)  manifest-sha256.txt\n", to: "manifest-sha256.txt")
    try home.seal()
    try home.add("\(zero)  tagmanifest-sha256.txt\n\(zero)  data/a.txt\n", to: "tagmanifest-sha256.txt")
    #expect(
      try home.check().brief == [
        "notPayload manifest-sha256.txt", "tagManifestInTagManifest tagmanifest-sha256.txt",
        "payloadInTagManifest data/a.txt", "differs(Formats.HashAlgorithm.sha256) tagmanifest-sha256.txt",
      ])
  }

  @Test func aLineOfAnyLengthIsPassedOver() throws {
    let home = try BagHome.bag()
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: 8 << 20)
    try home.write(long, to: "manifest-sha512.txt")
    try home.write(long, to: "bag-info.txt")
    try home.write(long, to: "fetch.txt")
    #expect(
      try Set(home.check().brief) == [
        "lineTooLong(limit: 65536) manifest-sha512.txt:1", "lineTooLong(limit: 65536) bag-info.txt:1",
        "lineTooLong(limit: 65536) fetch.txt:1",
      ])
    try home.write(long, to: "bagit.txt")
    #expect(try home.check().brief.contains("tooLarge(limit: 4096) bagit.txt"))
  }

  @Test func moreThanIsTakenOnIsSaid() throws {
    let home = try BagHome.bag()
    var limits = BagLimits()
    limits.tagFile = 100
    #expect(try home.check(limits).brief == ["tooLarge(limit: 100) manifest-sha256.txt"])
    limits = BagLimits()
    limits.entries = 6
    #expect(try home.check(limits).brief == [])
    try home.add("\n\n\n\n\n", to: "manifest-sha256.txt")
    #expect(try home.check(limits).brief == ["tooManyEntries(limit: 6) manifest-sha256.txt"])
    limits.entries = 4
    #expect(try home.check(limits).brief == ["tooManyEntries(limit: 4) data"])
    limits = BagLimits()
    limits.depth = 1
    #expect(try home.check(limits).brief == ["tooDeep(limit: 1)"])
  }

  @Test func tenThousandFoldersAreNoTrouble() throws {
    let home = try BagHome.bag()
    let deep = "data/" + String(repeating: "d/", count: 10_000) + "a"
    try home.add("\(try home.digest("data/a.txt"))  \(deep)\n", to: "manifest-sha256.txt")
    #expect(try home.check().brief == ["missing \(deep)"])
    // And on the disk.
    try FileManager.default.createDirectory(
      atPath: home.path + "/data/" + String(repeating: "d/", count: 100), withIntermediateDirectories: true)
    #expect(try home.check().brief == ["tooDeep(limit: 64)"])
  }

  /// Anything at all in the tag files: judged, and never a crash.
  @Test func anyBytesAreJudged() throws {
    let home = try BagHome.bag()
    try home.write("Payload-Oxum: 6.2\n", to: "bag-info.txt")
    try home.seal()
    try home.write("https://example.org/a - data/a.txt\n", to: "fetch.txt")
    let names = ["bagit.txt", "bag-info.txt", "fetch.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"]
    let contents = try names.map { try Corpus.bytes(at: "\(home.path)/\($0)") }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      for (name, bytes) in zip(names, contents) {
        var bytes = bytes
        for _ in 0..<Int.random(in: 0...3, using: &generator) where !bytes.isEmpty {
          let index = Int.random(in: 0..<bytes.count, using: &generator)
          switch Int.random(in: 0...3, using: &generator) {
          case 0: bytes[index] = UInt8.random(in: 0 ... .max, using: &generator)
          case 1: bytes.removeSubrange(index...)
          case 2: bytes.insert(contentsOf: bytes[index...], at: 0)
          default:
            bytes.insert([0x0A, 0x0D, 0x20, 0x25, 0x2F, 0x3A, 0xEF].randomElement(using: &generator) ?? 0, at: index)
          }
        }
        try home.write(bytes, to: name)
      }
      #expect(try home.check().files == 2)
    }
  }
}
