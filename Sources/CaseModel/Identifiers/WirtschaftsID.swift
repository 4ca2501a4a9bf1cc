/// The Wirtschafts-Identifikationsnummer: `DE` with nine digits and, behind a hyphen, five that tell apart the
/// activities of one person: `DE136695976-00001`.
///
/// Source: § 139c AO; the nine digits are checked like those of the German VAT identification number.
public struct WirtschaftsID: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    let bytes = characters.bytes
    guard characters.country == "DE" else { throw .country }
    if let fault = WirtschaftsID.shape.fault(of: bytes) { throw fault }
    guard bytes[2] != UInt8(ascii: "0") else { throw .neverIssued }
    guard CheckDigits.isMod1110(bytes[2..<11]) else { throw .checkDigits }
    self.text = characters.text
  }

  private static let shape: CharacterShape = "DE9n-5n"

  /// Whether the text sets out to be one: `DE`, and a hyphen behind digits, with digits behind it.
  public static func isMeant(by text: some StringProtocol) -> Bool {
    let bytes = IdentifierCharacters(text).bytes
    guard bytes.starts(with: "DE".utf8) else { return false }
    let parts = bytes.dropFirst(2).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
  }
}
