import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// What happens to a bag while it lies somewhere.
struct BagDamageTests {
  private let home: BagHome

  init() throws { home = try BagHome() }

  private func fill() throws {
    var writer = try BagWriter(at: home.path)
    try writer.add(Array("one".utf8), as: "a")
    try writer.add(Array("%".utf8), as: "b/ü %")
    _ = try writer.finish([("Bag-Count", "1 of 1")])
  }

  @Test func anyFlippedBitIsFound() throws {
    try fill()
    #expect(try home.check().brief == [])
    let files = Corpus.files(belowPath: home.path)
    #expect(files.count == 6)
    for file in files {
      let bytes = try Corpus.bytes(at: file)
      let handle = open(file, O_RDWR)
      try #require(handle >= 0 || chmod(file, 0o644) == 0)
      let writing = handle >= 0 ? handle : open(file, O_RDWR)
      defer { close(writing) }
      for index in bytes.indices {
        for bit in 0..<8 {
          var byte = bytes[index] ^ (1 << bit)
          pwrite(writing, &byte, 1, off_t(index))
          // A digit's case says nothing (RFC 8493, 2.1.3), and no file of the bag vouches for the tag manifest.
          let isSame = file.hasSuffix("/tagmanifest-sha256.txt") && Self.isCase(of: index, bytes, byte)
          #expect(try home.check().isValid == isSame, "\(file) \(index) \(bit)")
        }
        var byte = bytes[index]
        pwrite(writing, &byte, 1, off_t(index))
      }
    }
    #expect(try home.check().brief == [])
  }

  /// Whether all that is other is the case of a digit in the checksum a line begins with.
  private static func isCase(of index: Int, _ bytes: [UInt8], _ other: UInt8) -> Bool {
    let column = index - (bytes[..<index].lastIndex(of: 0x0A) ?? -1) - 1
    return column < 64 && bytes[index] ^ other == 0x20 && other >= UInt8(ascii: "A")
  }

  @Test func everythingIsNamedAtOnce() throws {
    try fill()
    try home.remove("data/a")
    try home.write("more", to: "data/c")
    try home.remove("bag-info.txt")
    try home.write("note", to: "note.txt")
    try home.write("two", to: "data/b/ü %")
    let report = try home.check()
    #expect(
      Set(report.brief) == [
        "missing data/a", "listedNowhere data/c", "missing bag-info.txt",
        "differs(Formats.HashAlgorithm.sha256) data/b/ü %",
      ])
    #expect(report.warned == [#"tagFileNotListed(manifest: "tagmanifest-sha256.txt") note.txt"#])
    #expect(report.faults.first { $0.path == "data/a" }?.source == .init(file: "manifest-sha256.txt", line: 1))
    #expect(report.faults.allSatisfy { !$0.text.german.isEmpty && !$0.text.english.isEmpty })
  }

  @Test func manyFaultsAreCountedAndTheFirstAreNamed() throws {
    let home = try BagHome.bag([:])
    let digest = String(repeating: "0", count: 64)
    try home.write((0..<1500).map { "\(digest) data/\($0)\n" }.joined(), to: "manifest-sha256.txt")
    let report = try home.check()
    #expect(report.faultCount == 1500 && report.faults.count == 1000)
  }

  @Test func aFolderThatIsNotThereIsAnOutage() {
    #expect(throws: FileProblem(.notFound, at: home.path + "/x")) { try BagCheck.run(home.path + "/x") }
  }

  @Test func anEmptyFolderIsNoBag() throws {
    #expect(try home.check().brief == ["noDeclaration bagit.txt", "noPayloadFolder data", "noManifest"])
  }
}

extension Corpus {
  /// All regular files below a folder.
  fileprivate static func files(belowPath root: String) -> [String] {
    let names = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String]) ?? []
    return names.sorted().map { "\(root)/\($0)" }.filter {
      (try? FileManager.default.attributesOfItem(atPath: $0))?[.type] as? FileAttributeType == .typeRegular
    }
  }
}
