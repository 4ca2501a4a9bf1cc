extension Address {
  /// Street and house number as an envelope bears them; nil where neither is known.
  public var streetLine: String? { Address.line([street, houseNumber]) }

  /// Postcode and city; nil where neither is known.
  public var cityLine: String? { Address.line([postcode, city]) }

  private static func line(_ parts: [String?]) -> String? {
    let line = parts.compactMap { $0 }.joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}
