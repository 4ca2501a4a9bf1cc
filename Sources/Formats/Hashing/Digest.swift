/// A SHA-256 digest: 32 bytes.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  let bytes: SIMD32<UInt8>

  init(_ bytes: SIMD32<UInt8>) {
    self.bytes = bytes
  }

  /// From 32 bytes; nil of any other number.
  package init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.init(SIMD32(bytes))
  }

  /// From 64 hexadecimal digits, in either case; nil of anything else.
  package init?(hex: String) {
    self.init(hex: Array(hex.utf8)[...])
  }

  /// From 64 hexadecimal digits, in either case; nil of anything else.
  package init?(hex: ArraySlice<UInt8>) {
    let digits = Array(hex)
    guard digits.count == 64 else { return nil }
    var bytes = SIMD32<UInt8>()
    for index in 0..<32 {
      guard let high = Self.value(of: digits[2 * index]), let low = Self.value(of: digits[2 * index + 1]) else {
        return nil
      }
      bytes[index] = high << 4 | low
    }
    self.init(bytes)
  }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      for index in 0..<32 {
        buffer[2 * index] = Self.digit(bytes[index] >> 4)
        buffer[2 * index + 1] = Self.digit(bytes[index] & 0x0F)
      }
      return 64
    }
  }

  /// Whether those are its 64 lower-case hexadecimal digits.
  package func isWritten(as digits: UnsafeRawBufferPointer) -> Bool {
    guard digits.count == 64 else { return false }
    for index in 0..<32 {
      guard digits[2 * index] == Self.digit(bytes[index] >> 4), digits[2 * index + 1] == Self.digit(bytes[index] & 0x0F)
      else { return false }
    }
    return true
  }

  /// As `hex`.
  package var description: String { hex }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + (value - 10)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return digit - UInt8(ascii: "A") + 10
    default: return nil
    }
  }
}
