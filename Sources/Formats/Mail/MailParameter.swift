/// File names that stand in a header field as encoded words, which RFC 2047 forbids and most writers do.
enum MailParameter {
  /// The decoded value of a parameter; nil where it is missing or holds no encoded word, so that the library reads it.
  static func decoded(_ name: String, in field: [UInt8]?) -> String? {
    guard let field, let value = value(of: name, in: field), let mark = value.firstIndex(of: 0x3D),
      value[mark...].starts(with: "=?".utf8)
    else { return nil }
    return EncodedWords.decode(value)
  }

  /// The value as written between its quotes.
  private static func value(of name: String, in field: [UInt8]) -> [UInt8]? {
    for parameter in split(field).dropFirst() {
      guard let equals = parameter.firstIndex(of: 0x3D) else { continue }
      let key = String(decoding: parameter[..<equals].filter { $0 > 0x20 }, as: UTF8.self)
      guard key.lowercased() == name else { continue }
      return unquoted(parameter[(equals + 1)...])
    }
    return nil
  }

  /// Splits at the semicolons that stand outside quotes.
  private static func split(_ field: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    var isEscaped = false
    for (index, byte) in field.enumerated() {
      if byte == 0x22, !isEscaped { isQuoted.toggle() }
      if byte == 0x3B, !isQuoted {
        parts.append(field[start..<index])
        start = index + 1
      }
      isEscaped = isQuoted && byte == 0x5C && !isEscaped
    }
    return parts + [field[start...]]
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = value.drop { $0 <= 0x20 }
    guard trimmed.first == 0x22 else { return Array(trimmed) }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in trimmed.dropFirst() {
      if byte == 0x22, !isEscaped { break }
      isEscaped = byte == 0x5C && !isEscaped
      if !isEscaped { bytes.append(byte) }
    }
    return bytes
  }
}
