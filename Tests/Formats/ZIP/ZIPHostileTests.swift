import Foundation
import TestSupport
import Testing

@testable import Formats

/// Archives made wrong on purpose.
struct ZIPHostileTests {
  private let sound: [UInt8]
  private let contents: [[UInt8]]
  private let inflater: Inflater

  init() throws {
    var generator = SeededGenerator(seed: 6)
    contents = [generator.text(400), generator.noise(150), generator.text(30)]
    let temporary = try TemporaryFolder()
    let path = temporary.file("archive.zip")
    let writer = try ZIPWriter(path, with: Deflater())
    for (index, content) in contents.enumerated() { try writer.add("ä\(index).txt", content) }
    try writer.finish()
    sound = try OpenFile(path).readAll(limit: 10_000)
    inflater = try Inflater()
  }

  private func read(_ bytes: [UInt8]) throws -> [[UInt8]] {
    let reader = try ZIPReader(MemoryBytes(bytes), with: inflater)
    return try reader.entries.map { try reader.bytes(of: $0, limit: 1 << 20) }
  }

  @Test func whatIsEmptyOrCutOffIsCalledSo() {
    #expect(throws: ZIPProblem(.empty)) { try read([]) }
    for length in [4, 30, 100, sound.count - 1] {
      #expect(throws: ZIPProblem(.truncated)) { try read(Array(sound.prefix(length))) }
    }
    #expect(throws: ZIPProblem(.notAnArchive)) { try read(Array(repeating: 0x41, count: 200)) }
  }

  @Test func everyFlippedBitIsHarmlessOrFound() throws {
    #expect(try read(sound) == contents)
    var unnoticed = 0
    for position in sound.indices {
      for bit in 0..<8 {
        var bytes = sound
        bytes[position] ^= 1 << bit
        do {
          #expect(try read(bytes) == contents)
          unnoticed += 1
        } catch {
          #expect(error is ZIPProblem)
        }
      }
    }
    // Only what no reader looks at, three times: versions (2 + 4 bytes), internal and most of the external attributes.
    #expect(unnoticed < 3 * 8 * 12)
  }

  @Test func everyTruncationIsFound() {
    for count in sound.indices {
      #expect(throws: ZIPProblem.self) { try read(Array(sound.prefix(count))) }
    }
  }

  @Test func randomDamageNeverTraps() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20_000 {
      var bytes = sound
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: bytes.indices, using: &generator)
        let values: [UInt8] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF]
        for index in start..<min(start + Int.random(in: 1...8, using: &generator), bytes.count) {
          bytes[index] = values.randomElement(using: &generator) ?? 0
        }
      }
      do { _ = try read(bytes) } catch { #expect(error is ZIPProblem) }
    }
  }

  @Test func bytesThatBelongToNothingAreFound() {
    #expect(throws: ZIPProblem(.unaccountedBytes)) { try read(sound + [0]) }
    #expect(throws: ZIPProblem(.unaccountedBytes)) { try read([0] + sound) }
  }

  @Test func limitsHold() throws {
    var limits = ZIPLimits()
    limits.entries = 2
    #expect(throws: ZIPProblem(.tooManyEntries(limit: 2))) {
      try ZIPReader(MemoryBytes(sound), with: inflater, limits: limits)
    }
    limits = ZIPLimits()
    limits.entrySize = 399
    #expect(throws: ZIPProblem(.tooLarge(limit: 399), entry: "ä0.txt")) {
      try ZIPReader(MemoryBytes(sound), with: inflater, limits: limits)
    }
    limits = ZIPLimits()
    limits.totalSize = 579
    #expect(throws: ZIPProblem(.tooLarge(limit: 579))) {
      try ZIPReader(MemoryBytes(sound), with: inflater, limits: limits)
    }
    let reader = try ZIPReader(MemoryBytes(sound), with: inflater)
    #expect(throws: ZIPProblem(.tooLarge(limit: 399), entry: "ä0.txt")) {
      try reader.bytes(of: reader.entries[0], limit: 399)
    }
  }

  /// A stream that gives more than it says must be stopped at what it says.
  @Test func aStreamThatLiesAboutItsSizeIsStopped() throws {
    let temporary = try TemporaryFolder()
    let bytes = [UInt8](repeating: 65, count: 40 << 20)
    try temporary.write(bytes, to: "zeros")
    let writer = try ZIPWriter(temporary.file("archive.zip"), with: Deflater())
    try writer.add("a", from: OpenFile(temporary.file("zeros")))
    try writer.finish()
    var archive = try OpenFile(temporary.file("archive.zip")).readAll(limit: 1 << 20)
    let size = withUnsafeBytes(of: UInt32(bytes.count).littleEndian, Array.init)
    let lie = withUnsafeBytes(of: UInt32(20 << 20).littleEndian, Array.init)
    for start in archive.indices.dropLast(4) where Array(archive[start..<start + 4]) == size {
      archive.replaceSubrange(start..<start + 4, with: lie)
    }
    let reader = try ZIPReader(MemoryBytes(archive), with: inflater)
    var seen = 0
    #expect(throws: ZIPProblem(.sizesDisagree, entry: "a")) { try reader.read(reader.entries[0]) { seen += $0.count } }
    #expect(seen <= 20 << 20)
  }
}
