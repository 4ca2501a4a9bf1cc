import Formats
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Custody

/// Some of the bags, and runs that go on.
@Suite("Looking through a part of an archive") struct ArchiveSelectionTests {
  private let home: ArchiveHome

  init() throws { home = try ArchiveSample.make() }

  /// Progress comes from many threads.
  private final class Notes: Sendable {
    let all = Mutex<[VerificationCheckpoint]>([])
  }

  @Test func aSampleIsDrawnByItsSeed() throws {
    for bag in home.bags { try home.flip("\(bag)/bagit.txt", bit: 3) }
    func drawn(_ count: Int, _ seed: String) throws -> Set<ArchiveFault> {
      let result = try home.verify {
        $0.sample = count
        $0.seed = seed
      }
      #expect(result.bags == min(36, count) && result.skipped == 36 - result.bags && result.faultCount == result.bags)
      return Set(result.faults)
    }
    let first = try drawn(7, "2026-11-27")
    #expect(try first == drawn(7, "2026-11-27") && first != drawn(7, "2026-11-28"))
    #expect(try first.isSubset(of: drawn(8, "2026-11-27")))
    #expect(try drawn(0, "x").isEmpty && drawn(36, "x").count == 36 && drawn(.max, "x").count == 36)
    var all: Set<ArchiveFault> = []
    for day in 1...30 { all.formUnion(try drawn(7, "\(day)")) }
    #expect(all.count > 34)
  }

  /// From wherever it stopped, with one thread or several, it comes to the same.
  @Test(arguments: [1, 4], [nil, 20]) func aRunGoesOn(_ threads: Int, _ sample: Int?) throws {
    for bag in home.bags.enumerated() where bag.offset % 5 == 0 { try home.flip("\(bag.element)/bagit.txt", bit: 3) }
    try home.remove(home.bags[8])
    let notes = Notes()
    func run(_ checkpoint: VerificationCheckpoint?) throws -> ArchiveVerification {
      var verifier = ArchiveVerifier(home.path)
      (verifier.threads, verifier.sample, verifier.checkpoint) = (threads, sample, checkpoint)
      return try verifier.run { checkpoint, _ in notes.all.withLock { $0.append(checkpoint) } }
    }
    let whole = try run(nil)
    #expect(!whole.isWhole && whole.bags == sample ?? 36)
    let all = notes.all.withLock { $0 }
    #expect(all.count == whole.bags && all.last?.bags == whole.bags)
    for (number, checkpoint) in all.enumerated() where number % 4 == 0 || number == all.count - 1 {
      let note = try JSONDecoder().decode(VerificationCheckpoint.self, from: JSONEncoder().encode(checkpoint))
      let again = try run(note)
      #expect(again.bags == whole.bags && again.files == whole.files && again.bytes == whole.bytes, "\(number)")
      #expect(again.faultCount == whole.faultCount && again.skipped == whole.skipped)
      #expect(Set(again.faults) == Set(whole.faults) && again.faults.count == whole.faults.count)
      #expect(again.entries == whole.entries && again.head == whole.head)
    }
  }

  /// More than can be named are counted.
  @Test func manyFaultsAreCounted() throws {
    for number in 0..<1500 { try home.write([], to: "work/\(number)") }
    let result = try home.verify()
    #expect(result.faultCount == 1500 && result.faults.count == 1000)
  }

  /// Somebody puts in, deletes and stamps meanwhile: nothing of that is a fault.
  @Test func whoWritesMeanwhileIsNoFault() throws {
    let home = home
    let isDone = Flag()
    let writer = Thread {
      defer { isDone.isSet.withLock { $0 = true } }
      guard let archive = try? home.open() else { return }
      for number in 0..<12 {
        guard let bag = try? ArchiveHome.add("new \(number)", to: archive), let head = archive.head else { return }
        try? archive.keep(stamp: [1, 2, 3], of: head, time: "t", at: "a", by: nil)
        for place in [bag, home.bags.first.map { String($0.dropFirst(5)) } ?? ""] where number % 3 == 0 {
          guard let index = ArchiveLayout.index(ofBagAt: place), let entry = try? archive.entry(index) else { continue }
          let purged = Archive.Purged(bag: place, sha256: entry.details["sha256"] ?? "")
          _ = try? archive.purge([purged], of: entry.caseNumber ?? "", at: "a", by: "b", [:])
        }
      }
    }
    writer.start()
    var rounds = 0
    while !isDone.isSet.withLock({ $0 }) || rounds == 0 {
      let result = try home.verify { $0.threads = 2 }
      #expect(result.isWhole, "\(result.faults)")
      rounds += 1
    }
    #expect(try home.verify().isWhole && home.read().size > 70)
  }

  private final class Flag: Sendable {
    let isSet = Mutex(false)
  }
}
