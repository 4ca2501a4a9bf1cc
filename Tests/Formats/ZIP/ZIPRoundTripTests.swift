import Foundation
import TestSupport
import Testing

@testable import Formats

struct ZIPRoundTripTests {
  private let temporary: TemporaryFolder
  private let path: String

  init() throws {
    temporary = try TemporaryFolder()
    path = temporary.file("archive.zip")
  }

  /// Names and contents of many shapes, around every border in the writer.
  private func contents(seed: UInt64) -> [(name: String, bytes: [UInt8])] {
    var generator = SeededGenerator(seed: seed)
    let letters = Array("abcxyz019 -_.äöüß€日é")
    let sizes = [0, 1, 2, 99, 100, 4095, 4096, 65_536, 131_071, 131_072, 300_000]
    return (0..<40).map { index in
      let depth = Int.random(in: 0...3, using: &generator)
      let parts = (0...depth).map { _ in
        String(
          (0..<Int.random(in: 1...12, using: &generator)).map { _ in letters.randomElement(using: &generator) ?? "a" })
      }
      let size = sizes.randomElement(using: &generator) ?? 0
      let bytes: [UInt8]
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes = generator.noise(size)
      case 1: bytes = [UInt8](repeating: 0, count: size)
      case 2: bytes = generator.noise(size / 2) + generator.text(size - size / 2)
      default: bytes = generator.text(size)
      }
      return ("\(index)-" + parts.joined(separator: "/\(index)"), bytes)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func whatGoesInComesOut(seed: UInt64) throws {
    let contents = contents(seed: seed)
    let writer = try ZIPWriter(path, with: Deflater())
    var added: [ZIPWriter.Added] = []
    for (name, bytes) in contents { added.append(try writer.add(name, bytes)) }
    try writer.finish()

    let reader = try ZIPReader(OpenFile(path), with: Inflater())
    #expect(reader.entries.map(\.name) == contents.map(\.name))
    for (index, entry) in reader.entries.enumerated() {
      let bytes = contents[index].bytes
      #expect(try reader.bytes(of: entry, limit: bytes.count) == bytes)
      #expect(try reader.read(entry) { _ in } == added[index].digest)
      #expect(try added[index] == ZIPWriter.Added(digest: SHA256.digest(of: bytes), size: bytes.count))
      #expect(entry.compressedSize <= entry.size)
    }
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    var generator = SeededGenerator(seed: 7)
    let contents = [("large", generator.text(1 << 18).repeated(68))] + contents(seed: 7)
    let deflater = try Deflater()
    var runs: [Data?] = []
    for run in ["one.zip", "two.zip"] {
      let writer = try ZIPWriter(temporary.file(run), with: deflater)
      for (index, content) in contents.enumerated() {
        // A file and memory must not differ either.
        if run == "two.zip", index % 2 == 0 {
          try temporary.write(content.1, to: "content")
          try writer.add(content.0, from: OpenFile(temporary.file("content")))
        } else {
          try writer.add(content.0, content.1)
        }
      }
      try writer.finish()
      runs.append(FileManager.default.contents(atPath: temporary.file(run)))
    }
    #expect(runs[0] != nil)
    #expect(runs[0] == runs[1])
  }

  /// Beyond 16 MiB content goes through in pieces, both ways.
  @Test(arguments: [true, false])
  func largeFilesAreStreamed(compressible: Bool) throws {
    var generator = SeededGenerator(seed: 3)
    let piece = compressible ? generator.text(1 << 18) : generator.noise(1 << 18)
    let bytes = piece.repeated(68) + [1, 2, 3]
    try temporary.write(bytes, to: "large.bin")
    let writer = try ZIPWriter(path, with: Deflater())
    try writer.add("before.txt", [1])
    let added = try writer.add("large.bin", from: OpenFile(temporary.file("large.bin")))
    try writer.add("after.txt", [2])
    try writer.finish()

    let reader = try ZIPReader(OpenFile(path), with: Inflater())
    let entry = reader.entries[1]
    #expect(entry.method == (compressible ? .deflated : .stored))
    #expect(added.digest == (try SHA256.digest(of: bytes)))
    var largest = 0
    #expect(try reader.read(entry) { largest = max(largest, $0.count) } == added.digest)
    #expect(largest <= OpenFile.chunkSize)
    #expect(try reader.bytes(of: reader.entries[2], limit: 1) == [2])
  }

  @Test func storesWhatDoesNotCompress() throws {
    var generator = SeededGenerator(seed: 4)
    let writer = try ZIPWriter(path, with: Deflater())
    try writer.add("noise", generator.noise(200_000))
    try writer.add("small noise", generator.noise(1000))
    try writer.add("text", generator.text(200_000))
    try writer.finish()
    let reader = try ZIPReader(OpenFile(path), with: Inflater())
    #expect(reader.entries.map(\.method) == [.stored, .stored, .deflated])
  }

  @Test func aRefusedEntryLeavesTheArchiveAsItWas() throws {
    let writer = try ZIPWriter(path, with: Deflater())
    try writer.add("a.pdf", [1])
    #expect(throws: ZIPProblem(.duplicateName, entry: "A.pdf")) { try writer.add("A.pdf", [2]) }
    #expect(throws: ZIPProblem(.unsafeName)) { try writer.add("../b.pdf", [2]) }
    #expect(throws: ZIPProblem(.unsafeName)) { try writer.add("folder/", []) }
    try temporary.write([UInt8](repeating: 1, count: 17 << 20), to: "large.bin")
    let file = try OpenFile(temporary.file("large.bin"))
    #expect(truncate(temporary.file("large.bin"), 1000) == 0)
    #expect(throws: FileProblem(.changed, at: file.path)) { try writer.add("b.pdf", from: file) }
    try writer.add("b.pdf", [3])
    try writer.finish()
    let reader = try ZIPReader(OpenFile(path), with: Inflater())
    #expect(try reader.entries.map { try reader.bytes(of: $0, limit: 1) } == [[1], [3]])
  }

  @Test func withoutFinishNothingRemains() throws {
    do {
      let writer = try ZIPWriter(path, with: Deflater())
      try writer.add("a", [1])
    }
    #expect(temporary.names == [])
  }

  @Test func anEmptyArchiveIsOne() throws {
    try ZIPWriter(path, with: Deflater()).finish()
    #expect(try ZIPReader(OpenFile(path), with: Inflater()).entries == [])
  }

  @Test func manyEntriesTakeZIP64() throws {
    let writer = try ZIPWriter(path, with: Deflater())
    for index in 0..<65_536 { try writer.add("\(index)", []) }
    try writer.finish()
    #expect(throws: ZIPProblem(.tooManyEntries(limit: 20_000))) { try ZIPReader(OpenFile(path), with: Inflater()) }
    var limits = ZIPLimits()
    limits.entries = 70_000
    #expect(try ZIPReader(OpenFile(path), with: Inflater(), limits: limits).entries.count == 65_536)
  }
}
