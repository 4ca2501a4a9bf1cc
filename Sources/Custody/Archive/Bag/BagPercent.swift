/// The few bytes that paths in tag files hold percent-encoded (RFC 8493, 2.1.3).
enum BagPercent {
  /// The path as a tag file of version 1.0 writes it.
  static func encoding(_ path: String) -> String {
    var text = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": text += "%25"
      case "\r": text += "%0D"
      case "\n": text += "%0A"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The path behind what is written, and whether a percent sign stands there that encodes none of these bytes: many
  /// programs write names as they are.
  static func decoding(_ bytes: ArraySlice<UInt8>, _ encoded: [UInt8]) -> (bytes: [UInt8], isStray: Bool) {
    let percent = UInt8(ascii: "%")
    guard bytes.contains(percent) else { return (Array(bytes), false) }
    var (result, isStray): ([UInt8], Bool) = ([], false)
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      guard byte == percent, digits.count == 2,
        let value = digits.reduce(UInt8?.some(0), { high, digit in high.flatMap { joined($0, digit) } }),
        encoded.contains(value)
      else {
        isStray = isStray || byte == percent
        result.append(byte)
        continue
      }
      result.append(value)
      rest = rest.dropFirst(2)
    }
    return (result, isStray)
  }

  private static func joined(_ high: UInt8, _ digit: UInt8) -> UInt8? {
    hexadecimal(digit).map { high << 4 | $0 }
  }

  /// The value of a hexadecimal digit, in either case.
  static func hexadecimal(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return digit - UInt8(ascii: "A") + 10
    default: return nil
    }
  }
}
