extension XMLProblem {
  /// A validator's message without the value it quotes, which may be anybody's name or account.
  ///
  /// libxml2 writes `Element 'name': [facet 'pattern'] The value 'VALUE' is not accepted by the pattern '…'.`
  /// The value is whatever stands between the first quote after the element's name and the last place where the
  /// sentence goes on, because the value may hold quotes itself.
  static func withoutValue(_ message: String) -> String {
    let prefix = message.firstRange(of: "': ").map { message[..<$0.upperBound] } ?? ""
    let sentence = message[prefix.endIndex...]
    for (opening, closing) in quotations {
      guard let start = sentence.firstRange(of: opening), let end = sentence.ranges(of: closing).last,
        start.upperBound <= end.lowerBound
      else { continue }
      return prefix + sentence[..<start.upperBound] + "…" + sentence[end.lowerBound...]
    }
    return message
  }

  private static let quotations = [
    ("The value '", "' is not accepted by the pattern '"), ("The value '", "' is not an element of the set"),
    ("The value '", "' is "), ("The value '", "' has "), ("The value '", "' does not match the fixed value"),
    ("The actual value '", "' does not match the fixed value"),
    ("key-sequence ['", "'] "), ("The QName value '", "' "), ("'", "' is not a valid value of "),
    ("'", "' is no valid value"),
  ]
}
