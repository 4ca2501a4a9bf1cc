/// The lines of a text, ended by LF, CR or CRLF (RFC 8493, 2.3), counted from 1.
struct BagLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> (number: Int, bytes: ArraySlice<UInt8>)? {
    guard position < bytes.count else { return nil }
    let rest = bytes[position...]
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    position = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    number += 1
    return (number, bytes[rest.startIndex..<end])
  }
}

extension UInt8 {
  /// Space or tab: linear white space.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
}

extension ArraySlice<UInt8> {
  /// Without the white space on either side.
  var trimmed: ArraySlice<UInt8> {
    let head = drop(while: \.isBlank)
    return head.prefix(upTo: (head.lastIndex { !$0.isBlank } ?? head.startIndex - 1) + 1)
  }
}
