/// A German postcode: five digits.
///
/// Source: Deutsche Post's regions as GeoNames lists them: nothing below 01053, nothing that begins with 05, 43 or 62.
public struct GermanPostcode: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    if let fault = GermanPostcode.shape.fault(of: characters.bytes) { throw fault }
    let number = CheckDigits.number(characters.bytes)
    guard (1053...99_998).contains(number), ![5, 43, 62].contains(number / 1000) else { throw .neverIssued }
    self.text = characters.text
  }

  private static let shape: CharacterShape = "5n"
}
