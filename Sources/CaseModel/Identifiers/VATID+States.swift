extension VATID {
  /// How each country writes its numbers, after the two letters.
  ///
  /// Source: European Commission, VIES, structure of VAT numbers. Check digits where every number follows one
  /// published algorithm. By shape alone: BG, CZ, LT, LV, RO and SK, which also use numbers of persons; CY, ES, IE and NL,
  /// which know several kinds; and XI, whose two systems overlap.
  static let states: [String: VATScheme] = [
    "AT": VATScheme("U8n") { austria($0.dropFirst()) },
    "BE": VATScheme("10n") { 97 - CheckDigits.number($0[..<8]) % 97 == CheckDigits.number($0[8...]) },
    "BG": VATScheme("9n", "10n"),
    "CY": VATScheme("8na"),
    "CZ": VATScheme("8n", "9n", "10n"),
    "DE": VATScheme("9n") { CheckDigits.isMod1110($0) },
    "DK": VATScheme("8n") { CheckDigits.weighted($0, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0 },
    "EE": VATScheme("9n") { CheckDigits.weighted($0, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0 },
    "EL": VATScheme("9n") { last($0, is: CheckDigits.weighted($0, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10) },
    "ES": VATScheme("c7nc"),
    "FI": VATScheme("8n") { CheckDigits.weighted($0, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0 },
    "FR": VATScheme("2c9n") { france($0) },
    "HR": VATScheme("11n") { CheckDigits.isMod1110($0) },
    "HU": VATScheme("8n") { CheckDigits.weighted($0, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0 },
    "IE": VATScheme("7na", "7n2a", "nc5na"),
    "IT": VATScheme("11n") { CheckDigits.isLuhn($0) },
    "LT": VATScheme("9n", "12n"),
    "LU": VATScheme("8n") { CheckDigits.number($0[..<6]) % 89 == CheckDigits.number($0[6...]) },
    "LV": VATScheme("11n"),
    "MT": VATScheme("8n") { CheckDigits.weighted($0, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0 },
    "NL": VATScheme("9nB2n"),
    "PL": VATScheme("10n") { last($0, is: CheckDigits.weighted($0, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11) },
    "PT": VATScheme("9n") { last($0, is: (11 - CheckDigits.weighted($0, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10) },
    "RO": VATScheme("2n", "3n", "4n", "5n", "6n", "7n", "8n", "9n", "10n"),
    "SE": VATScheme("12n") { CheckDigits.isLuhn($0[..<10]) },
    "SI": VATScheme("8n") { last($0, is: slovenia($0)) },
    "SK": VATScheme("10n"),
    "XI": VATScheme("9n", "12n", "GD3n", "HA3n"),
  ]

  private static func last(_ digits: [UInt8], is check: Int) -> Bool {
    digits.last?.digit == check
  }

  /// Every second digit doubled as in Luhn, with 4 more.
  private static func austria(_ digits: ArraySlice<UInt8>) -> Bool {
    let sum = digits.dropLast().enumerated().reduce(4) { sum, place in
      let doubled = place.element.digit * (place.offset % 2 + 1)
      return sum + doubled / 10 + doubled % 10
    }
    return digits.last?.digit == (10 - sum % 10) % 10
  }

  /// Two digits in front follow from the SIREN; where a letter stands there the key follows another way.
  private static func france(_ bytes: [UInt8]) -> Bool {
    guard bytes[..<2].allSatisfy(\.isDigit) else { return true }
    return CheckDigits.number(bytes[2...] + "12".utf8) % 97 == CheckDigits.number(bytes[..<2])
  }

  /// A rest of 10 counts as 0; where it comes out at 11 no number is given out.
  private static func slovenia(_ digits: [UInt8]) -> Int {
    let check = 11 - CheckDigits.weighted(digits, [8, 7, 6, 5, 4, 3, 2]) % 11
    return check == 10 ? 0 : check
  }
}
