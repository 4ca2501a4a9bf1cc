import CaseModel

/// Values as replies write them: strictly, since nobody sat beside whoever wrote them.
package enum ReplyValue {
  /// Names a reply, a payment or a question: no blanks, nothing that could be a sentence.
  package static func isID(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._:\/#+\-]{0,63}/) != nil
  }

  /// It stands in the chain for good, so it must look like a number and not like a name.
  package static func isFileNumber(_ text: String) -> Bool {
    text.unicodeScalars.count <= 40 && text.contains { ("0"..."9").contains($0) }
      && text.wholeMatch(of: /[A-Za-z0-9ÄÖÜäöüß.\/_:\-]+( [A-Za-z0-9ÄÖÜäöüß.\/_:\-]+)*/) != nil
  }

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
    let plain: String
    switch form {
    case .decimal: plain = text
    case .comma:
      // `1.234,56` and `1234,56`; a point that groups stands before three digits, or it would be another's decimal sign.
      guard text.wholeMatch(of: /[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?|[0-9]+(,[0-9]+)?/) != nil else { return nil }
      plain = text.replacing(".", with: "").replacing(",", with: ".")
    }
    guard plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let money = Money(decimal: plain, currency), money.isPositive
    else { return nil }
    return money
  }

  package static func day(_ text: String, _ form: DayForm) -> Day? {
    switch form {
    case .iso: return Day(iso: text)
    case .compact: return Day(compact: text)
    case .german:
      guard let match = text.wholeMatch(of: /([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})/), let day = Int(match.1),
        let month = Int(match.2), let year = Int(match.3)
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
