import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// Bits that turned over, files that went.
@Suite("Damage in an archive") struct ArchiveDamageTests {
  private let home: ArchiveHome

  init() throws { home = try ArchiveSample.make() }

  @Test func whatIsWholeIsWhole() throws {
    let result = try home.verify()
    #expect(result.isWhole && result.faults == [])
    #expect(result.bags == home.bags.count && result.skipped == 0 && result.bags == 40 - 4)
    let archive = try home.read()
    #expect(result.entries == archive.size && result.head == archive.head && result.heads > 40)
    let count = home.paths().count { $0.hasPrefix("bags/") || $0.hasPrefix("log/stamps/") }
    #expect(result.files == count + 1)
    #expect(try home.verify { $0.threads = 1 }.files == result.files)
    let head = try #require(archive.head)
    let known = try Dictionary(uniqueKeysWithValues: (0...head.size).map { ($0, try archive.log.root(of: $0)) })
    #expect(try home.verify { $0.known = known }.isWhole)
  }

  /// Which list vouches for a file: what is behind a list that is wrong is not looked for.
  private static func rank(_ file: String) -> Int {
    file.hasSuffix("/tagmanifest-sha256.txt") ? 2 : file.hasSuffix("/manifest-sha256.txt") ? 1 : 0
  }

  /// One bit in every bag's every file at once, again and again at other places: each is named.
  @Test func everyFlippedBitInABagIsNamed() throws {
    var generator = SeededGenerator(seed: 1)
    let files = home.paths(below: "bags").filter { home.bits(in: $0) > 0 }
    #expect(files.count > 200)
    for rank in 0..<3 {
      let these = files.filter { ArchiveDamageTests.rank($0) == rank }
      for round in 0..<6 {
        var flipped: [(String, Int)] = []
        for file in these {
          // The first bit, the last, and any.
          let most = home.bits(in: file) - 1
          let bit = [0, most, 7][min(round, 2)]
          flipped.append((file, round < 2 ? bit : Int.random(in: 0...most, using: &generator)))
        }
        // A shared file's bit would turn back with its second name.
        var seen: Set<UInt64> = []
        flipped = flipped.filter { seen.insert(inode(of: $0.0)).inserted }
        for (file, bit) in flipped { try home.flip(file, bit: bit) }
        let result = try home.verify()
        for file in these { #expect(result.names(file), "\(file)") }
        #expect(result.faultCount == these.count)
        for (file, bit) in flipped { try home.flip(file, bit: bit) }
      }
    }
    #expect(try home.verify().isWhole)
  }

  private func inode(of file: String) -> UInt64 {
    var status = stat()
    return stat("\(home.path)/\(file)", &status) == 0 ? UInt64(status.st_ino) : 0
  }

  /// Alone, every file outside of the bags, and all of one bag.
  @Test func everyFlippedBitAloneIsNamed() throws {
    var generator = SeededGenerator(seed: 2)
    let one = home.bags[20]
    for file in home.paths().filter({ !$0.hasPrefix("bags/") || $0.hasPrefix(one) }) where home.bits(in: file) > 0 {
      let bits = home.bits(in: file)
      let rounds = file.hasPrefix("bags/") ? 1 : 4
      for bit in [0, bits - 1] + (0..<rounds).map({ _ in Int.random(in: 0..<bits, using: &generator) }) {
        try home.flip(file, bit: bit)
        let result = try home.verify { $0.key = nil }
        #expect(!result.isWhole && result.names(file), "\(file) \(bit): \(result.faults.prefix(5))")
        try home.flip(file, bit: bit)
      }
    }
    #expect(try home.verify().isWhole)
  }

  /// The entry that was changed is told from the file that follows from it.
  @Test func whoIsAtFaultIsTold() throws {
    let range = try #require(try home.read().log.files.bytes(of: 7))
    try home.flip("log/entries.jsonl", bit: (range.lowerBound + 20) * 8)
    let faults = try home.verify().faults
    #expect(faults.contains(.entryChanged(7)) && faults.contains(.headDiffers(size: 8)))
    #expect(!faults.contains { $0.path?.hasPrefix("log/nodes/00") ?? false } && !faults.contains(.entryChanged(8)))
    #expect(faults.count { if case .headDiffers = $0 { true } else { false } } == 1)
    try home.flip("log/entries.jsonl", bit: (range.lowerBound + 20) * 8)
    try home.flip("log/nodes/00", bit: 7 * 256 + 3)
    #expect(try home.verify().faults == [.derivedDiffers("log/nodes/00")])
    try home.flip("log/nodes/00", bit: 7 * 256 + 3)
    try home.flip("log/nodes/02", bit: 5)
    try home.flip("log/ends", bit: 64)
    #expect(try Set(home.verify().faults) == [.derivedDiffers("log/nodes/02"), .derivedDiffers("log/ends")])
  }

  @Test func everyFileThatGoesIsMissed() throws {
    let whole = try home.state()
    for file in home.paths() where !file.hasPrefix("bags/") && file != "key.pem" {
      try home.remove(file)
      let result = try home.verify()
      #expect(!result.isWhole && result.faults.contains { $0.path == file }, "\(file): \(result.faults.prefix(5))")
      try home.write(whole[file] ?? [], to: file)
    }
    try home.remove("key.pem")
    #expect(throws: Archive.Problem.missing) { try home.verify() }
    try home.write(whole["key.pem"] ?? [], to: "key.pem")
    for rank in 0..<3 {
      let home = try home.copy()
      let these = home.paths(below: "bags").filter { ArchiveDamageTests.rank($0) == rank }
      for file in these { try home.remove(file) }
      let result = try home.verify()
      #expect(result.faultCount == these.count)
      for file in these { #expect(result.faults.contains(.fileMissing(file)), "\(file)") }
    }
    for bag in home.bags.prefix(3) { try home.remove(bag) }
    #expect(try Set(home.verify().faults) == Set(home.bags(missingOf: whole).map(ArchiveFault.bagMissing)))
    // Those that were not drawn are missed, too; and where whole folders went.
    #expect(try home.verify { $0.sample = 1 }.faultCount >= 3)
    try home.remove("bags/000/000")
    #expect(try home.verify().faultCount == 36 && home.verify { $0.sample = 0 }.faultCount == 36)
    for folder in ["bags", "log/stamps", "log/nodes", "log", "work"] {
      if FileManager.default.fileExists(atPath: "\(home.path)/\(folder)") { try home.remove(folder) }
      #expect(try home.verify().faults.contains(.fileMissing(folder)), "\(folder)")
    }
  }

  /// Slow: a thousand bags, a thousand bits.
  @Test(.enabled(if: ArchiveDamageTests.isLong, "needs KOFFER_LONG=1")) func aThousandBitsAreFound() throws {
    let home = try ArchiveSample.build(cases: 700)
    #expect(home.bags.count > 990)
    #expect(try home.verify().isWhole)
    var generator = SeededGenerator(seed: 1000)
    var found = 0
    for _ in 0..<100 {
      var flipped: [(file: String, bit: Int)] = []
      for bag in home.bags.shuffled(using: &generator).prefix(10) {
        let files = home.paths(below: bag).filter { home.bits(in: $0) > 0 }
        let file = files.randomElement(using: &generator) ?? ""
        flipped.append((file, Int.random(in: 0..<home.bits(in: file), using: &generator)))
      }
      for (file, bit) in flipped { try home.flip(file, bit: bit) }
      let result = try home.verify()
      found += flipped.count { result.names($0.file) }
      for (file, bit) in flipped { try home.flip(file, bit: bit) }
    }
    #expect(try found == 1000 && home.verify().isWhole)
  }

  private static let isLong = ![nil, "", "0"].contains(ProcessInfo.processInfo.environment["KOFFER_LONG"])
}

extension ArchiveHome {
  /// Bags of that state that are not there any more.
  fileprivate func bags(missingOf state: [String: [UInt8]]) -> [String] {
    let there = Set(bags)
    return state.keys.filter { $0.hasSuffix("/") && $0.split(separator: "/").count == 4 && $0.hasPrefix("bags/") }
      .map { String($0.dropLast()) }.filter { !there.contains($0) }
  }
}
