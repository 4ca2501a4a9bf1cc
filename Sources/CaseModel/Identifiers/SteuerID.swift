/// The Identifikationsnummer that every person in Germany has for life: eleven digits, the last a check digit.
///
/// Source: § 139b AO; BZSt, Aufbau der Identifikationsnummer. Of the first ten digits one stands twice, in numbers given
/// out since 2016 also three times, though never three in a row; all others at most once. A leading 0 marks test numbers.
public struct SteuerID: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    let bytes = characters.bytes
    if let fault = SteuerID.shape.fault(of: bytes) { throw fault }
    guard bytes[0] != UInt8(ascii: "0"), SteuerID.repeatsAsIssued(bytes[..<10]) else { throw .neverIssued }
    guard CheckDigits.isMod1110(bytes) else { throw .checkDigits }
    self.text = characters.text
  }

  private static let shape: CharacterShape = "11n"

  private static func repeatsAsIssued(_ digits: ArraySlice<UInt8>) -> Bool {
    let counts = Dictionary(digits.map { ($0, 1) }, uniquingKeysWith: +)
    let repeated = counts.values.filter { $0 > 1 }
    let inRow = zip(digits, zip(digits.dropFirst(), digits.dropFirst(2))).contains { $0 == $1.0 && $0 == $1.1 }
    return (repeated == [2] || repeated == [3]) && !inRow
  }
}
