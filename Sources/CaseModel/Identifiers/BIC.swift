/// A business identifier code: the bank, its country, its place, and a branch where three characters more name one.
///
/// Source: ISO 9362. It has no check digits.
public struct BIC: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    if let fault = BIC.shapes.fault(of: characters.bytes) { throw fault }
    self.text = characters.text
    guard CountryCode.all.contains(country) else { throw .country }
  }

  private static let shapes: [CharacterShape] = ["4c2a2c", "4c2a5c"]

  /// ISO 3166-1 alpha-2.
  public var country: String { String(text.dropFirst(4).prefix(2)) }

  /// Whether a bank of this BIC can keep an account of that IBAN.
  ///
  /// Source: IBAN registry, "country code includes other countries": France and the United Kingdom keep their
  /// territories' accounts under their own country, whose banks have BICs of the territory.
  public func agrees(with iban: IBAN) -> Bool {
    country == iban.country || BIC.territories[iban.country]?.contains(country) ?? false
  }

  private static let territories: [String: Set<String>] = [
    "FI": ["AX"], "FR": ["BL", "GF", "GP", "MC", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"],
    "GB": ["GG", "IM", "JE"],
  ]
}
