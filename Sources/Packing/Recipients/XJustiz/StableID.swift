import Formats

/// Identifiers in the form of a UUID that are the same for the same case and document, and no other's.
enum StableID {
  /// From the SHA-256 of its parts, with the marks of version 8 (RFC 9562, section 5.8): no chance, no clock.
  static func make(_ parts: String...) throws -> String {
    // A character no path holds keeps the parts apart.
    let hex = Array(try SHA256.digest(of: Array(parts.joined(separator: "\u{0}").utf8)).hex)
    let variant = ["8", "9", "a", "b"][(hex[16].hexDigitValue ?? 0) % 4]
    return String(hex[0..<8]) + "-" + String(hex[8..<12]) + "-8" + String(hex[13..<16]) + "-" + variant
      + String(hex[17..<20]) + "-" + String(hex[20..<32])
  }

  /// Whether a text has the form the schema wants.
  static func isOne(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
