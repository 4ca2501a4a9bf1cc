/// A legal entity identifier: 18 characters and two check digits over all.
///
/// Source: ISO 17442-1, ISO 7064 MOD 97-10.
public struct LEI: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    if let fault = LEI.shape.fault(of: characters.bytes) { throw fault }
    guard CheckDigits.mod97(characters.bytes) == 1 else { throw .checkDigits }
    self.text = characters.text
  }

  private static let shape: CharacterShape = "18c2n"
}
