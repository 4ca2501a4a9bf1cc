import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("Proofs from the archive") struct ArchiveProofTests {
  private let home: ArchiveHome
  private let archive: Archive
  private let index: ArchiveIndex

  init() throws {
    home = try ArchiveSample.make()
    archive = try home.open()
    index = try ArchiveIndex(home.index, of: archive)
  }

  private var bags: [ShelvedBag] {
    get throws {
      try (1...28).flatMap { try index.bags(of: "2026-\($0)") }.filter { $0.purged == nil }
    }
  }

  /// As anybody holds it who has not the archive.
  private func proof(_ bag: ShelvedBag, stamps: [Int] = []) throws -> ArchiveProof {
    try #require(ArchiveProof(archive.prove(bag, stamps: stamps).bytes()))
  }

  private func files(_ bag: ShelvedBag) throws -> [Digest] {
    try home.paths(below: "bags/\(bag.place)/data").map { try SHA256.digest(of: home.bytes($0)) }
  }

  @Test func everyBagIsProven() throws {
    #expect(try bags.count == 36)
    for bag in try bags {
      let proof = try proof(bag)
      let outcome = try proof.check(files: files(bag), fingerprint: home.key.verifying.fingerprint.hex)
      #expect(outcome.holds && outcome.faults == [], "\(bag.place)")
      #expect(outcome.bag == bag.sha256 && outcome.archive == home.key.verifying.fingerprint.hex)
      #expect(outcome.added == ArchiveHome.at && outcome.signed == archive.head?.at && outcome.stamp == nil)
      #expect(try proof.caseNumber == bag.caseNumber && proof.bytes() == archive.prove(bag, stamps: []).bytes())
    }
  }

  @Test func whatIsAskedForHasToBeInIt() throws {
    let bag = try #require(try bags.first)
    let proof = try proof(bag)
    let other = try SHA256.digest(of: Array("other".utf8))
    #expect(try proof.check(files: files(bag) + [other]).faults == [.fileDiffers])
    #expect(try proof.check(fingerprint: other.hex).faults == [.otherKey])
    #expect(ArchiveProof.Fault.allTexts.allSatisfy { !$0.german.isEmpty && !$0.english.isEmpty })
  }

  /// Any character of any value: refused, and for the right reason.
  @Test func whatIsChangedIsRefused() throws {
    let bag = try #require(try bags.dropFirst(9).first)
    let proof = try proof(bag)
    let wrong: Set<ArchiveProof.Fault> = []
    func check(
      _ text: String, every step: Int = 1, _ expected: Set<ArchiveProof.Fault>, _ name: String,
      _ change: (inout ArchiveProof, String) -> Void
    ) throws {
      let bytes = Array(text.utf8)
      for place in stride(from: 0, to: bytes.count, by: step) {
        for kind in 0..<4 {
          var changed = bytes
          switch kind {
          // Another character, the same in the other case, one more, one less.
          case 0: changed[place] = changed[place] == 0x30 ? 0x31 : 0x30
          case 1: changed[place] ^= 0x20
          case 2: changed.insert(0x20, at: place)
          default: changed.remove(at: place)
          }
          guard let text = String(validating: changed, as: UTF8.self) else { continue }
          var tampered = proof
          change(&tampered, text)
          let faults = try tampered.check().faults
          let isRight = expected == wrong ? !faults.isEmpty : faults.first.map(expected.contains) ?? false
          #expect(isRight, "\(name) \(place) \(kind): \(faults)")
        }
      }
    }
    try check(proof.caseNumber, [.caseDiffers], "case") { $0.caseNumber = $1 }
    // A leaf that is still an entry leads elsewhere.
    try check(proof.entry, [.entryUnreadable, .pathWrong, .caseDiffers], "entry") { $0.entry = $1 }
    try check(proof.key, [.headForged], "key") { $0.key = $1 }
    try check(proof.heads[0].line, every: 3, [.headForged], "head") { $0.heads[0].line = $1 }
    for place in proof.heads[0].path.indices {
      try check(proof.heads[0].path[place], every: 7, [.pathWrong], "path") { $0.heads[0].path[place] = $1 }
    }
    try check(proof.tagManifest, every: 5, [.bagDiffers], "tags") { $0.tagManifest = $1 }
    try check(proof.manifest, every: 5, [.manifestDiffers], "manifest") { $0.manifest = $1 }
    for other in [proof.index - 1, proof.index + 1, -1, 0, .max, .min, proof.index + 64] {
      var tampered = proof
      tampered.index = other
      #expect(try tampered.check().faults == [.pathWrong], "\(other)")
    }
    var tampered = proof
    tampered.heads = []
    #expect(try tampered.check().faults == [.headForged])
    tampered = proof
    tampered.heads[0].path.removeLast()
    #expect(try tampered.check().faults == [.pathWrong])
    tampered.heads[0].path = proof.heads[0].path + [bag.sha256]
    #expect(try tampered.check().faults == [.pathWrong])
    tampered = proof
    tampered.heads.append(ArchiveProof.Head(line: "", path: [], stamp: nil))
    #expect(try tampered.check().faults == [.headForged])
    #expect(proof.heads[0].path.count > 4)
  }

  /// What one archive proves, another does not; nor does a bag's proof hold for its other version.
  @Test func proofsAreNotMixed() throws {
    let one = try proof(#require(try index.bags(of: "2026-1").first))
    let other = try proof(#require(try index.bags(of: "2026-1").last))
    var mixed = one
    (mixed.tagManifest, mixed.manifest) = (other.tagManifest, other.manifest)
    #expect(try mixed.check().faults == [.bagDiffers])
    mixed = one
    mixed.manifest = other.manifest
    #expect(try mixed.check().faults == [.manifestDiffers])
    mixed = one
    mixed.entry = other.entry
    #expect(try mixed.check().faults.first == .pathWrong)
    let foreign = try ArchiveHome()
    let archive = try foreign.open()
    try ArchiveHome.add("2026-1", to: archive)
    let bag = try #require(try ArchiveIndex(foreign.index, of: archive).bags(of: "2026-1").first)
    let theirs = try archive.prove(bag, stamps: [])
    #expect(try theirs.check().holds)
    #expect(try theirs.check(fingerprint: home.key.verifying.fingerprint.hex).faults == [.otherKey])
    mixed = theirs
    mixed.key = one.key
    #expect(try mixed.check().faults == [.headForged])
    mixed = one
    mixed.heads = theirs.heads
    #expect(try mixed.check().faults == [.headForged])
  }

  @Test func textsThatAreNoProof() throws {
    let bytes = try proof(#require(try bags.first)).bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    for (old, new) in [("proof-1", "proof-2"), ("\"index\"", "\"indx\""), ("{", "["), ("\"heads\"", "\"head\"")] {
      #expect(ArchiveProof(Array(text.replacingOccurrences(of: old, with: new).utf8)) == nil)
    }
    for bytes in [[], [0xFF], Array("null".utf8), Array(String(repeating: "[", count: 100_000).utf8)] {
      #expect(ArchiveProof(bytes) == nil)
    }
    // Any byte: it is no proof, it holds, or it is refused.
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<200 {
      var changed = bytes
      changed[Int.random(in: 0..<changed.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      if let proof = ArchiveProof(changed), proof != ArchiveProof(bytes) { #expect(try !proof.check().holds) }
    }
  }

  /// Nothing is proven that is not so.
  @Test func aDamagedArchiveProvesNothing() throws {
    let bag = try #require(try bags.first)
    for (name, expected) in [("tagmanifest-sha256.txt", true), ("manifest-sha256.txt", true), ("bagit.txt", false)] {
      let file = "bags/\(bag.place)/\(name)"
      try home.flip(file, bit: 9)
      if expected {
        #expect(throws: ArchiveSync.Problem.changed(file)) { try archive.prove(bag, stamps: []) }
      } else {
        #expect(try archive.prove(bag, stamps: []).check().holds)
      }
      try home.flip(file, bit: 9)
    }
    for file in ["log/entries.jsonl", "log/nodes/00", "log/ends"] {
      let bit = file.hasSuffix("l") ? 64 : 3
      try home.flip(file, bit: bit)
      #expect(throws: Archive.Problem.damaged, "\(file)") { try archive.prove(bag, stamps: []) }
      try home.flip(file, bit: bit)
    }
    try home.flip("log/nodes/01", bit: 256 + 3)
    #expect(throws: Archive.Problem.damaged) { try archive.prove(bag, stamps: []) }
    let gone = try #require(try index.bags(of: "2026-2").first)
    #expect(throws: FileProblem.self) { try archive.prove(gone, stamps: []) }
  }

  /// The first time stamp after the bag came in stands by the proof, and says what it is worth.
  @Test(.enabled(if: TimeStampServer.isPossible, "needs openssl and python3")) func aTimeStampVouches() throws {
    let server = try TimeStampServer()
    let home = try ArchiveHome()
    let archive = try home.open()
    let index = try ArchiveIndex(home.index, of: archive)
    for number in ["1", "2", "3"] {
      try ArchiveHome.add(number, to: archive)
      guard number != "3" else { continue }
      let head = try #require(archive.head)
      let reply = try server.reply(to: TimeStampQuery(of: head.digest).bytes)
      let time = UTCTime.text(try TimeStamp(reply: reply).at)
      try archive.keep(stamp: reply, of: head, time: time, at: ArchiveHome.at, by: nil)
    }
    try index.follow(archive)
    #expect(try home.verify().isWhole && index.stamps() == [1, 3])
    let anchors = try Keyring([try OpenFile(server.authority.root).readAll(limit: 1 << 20)])
    let others = try TimeStampServer(ownKeys: true)
    let strangers = try Keyring([try OpenFile(others.authority.root).readAll(limit: 1 << 20)])
    for (number, size) in [("1", 1), ("2", 3), ("3", nil)] as [(String, Int?)] {
      let bag = try #require(try index.bags(of: number).first)
      let proof = try #require(ArchiveProof(archive.prove(bag, stamps: index.stamps()).bytes()))
      #expect(proof.heads.count == (size == nil ? 1 : 2) && proof.heads[0].stamp == nil)
      let outcome = try proof.check(anchors: anchors)
      #expect(outcome.holds && outcome.signed == archive.head?.at)
      guard let size else {
        #expect(outcome.stamp == nil)
        continue
      }
      #expect(SignedHead(proof.heads[1].line)?.size == size)
      #expect(outcome.stamp?.isTrusted == true && outcome.stamp?.at.hasPrefix("20") == true)
      #expect(try proof.check().stamp?.isTrusted == false && proof.check().holds)
      #expect(try proof.check(anchors: strangers).faults == [.stampWrong])
      // Another's stamp, and one that is none.
      for stamp in ["", "AA==", "not base64", proof.heads[1].stamp.map { $0 + "AA==" } ?? ""] {
        var tampered = proof
        tampered.heads[1].stamp = stamp
        #expect(try tampered.check().faults == [.stampWrong], "\(stamp.prefix(20))")
      }
      var tampered = proof
      tampered.heads[0].stamp = proof.heads[1].stamp
      #expect(try tampered.check().faults == [.stampWrong])
      // What the authority signed, at any place; what nobody signs may differ (`TimeStamp`).
      let reply = try #require(proof.heads[1].stamp.flatMap(Base64.bytes))
      let content = try server.content(of: reply)
      let start = try #require((0..<reply.count - content.count).first { reply[$0...].starts(with: content) })
      for place in stride(from: start, to: start + content.count, by: 5) {
        var changed = reply
        changed[place] ^= 1
        tampered = proof
        tampered.heads[1].stamp = Base64.text(changed)
        #expect(try tampered.check(anchors: anchors).faults == [.stampWrong], "\(place)")
      }
    }
  }
}

extension ArchiveProof.Fault {
  fileprivate static let allTexts = [
    entryUnreadable, caseDiffers, pathWrong, headForged, otherKey, bagDiffers, manifestDiffers, fileDiffers,
    stampWrong,
  ].map(\.text)
}
