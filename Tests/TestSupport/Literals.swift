import CaseModel

/// Days as tests write them: `"2026-04-07"`. One that no calendar has becomes 0001-01-01, which no test expects.
extension Day: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = Day(iso: text) ?? Day(number: -719_162)
  }
}

/// Euros as tests write them: `"1190.00"`. What is no amount becomes the smallest there is.
extension Money: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self = Money(decimal: text) ?? Money(cents: .min)
  }
}
