import CDeflate
import TestSupport
import Testing

@testable import Formats

@Suite("Joining compressed and stored stretches")
struct DeflateSpliceTests {
  /// Content in which text, base64, noise and pictures follow each other in random lengths, as in a PDF.
  private func mixed(_ generator: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...9, using: &generator) {
      let count = Int.random(in: 1...60_000, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes += generator.text(count)
      case 1: bytes += generator.noise(count)
      case 2: bytes += generator.unevenNoise(count)
      default: bytes += generator.noise(count).map { UInt8(ascii: "A") + $0 % 40 }
      }
    }
    return bytes
  }

  @Test func whatIsJoinedInflatesToTheSame() throws {
    var generator = SeededGenerator(seed: 21)
    let deflater = try Deflater()
    let inflater = try Inflater()
    var joined = 0
    for _ in 0..<300 {
      let content = mixed(&generator)
      content.withUnsafeBytes { bytes in
        guard let packed = deflater.compress(bytes) else { return }
        joined += ContentRun.runs(of: bytes).count > 1 ? 1 : 0
        #expect(packed.count < bytes.count)
        #expect(inflater.decompress(packed, size: bytes.count).map { Array($0) } == content)
      }
    }
    #expect(joined > 100)
  }

  @Test func runsCoverTheContentWithoutGaps() {
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<30 {
      let content = mixed(&generator)
      let runs = content.withUnsafeBytes { ContentRun.runs(of: $0) }
      #expect(runs.first?.range.lowerBound == 0)
      #expect(runs.last?.range.upperBound == content.count)
      #expect(zip(runs, runs.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    }
  }

  @Test func noiseIsTold() {
    var generator = SeededGenerator(seed: 23)
    let noise = generator.noise(4096)
    let text = generator.text(4096)
    let narrow = noise.map { UInt8(ascii: "0") + $0 % 64 }
    let uneven = generator.unevenNoise(4096)
    #expect(cdeflate_look_at(noise, noise.count) == cdeflate_noise)
    #expect(cdeflate_look_at(text, text.count) == cdeflate_repetitive)
    #expect(cdeflate_look_at(narrow, narrow.count) == cdeflate_narrow)
    #expect(cdeflate_look_at(uneven, uneven.count) == cdeflate_uneven)
  }
}
