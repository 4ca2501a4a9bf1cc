/// The number of an entry in one register of one court: `98231 KI`, with the letters some courts add behind it.
///
/// The kind of register is given apart and tolerated in front. Numbers have no check digits and are given out anew by
/// every court, so that one says nothing without the court.
public struct RegisterNumber: Identifier {
  public let text: String
  /// The register written in front of it, where one is.
  public let kind: RegisterEntry.Kind?

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text, without: ".")
    let number = characters.bytes.drop(while: \.isCapital)
    let letters = String(decoding: characters.bytes.prefix(characters.bytes.count - number.count), as: UTF8.self)
    self.kind = RegisterEntry.Kind.allCases.first { $0.rawValue.uppercased() == letters }
    guard letters.isEmpty || kind != nil else { throw .character }
    let digits = number.prefix(while: \.isDigit)
    let suffix = number.dropFirst(digits.count)
    guard suffix.allSatisfy(\.isCapital) else { throw .character }
    guard (1...7).contains(digits.count), suffix.count <= 4 else { throw .length }
    guard digits.contains(where: { $0 != UInt8(ascii: "0") }) else { throw .neverIssued }
    self.text = String(decoding: number, as: UTF8.self)
  }
}
