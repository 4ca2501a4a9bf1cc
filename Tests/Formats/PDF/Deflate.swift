/// Deflate streams made by hand: few bytes that stand for many.
enum Deflate {
  /// zlib data that inflates to at least `count` zeros, 158 times smaller than that.
  ///
  /// One block of fixed codes (RFC 1951, 3.2.6): a literal zero, then copies of 258 bytes at distance 1.
  static func zeros(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x78, 0x01]
    var bits: UInt64 = 0
    var used: UInt64 = 0
    func put(_ value: UInt64, _ width: UInt64) {
      bits |= value << used
      used += width
      while used >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        used -= 8
      }
    }
    put(0b011, 3)
    put(0b0000_1100, 8)
    // Code 11000101 of symbol 285, most significant bit first, then distance code 0.
    for _ in 0..<(count / 258 + 1) { put(0b0_0000_1010_0011, 13) }
    put(0, 15)
    return bytes
  }

  /// zlib data in one stored block, which holds at most 65,535 bytes: nothing is compressed.
  static func stored(_ data: [UInt8]) -> [UInt8] {
    let count = UInt16(clamping: data.count)
    let (a, b) = data.reduce((UInt32(1), UInt32(0))) { sums, byte in
      let a = (sums.0 + UInt32(byte)) % 65_521
      return (a, (sums.1 + a) % 65_521)
    }
    let lengths = [count, ~count].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    return [0x78, 0x01, 0x01] + lengths + data
      + [b >> 8, b, a >> 8, a].map { UInt8(truncatingIfNeeded: $0) }
  }
}
