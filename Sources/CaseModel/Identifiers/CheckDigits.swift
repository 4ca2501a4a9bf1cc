/// The systems of check digits that several identifiers share.
enum CheckDigits {
  /// ISO 7064 MOD 97-10: what the characters leave when divided by 97, letters counted as 10 to 35. Right is 1.
  ///
  /// Finds every wrong digit and every swap of two neighbouring digits, since 97 is prime and larger than 9 · 9.
  static func mod97(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { rest, byte in
      byte.isDigit ? (rest * 10 + byte.digit) % 97 : (rest * 100 + Int(byte) - 0x41 + 10) % 97
    }
  }

  /// ISO 7064 MOD 11,10: whether the last digit follows from the digits before it.
  ///
  /// Finds every wrong digit; of the swaps of two neighbours it misses some, depending on the digits before them.
  static func isMod1110(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    let product = digits.dropLast().reduce(10) { product, byte in
      let sum = (byte.digit + product) % 10
      return (sum == 0 ? 10 : sum) * 2 % 11
    }
    // What is left of 11, and 10 counts as 0.
    return digits.last.map { $0.digit == (11 - product) % 10 } ?? false
  }

  /// Luhn, ISO/IEC 7812-1: every second digit from the right doubled and its digits added.
  static func isLuhn(_ digits: some BidirectionalCollection<UInt8>) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let doubled = place.element.digit * (place.offset % 2 + 1)
      return sum + doubled / 10 + doubled % 10
    }
    return sum % 10 == 0
  }

  /// The sum of the digits, each times its weight.
  static func weighted(_ digits: some Sequence<UInt8>, _ weights: [Int]) -> Int {
    zip(digits, weights).reduce(0) { $0 + $1.0.digit * $1.1 }
  }

  /// The digits as one number. They are few, so that it fits.
  static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + $1.digit }
  }
}
