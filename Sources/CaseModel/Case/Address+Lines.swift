extension Address {
  /// Street and house number as an envelope bears them; nil where neither is known.
  public var streetLine: String? { Address.line([street, houseNumber]) }

  /// Postcode and city; nil where neither is known.
  public var cityLine: String? { Address.line([postcode, city]) }

  /// All of it below the name, as an envelope bears it: with whom somebody lives (`c/o`) above the street, other additions below,
  /// and the country where that is not Germany.
  package var letterLines: [String] {
    let isCareOf = addition.map { $0.lowercased().hasPrefix("c/o") || $0.hasPrefix("bei ") } ?? false
    let lines = [
      isCareOf ? addition : nil, streetLine, isCareOf ? nil : addition, cityLine,
      country.flatMap { $0 == "DE" ? nil : $0 },
    ]
    return lines.compactMap { $0 }.filter { !$0.isEmpty }
  }

  private static func line(_ parts: [String?]) -> String? {
    let line = parts.compactMap { $0 }.joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}
