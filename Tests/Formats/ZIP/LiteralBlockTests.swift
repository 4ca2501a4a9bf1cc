import CDeflate
import TestSupport
import Testing

@testable import Formats

@Suite("Blocks of literals")
struct LiteralBlockTests {
  /// The block, final and from the first bit on.
  private func block(_ content: [UInt8], room: Int? = nil) -> [UInt8] {
    var endBits: UInt32 = 0
    return [UInt8](unsafeUninitializedCapacity: room ?? 2 * content.count + 1024) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = cdeflate_literals(content, content.count, start, buffer.count, 0, 1, &endBits)
    }
  }

  /// What zlib and libdeflate make of it, which must be the same.
  private func inflated(_ block: [UInt8], size: Int) throws -> [UInt8]? {
    let inflater = try Inflater()
    return try block.withUnsafeBytes { bytes in
      let whole = inflater.decompress(bytes, size: size).map { Array($0) }
      var streamed: [UInt8] = []
      try inflater.beginStream()
      let hasEnded = try inflater.decompress(bytes) { streamed += $0 }
      return hasEnded && streamed == whole ? whole : nil
    }
  }

  @Test func everySizeComesBack() throws {
    var generator = SeededGenerator(seed: 31)
    for size in Array(1...70) + [255, 4096, 70_001] {
      for content in [generator.noise(size), generator.text(size), [UInt8](repeating: 7, count: size)] {
        #expect(try inflated(block(content), size: size) == content)
      }
    }
  }

  /// Counts that grow like Fibonacci's numbers ask for codes far longer than the fifteen bits there are.
  @Test func longCodesAreCutDown() throws {
    var content: [UInt8] = []
    var (count, next) = (1, 1)
    for value in UInt8(0)..<28 {
      content += [UInt8](repeating: value &* 9, count: count)
      (count, next) = (next, count + next)
    }
    var generator = SeededGenerator(seed: 32)
    content.shuffle(using: &generator)
    #expect(try inflated(block(content), size: content.count) == content)
  }

  @Test func whatDoesNotFitIsNotBegun() {
    var generator = SeededGenerator(seed: 33)
    let content = generator.noise(5000)
    let fitting = block(content)
    #expect(!fitting.isEmpty)
    for room in [0, 1, 8, 100, fitting.count - 1, fitting.count + 7] { #expect(block(content, room: room).isEmpty) }
    #expect(block(content, room: fitting.count + 8) == fitting)
  }

  @Test func base64TakesSixBitsACharacter() {
    var generator = SeededGenerator(seed: 34)
    let content = generator.noise(60_000).map { UInt8(ascii: "0") + $0 % 64 }
    #expect(block(content).count < 60_000 * 6 / 8 + 250)
  }
}
