/// An international bank account number: country, two check digits, and the account as that country writes it.
///
/// Source: ISO 13616-1; lengths and kinds of characters from the IBAN registry. Check digits inside the national part
/// are not computed, and whether a bank has that code nobody can tell offline.
public struct IBAN: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    let bytes = characters.bytes
    guard let account = IBAN.countries[characters.country] else { throw .country }
    guard bytes.count == account.length + 4 else { throw .length }
    guard bytes[2..<4].allSatisfy(\.isDigit), account.fault(of: bytes[4...]) == nil else { throw .character }
    // The first four characters come last; so no check digits but 02 to 98 can be right.
    guard CheckDigits.mod97(bytes[4...] + bytes[..<4]) == 1, (2...98).contains(CheckDigits.number(bytes[2..<4])) else {
      throw .checkDigits
    }
    self.text = characters.text
  }

  /// How many characters an IBAN of that country has; nil where it has none.
  package static func length(in country: String) -> Int? {
    countries[country].map { $0.length + 4 }
  }

  /// ISO 3166-1 alpha-2 of the country whose bank keeps the account.
  public var country: String { String(text.prefix(2)) }

  /// Whether the text sets out to be one: two letters and two digits. Invoices also give accounts in national form.
  public static func isMeant(by text: some StringProtocol) -> Bool {
    let bytes = IdentifierCharacters(text).bytes
    return bytes.count > 4 && bytes[..<2].allSatisfy(\.isCapital) && bytes[2..<4].allSatisfy(\.isDigit)
  }
}
