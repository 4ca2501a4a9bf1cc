import CaseModel

/// Values as replies write them: strictly, since nobody sat beside whoever wrote them.
///
/// By characters and not by patterns: a reply may have a hundred thousand lines, and a pattern costs a thousand times as
/// much.
package enum ReplyValue {
  /// Names a reply, a payment or a question: no blanks, nothing that could be a sentence.
  package static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, (1...64).contains(text.utf8.count) else { return false }
    return isLetterOrDigit(first) && text.utf8.allSatisfy { isLetterOrDigit($0) || idSigns.contains($0) }
  }

  /// It stands in the chain for good, so it must look like a number and not like a name.
  package static func isFileNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard (1...40).contains(scalars.count), scalars.first != " ", scalars.last != " " else { return false }
    var last: Unicode.Scalar = "0"
    var hasDigit = false
    for scalar in scalars {
      let isDigit = ("0"..."9").contains(scalar)
      guard isDigit || fileNumberScalars.contains(scalar) || scalar == " " && last != " " else { return false }
      hasDigit = hasDigit || isDigit
      last = scalar
    }
    return hasDigit
  }

  private static let idSigns = Set("._:/#+-".utf8)
  private static let fileNumberScalars = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÄÖÜäöüß./_:-".unicodeScalars)

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  package static func isCaseNumber(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.count <= 100 && text.isOneName
  }

  package static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Words for people: no control characters but line breaks and tabs, no marks that turn the direction of writing.
  package static func isText(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    return scalars.count <= longestText
      && !scalars.contains { scalar in
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\t") || (0x7F..<0xA0).contains(scalar.value)
          || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
          || scalar.value & 0xFFFE == 0xFFFE
      }
  }

  /// In characters.
  package static let longestText = 4000

  /// An amount of more than nothing.
  package static func amount(_ text: String, _ form: AmountForm, _ currency: Currency) -> Money? {
    let money: Money?
    switch form {
    case .decimal: money = text.utf8.allSatisfy { isDigit($0) || $0 == 0x2E } ? Money(decimal: text, currency) : nil
    case .comma: money = Money(german: text, currency)
    }
    return money.flatMap { $0.isPositive ? $0 : nil }
  }

  package static func day(_ text: String, _ form: DayForm) -> Day? {
    switch form {
    case .iso: return Day(iso: text)
    case .compact: return Day(compact: text)
    case .german:
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }), parts[0].utf8.count <= 2,
        parts[1].utf8.count <= 2, parts[2].utf8.count == 4, let day = Int(parts[0]), let month = Int(parts[1]),
        let year = Int(parts[2])
      else { return nil }
      return Day(year, month, day)
    }
  }

  package enum AmountForm: String, CaseIterable, Sendable {
    /// `1234.56`
    case decimal
    /// `1.234,56`
    case comma
  }

  package enum DayForm: String, CaseIterable, Sendable {
    /// `2026-12-31`
    case iso
    /// `31.12.2026`
    case german
    /// `20261231`
    case compact
  }
}
