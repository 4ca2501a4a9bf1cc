import Formats
import TestSupport

/// Where in an archive bytes stand that decide nothing: neither a name nor a content depends on them.
struct ZIPLayout {
  /// Offsets of bytes in which some or all bits are free.
  private(set) var harmless: Set<Int> = []

  /// Reads an archive of our own making, so without comment, extra fields or ZIP64.
  init(_ bytes: [UInt8]) {
    func number(_ offset: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }
    let end = bytes.count - 22
    var central = number(end + 16, 4)
    while central < end {
      let local = number(central + 42, 4)
      let nameSize = number(central + 28, 2)
      harmless.formUnion(local + 4..<local + 6)  // version needed to extract
      harmless.formUnion(central + 4..<central + 8)  // version made by, version needed
      harmless.formUnion(central + 36..<central + 42)  // attributes: text or binary, DOS, Unix rights
      // The last bits of a deflate stream fill its last byte.
      if number(central + 10, 2) == 8 { harmless.insert(local + 30 + nameSize + number(central + 20, 4) - 1) }
      central += 46 + nameSize
    }
  }
}
