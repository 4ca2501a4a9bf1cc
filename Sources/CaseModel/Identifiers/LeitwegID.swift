/// The address of a public body for e-invoices: `04011000-1234512345-06`.
///
/// Source: KoSIT, Leitweg-ID Format-Spezifikation 2.0: 2 to 12 digits that begin with the Land (01 to 16, for the Bund
/// 99), up to 30 letters or digits of the body's own, two check digits by ISO 7064 MOD 97-10 without the hyphens.
public struct LeitwegID: Identifier {
  public let text: String

  public init(checking text: some StringProtocol) throws(IdentifierFault) {
    let characters = IdentifierCharacters(text)
    let parts = characters.bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let coarse = parts.first, let check = parts.last else { throw .length }
    let fine = parts.count == 3 ? parts[1] : []
    guard (2...12).contains(coarse.count), check.count == 2, parts.count == 2 || (1...30).contains(fine.count) else {
      throw .length
    }
    guard coarse.allSatisfy(\.isDigit), check.allSatisfy(\.isDigit), fine.allSatisfy({ $0.isDigit || $0.isCapital })
    else { throw .character }
    guard LeitwegID.isLand(coarse) else { throw .neverIssued }
    guard CheckDigits.mod97(parts.joined()) == 1 else { throw .checkDigits }
    self.text = characters.text
  }

  private static func isLand(_ coarse: ArraySlice<UInt8>) -> Bool {
    let land = CheckDigits.number(coarse.prefix(2))
    return (1...16).contains(land) || land == 99
  }

  /// Whether a buyer's reference sets out to be one. The same field holds customer and order numbers.
  ///
  /// Land, Regierungsbezirk, Kreis and Gemeinde make 2, 3, 5, 8, 9 or 12 digits; with a number of the body's own behind
  /// them, or with the Gemeinde, hardly anything else looks so.
  public static func isMeant(by text: some StringProtocol) -> Bool {
    guard [nil, .checkDigits].contains(fault(in: text)) else { return false }
    let parts = IdentifierCharacters(text).bytes.split(separator: UInt8(ascii: "-"))
    let digits = parts.first?.count ?? 0
    return [2, 3, 5, 8, 9, 12].contains(digits) && (parts.count == 3 || digits >= 8)
  }
}
