import Glibc

extension UnsafeRawBufferPointer {
  /// Where the line that begins at `start` ends: at its LF, or at the end of the bytes.
  func endOfLine(from start: Int) -> Int {
    guard let baseAddress, start < count, let found = memchr(baseAddress + start, 0x0A, count - start) else {
      return count
    }
    return baseAddress.distance(to: UnsafeRawPointer(found))
  }

  /// Where that byte first stands among the first `limit`.
  func offset(of byte: UInt8, within limit: Int) -> Int? {
    guard let baseAddress, let found = memchr(baseAddress, Int32(byte), Swift.min(count, limit)) else { return nil }
    return baseAddress.distance(to: UnsafeRawPointer(found))
  }

  /// The bytes of a range as a buffer of its own, in place.
  func part(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range])
  }
}
