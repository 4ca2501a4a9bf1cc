import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// What runs left behind that were cut off, as it lies there before the next one.
@Suite("The archive after a run that was cut off") struct ArchiveRecoveryTests {
  private let home: ArchiveHome
  private let old: [String: [UInt8]]

  init() throws {
    home = try ArchiveHome()
    do {
      let archive = try home.open()
      for version in 1...2 { try ArchiveHome.add("1", version, to: archive) }
      try ArchiveHome.add("2", to: archive)
    }
    old = try home.state()
  }

  private func purged(_ indices: Int...) throws -> [Archive.Purged] {
    let archive = try home.read()
    return try indices.map { try archive.entry($0).details }.map {
      Archive.Purged(bag: $0["bag"] ?? "", sha256: $0["sha256"] ?? "")
    }
  }

  /// Half a bag beside, a whole one beside, one in its place, all with the log as it was or half written.
  @Test func aBagThatWasNotWrittenDownNeverWas() throws {
    let next = try home.copy()
    try ArchiveHome.add("3", to: next.open())
    let bag = "000/000/000000003_3_v1"
    for (place, isTorn) in [("work/000000003_3_v1", false), ("bags/\(bag)", false), ("bags/\(bag)", true)] {
      #expect(try Tool("cp")?.run(["-a", "\(next.path)/bags/\(bag)", "\(home.path)/\(place)"]).status == 0)
      if place.hasPrefix("work") { try home.remove("\(place)/tagmanifest-sha256.txt") }
      for name in ["entries.jsonl", "ends", "nodes/00", "nodes/02"] where isTorn {
        try home.write(next.bytes("log/\(name)"), to: "log/\(name)")
      }
      if isTorn { try home.write(next.bytes("log/heads.jsonl").dropLast(20), to: "log/heads.jsonl") }
      #expect(try home.read().size == 3)
      #expect(try home.open().size == 3 && home.state() == old, "\(place)")
    }
    // Once the head is there, so is the bag.
    #expect(try Tool("cp")?.run(["-a", "\(next.path)/bags/\(bag)", "\(home.path)/bags/\(bag)"]).status == 0)
    for name in next.paths(below: "log") { try home.write(next.bytes(name), to: name) }
    #expect(try home.open().size == 4 && home.state() == next.state() && home.verify().isWhole)
  }

  @Test func whatElseLiesBesideGoes() throws {
    try home.write([1], to: "work/.purging.part")
    try home.write([1], to: "work/a/b/c")
    try home.write([], to: "work/purging")
    try FileManager.default.createSymbolicLink(
      atPath: "\(home.path)/\(ArchiveLayout.work)/link", withDestinationPath: home.folder)
    mkfifo("\(home.path)/\(ArchiveLayout.work)/fifo", 0o644)
    #expect(try home.open().size == 3 && home.state() == old)
    #expect(home.paths([.typeSymbolicLink, .typeUnknown]).isEmpty)
    for name in ["work", "log/stamps"] {
      try home.remove(name)
      #expect(try home.open().size == 3 && home.state() == old)
    }
    #expect(try home.verify().isWhole)
  }

  @Test func aTimeStampThatWasNotWrittenDownNeverWas() throws {
    for name in ["3.tsr", ".3.tsr.part"] { try home.write([1, 2, 3], to: "log/stamps/\(name)") }
    let archive = try home.open()
    #expect(try home.state() == old)
    let head = try #require(archive.head)
    try archive.keep(stamp: [1, 2, 3], of: head, time: "t", at: "a", by: nil)
    #expect(throws: FileProblem(.changed, at: "log/stamps/3.tsr")) {
      try archive.keep(stamp: [1], of: head, time: "t", at: "a", by: nil)
    }
    #expect(try home.bytes("log/stamps/3.tsr") == [1, 2, 3] && home.verify().isWhole)
  }

  /// Deleted once that is written down, and not before; in all states between.
  @Test func aDeletionIsFinishedOrNeverBegan() throws {
    let bags = try purged(0, 1)
    let note = Array((["3"] + bags.map(\.bag)).joined(separator: "\n").utf8)
    try home.write(note, to: "work/purging")
    #expect(try home.open().size == 3 && home.state() == old)

    let after = try home.copy()
    try after.open().purge(bags, of: "1", at: "a", by: "b", [:])
    let new = try after.state()
    let bag = "bags/\(bags[0].bag)"
    for stage in 0..<4 {
      let home = try self.home.copy()
      for name in after.paths(below: "log") { try home.write(after.bytes(name), to: name) }
      try home.write(note, to: "work/purging")
      if stage > 0 { try home.move(bag, to: "work/\(bags[0].bag.lastComponent)") }
      if stage > 1 { try home.remove("work/\(bags[0].bag.lastComponent)/data/package") }
      if stage > 2 { try home.remove("work/\(bags[0].bag.lastComponent)") }
      if stage < 1 { #expect(try home.verify().faults.contains(.bagNotDeleted(bag))) }
      #expect(try home.open().size == 5 && home.state() == new, "\(stage)")
      #expect(try home.verify().isWhole)
    }
  }

  /// A note that somebody else wrote deletes nothing that the log does not.
  @Test func aNoteAloneDeletesNothing() throws {
    let outside = "\(home.folder)/000000000_x"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: false)
    let bags = try purged(0, 2)
    try home.open().purge([bags[1]], of: "2", at: "a", by: "b", [:])
    let before = try home.state()
    for first in ["0", "3", "4", "-1", "99", "\(Int.max)", "99999999999999999999", "x"] {
      let note = "\(first)\n\(bags[0].bag)\n\(bags[1].bag)\n../../000000000_x\n../../../000000000_x\n\n.."
      try home.write(Array(note.utf8), to: "work/purging")
      #expect(try home.open().size == 4 && home.state() == before, "\(first)")
    }
    #expect(FileManager.default.fileExists(atPath: outside))
  }

  /// Without its last heads the log counts less than there is: that is left for somebody to look at.
  @Test func nothingIsThrownAwayForWantOfHeads() throws {
    let heads = try home.bytes("log/heads.jsonl").split(separator: ArchiveLog.lineEnd)
    for count in 0..<2 {
      try home.write(heads.prefix(count).flatMap { $0 + [ArchiveLog.lineEnd] }, to: "log/heads.jsonl")
      let before = try home.state()
      #expect(throws: Archive.Problem.damaged) { try home.open() }
      #expect(try home.state() == before)
    }
    // Nor where the log was cut throughout: bags of more than one run have no entry.
    let short = try ArchiveHome(key: home.key)
    try ArchiveHome.add("1", to: short.open())
    for name in home.paths(below: "log") { try home.remove(name) }
    for name in short.paths(below: "log") { try home.write(short.bytes(name), to: name) }
    let before = try home.state()
    #expect(throws: Archive.Problem.damaged) { try home.open() }
    #expect(try home.state() == before)
    // On the next shelf, too.
    try home.move("bags/000/000/000000001_1_v2", to: "work/a")
    try home.move("bags/000/000/000000002_2_v1", to: "work/b")
    try home.write([1], to: "bags/000/001/000001000_9_v1/bagit.txt")
    #expect(throws: Archive.Problem.damaged) { try home.open() }
    try home.remove("bags/000/001/000001000_9_v1")
    #expect(try home.open().size == 1)
  }
}
