/// A VAT identification number of an EU member state, or of Northern Ireland (`XI`).
///
/// Source: Council Directive 2006/112/EC, article 215: ISO 3166-1 alpha-2, for Greece `EL`, then the number. Whether it
/// was given out only VIES knows.
public struct VATID: Identifier {
  public let text: String

  /// Points and hyphens are passed over as well: Belgium and others print their numbers in groups.
  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text, without: ".-")
    guard let state = VATID.states[characters.country] else { throw .country }
    let number = characters.bytes.dropFirst(2)
    if let fault = state.shapes.fault(of: number) { throw fault }
    guard characters.country != "DE" || number.first != UInt8(ascii: "0") else { throw .neverIssued }
    guard state.check(Array(number)) else { throw .checkDigits }
    self.text = characters.text
  }

  /// `EL` for Greece.
  public var country: String { String(text.prefix(2)) }

  /// Whether the text bears the letters of a country outside the EU, and that country is the party's own.
  ///
  /// - Parameter country: ISO 3166-1 alpha-2 of the party's address.
  public static func isOutsideEU(_ text: some StringProtocol, of country: String?) -> Bool {
    let own = IdentifierCharacters(text).country
    return own == country && states[own] == nil && own != "GR"
  }
}

/// How one country writes its numbers.
struct VATScheme: Sendable {
  let shapes: [CharacterShape]
  /// Whether the check digits are right; always so where the country's algorithm is not published or not certain.
  let check: @Sendable ([UInt8]) -> Bool

  init(_ shapes: CharacterShape..., check: @escaping @Sendable ([UInt8]) -> Bool = { _ in true }) {
    self.shapes = shapes
    self.check = check
  }
}
