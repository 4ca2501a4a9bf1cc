/// Reads what `EnclosureText.text` wrote, and nothing else: for logs of a million lines.
struct FieldReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func fields() -> [String: String]? {
    guard take("{") else { return nil }
    var fields = Dictionary<String, String>(minimumCapacity: 12)
    var last: String?
    if !take("}") {
      repeat {
        guard let name = text(), last.map({ $0.utf8.lexicographicallyPrecedes(name.utf8) }) ?? true, take(":"),
          let value = text(),
          // Names of other bytes may be one name to Swift.
          fields.updateValue(value, forKey: name) == nil
        else { return nil }
        last = name
      } while take(",")
      guard take("}") else { return nil }
    }
    return place == bytes.count ? fields : nil
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// A text in its quotes.
  private mutating func text() -> String? {
    guard take("\"") else { return nil }
    let start = place
    while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\") {
      if bytes[place] == UInt8(ascii: "\"") {
        place += 1
        return String(validating: UnsafeBufferPointer(rebasing: bytes[start..<place - 1]), as: UTF8.self)
      }
      place += 1
    }
    return escaped(from: start)
  }

  /// The rest of a text that has escapes.
  private mutating func escaped(from start: Int) -> String? {
    var text = Array(bytes[start..<place])
    while place < bytes.count, bytes[place] >= 0x20 {
      if take("\"") { return String(validating: text, as: UTF8.self) }
      if take("\\") {
        guard let byte = escape() else { return nil }
        text.append(byte)
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    return nil
  }

  /// What stands behind a backslash, as `text` writes it: no other way to say the same.
  private mutating func escape() -> UInt8? {
    for (sign, byte) in FieldReader.short where take(sign) { return byte }
    guard take("u"), take("0"), take("0"), place + 2 <= bytes.count else { return nil }
    let digits = (bytes[place], bytes[place + 1])
    place += 2
    guard let high = FieldReader.digit(digits.0), high < 2, let low = FieldReader.digit(digits.1) else { return nil }
    let byte = high << 4 | low
    return FieldReader.short.contains { $0.byte == byte } ? nil : byte
  }

  private static let short: [(sign: Unicode.Scalar, byte: UInt8)] = [
    ("\"", 0x22), ("\\", 0x5C), ("n", 0x0A), ("r", 0x0D), ("t", 0x09), ("b", 0x08), ("f", 0x0C),
  ]

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
