/// The number by which a creditor collects direct debits: country, two check digits, a business code of the creditor's
/// own choice, and the number: `DE98ZZZ09999999999`.
///
/// Source: European Payments Council, Creditor Identifier Overview; Deutsche Bundesbank for Germany's 18 characters.
public struct CreditorID: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    let bytes = characters.bytes
    guard CreditorID.countries.contains(characters.country) else { throw .country }
    guard (8...35).contains(bytes.count) else { throw .length }
    let shape: CharacterShape =
      characters.country == "DE" ? "DE2n3c11n" : CharacterShape(stringLiteral: "2a2n3c\(bytes.count - 7)c")
    if let fault = shape.fault(of: bytes) { throw fault }
    // The business code does not count, so that a creditor may change it.
    guard CheckDigits.mod97(bytes[7...] + bytes[..<4]) == 1 else { throw .checkDigits }
    self.text = characters.text
  }

  /// Source: European Payments Council, list of the geographical scope of the SEPA schemes (EPC409-09).
  private static let countries: Set = [
    "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU",
    "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE",
    "SI", "SK", "SM", "VA",
  ]
}
