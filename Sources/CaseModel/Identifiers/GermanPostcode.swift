/// A German postcode: five digits, and no blank among them.
///
/// Source: Deutsche Post's regions as GeoNames lists them: nothing below 01053, nothing that begins with 05, 43 or 62.
public struct GermanPostcode: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    if let fault = GermanPostcode.shape.fault(of: text.utf8) { throw fault }
    let number = CheckDigits.number(text.utf8)
    guard (1053...99_998).contains(number), ![5, 43, 62].contains(number / 1000) else { throw .neverIssued }
    self.text = String(text)
  }

  private static let shape: CharacterShape = "5n"
}
