import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

struct BagWriterTests {
  private let home: BagHome

  init() throws { home = try BagHome() }

  private func text(_ name: String) throws -> String {
    String(decoding: try Corpus.bytes(at: "\(home.path)/\(name)"), as: UTF8.self)
  }

  @Test func writesWhatTheFormatWants() throws {
    var writer = try BagWriter(at: home.path)
    let second = try writer.add([2], as: "b/100 %.txt")
    let first = try writer.add([1, 1], as: "a.txt")
    let digest = try writer.finish([("Contact-Name", "Erika\r\nMuster"), ("Bagging-Date", "2026-11-20")])
    #expect(try text("bagit.txt") == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    #expect(
      try text("bag-info.txt") == "Contact-Name: Erika Muster\nBagging-Date: 2026-11-20\nPayload-Oxum: 3.2\n")
    #expect(try text("manifest-sha256.txt") == "\(first)  data/a.txt\n\(second)  data/b/100 %25.txt\n")
    #expect(try digest.hex == home.digest("tagmanifest-sha256.txt"))
    let report = try home.check()
    #expect(report.brief == [] && report.warned == [])
    #expect(report.version == "1.0" && report.files == 2 && report.bytes == 3)
    let modes = try ["data/a.txt", "bagit.txt"].map {
      try FileManager.default.attributesOfItem(atPath: "\(home.path)/\($0)")[.posixPermissions] as? Int
    }
    #expect(modes == [0o444, 0o444])
  }

  @Test func theSameFilesGiveTheSameBag() throws {
    let digests = try [false, true].map { isTurned in
      let home = try BagHome()
      var writer = try BagWriter(at: home.path)
      let names = ["b", "a/b", "a b", "ä", "a-b"]
      for name in isTurned ? names.reversed() : names { try writer.add(Array(name.utf8), as: name) }
      return try writer.finish([("Bag-Count", "1 of 1")])
    }
    #expect(digests[0] == digests[1])
  }

  @Test func copiesAndHashesOtherFiles() throws {
    let other = try BagHome()
    var generator = SeededGenerator(seed: 8493)
    let bytes = generator.noise(OpenFile.chunkSize + 5)
    try other.write(bytes, to: "original")
    var writer = try BagWriter(at: home.path)
    let digest = try writer.add(copyOf: "\(other.path)/original", as: "copies/one")
    #expect(try digest == SHA256.digest(of: bytes))
    #expect(throws: FileProblem(.notFound, at: "\(other.path)/gone")) {
      try writer.add(copyOf: "\(other.path)/gone", as: "gone")
    }
    _ = try writer.finish([])
    #expect(try Corpus.bytes(at: "\(home.path)/data/copies/one") == bytes)
    #expect(try home.check().brief == [])
  }

  @Test func needsAnEmptyFolder() throws {
    try home.write("", to: ".hidden")
    #expect(throws: FileProblem(.taken, at: home.path)) { try BagWriter(at: home.path).finish([]) }
    #expect(throws: FileProblem(.notFound, at: home.path + "/x")) { try BagWriter(at: home.path + "/x").finish([]) }
  }

  @Test(arguments: [
    ("", BagUnfit.Reason.leadsOut), ("/a", .leadsOut), ("../a", .leadsOut), ("a/../../b", .leadsOut),
    ("a//b", .leadsOut), ("a/", .leadsOut), ("./a", .leadsOut), ("~/a", .leadsOut), ("C:/a", .leadsOut),
    ("a\\b", .character), ("a\nb", .character), ("a\u{85}b", .character), ("a\0", .leadsOut), ("a ", .endsInSpace),
    ("Kept.txt", .taken), ("kept.txt", .taken), ("a\u{308}", .taken),
  ])
  func refusesNamesThatNotEverySystemHolds(name: String, reason: BagUnfit.Reason) throws {
    var writer = try BagWriter(at: home.path)
    try writer.add([], as: "kept.txt")
    try writer.add([], as: "\u{E4}")
    #expect(throws: BagUnfit(reason: reason, name: name)) { try writer.add([], as: name) }
    _ = try writer.finish([])
    #expect(try home.check().files == 2)
  }

  @Test(arguments: [
    ("", "x", BagUnfit.Reason.label), ("a:b", "x", .label), (" a", "x", .label), ("a\nb", "x", .label),
    ("payload-OXUM", "1.1", .label), ("a", " \n", .emptyValue), ("a", "x\u{1B}[2J", .character),
  ])
  func refusesFieldsThatDoNotReadBack(label: String, value: String, reason: BagUnfit.Reason) throws {
    #expect(throws: BagUnfit(reason: reason, name: label)) {
      try BagWriter(at: home.path).finish([(label, value)])
    }
  }

  /// Any name is refused, or the bag is valid and holds the file.
  @Test func anyNameIsHeldOrRefused() throws {
    var generator = SeededGenerator(seed: 42)
    let alphabet = [
      "a", "B", "/", ".", "..", " ", "%", "%0A", "%25", "ä", "a\u{308}", "~", "*", "#", "\\", "\t", "日", ":",
    ]
    var writer = try BagWriter(at: home.path)
    var held = 0
    for _ in 0..<400 {
      let count = Int.random(in: 1...6, using: &generator)
      let name = (0..<count).map { _ in alphabet.randomElement(using: &generator) ?? "" }.joined()
      do {
        try writer.add(Array(name.utf8), as: name)
        held += 1
        #expect(try Corpus.bytes(at: "\(home.path)/data/\(name)") == Array(name.utf8))
      } catch {
        // A file where a folder should be, or the other way round, is for the system to refuse.
        #expect(error is BagUnfit || (error as? FileProblem)?.reason == .taken, "\(name): \(error)")
      }
    }
    _ = try writer.finish([])
    let report = try home.check()
    #expect(held > 100 && report.files == held)
    #expect(report.brief == [])
  }
}
