/// SplitMix64: the same numbers at every run.
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Bytes that do not compress.
  package mutating func noise(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count { buffer[index] = UInt8(truncatingIfNeeded: next()) }
      initialized = count
    }
  }

  /// Bytes that only a Huffman code shortens, by a few in a hundred, like those of a JPEG.
  package mutating func unevenNoise(_ count: Int) -> [UInt8] {
    noise(count).map { $0 % 4 == 0 ? $0 / 4 : UInt8(truncatingIfNeeded: next()) }
  }

  /// Bytes that compress about as well as a text.
  package mutating func text(_ count: Int) -> [UInt8] {
    let words = ["Rechnung ", "Mahnung ", "Betrag ", "fällig ", "1.190,00 € ", "zzgl. Zinsen\n"].map { Array($0.utf8) }
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += words.randomElement(using: &self) ?? [] }
    return Array(bytes.prefix(count))
  }
}

extension [UInt8] {
  /// The same bytes again and again, as a large content.
  package func repeated(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * self.count)
    for _ in 0..<count { bytes += self }
    return bytes
  }
}
