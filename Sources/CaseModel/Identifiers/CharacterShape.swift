/// Which kind of character belongs where, in the notation of the IBAN registry: `4a14n`, and `9nB2n` with a fixed `B`.
///
/// `n` is a digit, `a` a capital, `c` either; a number before it says how many. Any other character stands for itself.
struct CharacterShape: Hashable, Sendable, ExpressibleByStringLiteral {
  private let kinds: [UInt8]

  init(stringLiteral notation: String) {
    var kinds: [UInt8] = []
    var count = 0
    for byte in notation.utf8 {
      if byte.isDigit {
        count = count * 10 + byte.digit
      } else {
        kinds += Array(repeating: byte, count: max(1, count))
        count = 0
      }
    }
    self.kinds = kinds
  }

  /// In characters.
  var length: Int { kinds.count }

  func fault(of bytes: some Collection<UInt8>) -> IdentifierFault? {
    guard bytes.count == kinds.count else { return .length }
    var position = 0
    for byte in bytes {
      guard CharacterShape.fits(byte, kinds[position]) else { return .character }
      position += 1
    }
    return nil
  }

  private static func fits(_ byte: UInt8, _ kind: UInt8) -> Bool {
    switch kind {
    case UInt8(ascii: "n"): return byte.isDigit
    case UInt8(ascii: "a"): return byte.isCapital
    case UInt8(ascii: "c"): return byte.isDigit || byte.isCapital
    default: return byte == kind
    }
  }
}

extension [CharacterShape] {
  /// Nil where one of the shapes fits; a fault of length only where none is that long.
  func fault(of bytes: some Collection<UInt8>) -> IdentifierFault? {
    let faults = map { $0.fault(of: bytes) }
    return faults.contains(nil) ? nil : faults.contains(.character) ? .character : .length
  }
}
