/// The number by which the registers of Europe know a German firm: `DEK1101R.HRB116737`, the court by its XJustiz code.
///
/// Source: Commission Implementing Regulation (EU) 2021/1042, annex: country, register, point, number.
public struct EUID: Identifier {
  public let text: String
  /// The kind of register it names.
  public let kind: RegisterEntry.Kind

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    let parts = characters.bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard characters.country == "DE" else { throw .country }
    guard parts.count == 2, let register = parts.first, let entry = parts.last else { throw .character }
    if let fault = EUID.registers.fault(of: register) { throw fault }
    let letters = String(decoding: entry.prefix(while: \.isCapital), as: UTF8.self)
    guard let kind = RegisterEntry.Kind.allCases.first(where: { $0.rawValue.uppercased() == letters }) else {
      throw .character
    }
    if let fault = RegisterNumber.fault(in: String(decoding: entry, as: UTF8.self)) { throw fault }
    self.text = characters.text
    self.kind = kind
  }

  private static let registers: [CharacterShape] = ["DEa4n", "DEa4na"]

  /// Whether the text sets out to be one.
  public static func isMeant(by text: some StringProtocol) -> Bool {
    let characters = IdentifierCharacters(text)
    return characters.country == "DE" && characters.bytes.contains(UInt8(ascii: "."))
  }
}
