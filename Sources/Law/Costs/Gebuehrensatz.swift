import CaseModel

/// How many simple fees are due: 0.9 of one, in whole hundredths.
public struct Gebuehrensatz: Hashable, Comparable, Sendable {
  /// 0.9 is 90.
  public let hundredths: Int

  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  public static func < (left: Gebuehrensatz, right: Gebuehrensatz) -> Bool {
    left.hundredths < right.hundredths
  }
}

extension Gebuehrensatz: StatutoryScalar {
  package init?(statutory text: String) {
    guard let exact = Money(decimal: text), (0...1000).contains(exact.cents) else { return nil }
    hundredths = Int(exact.cents)
  }

  package static let form = Text("ein Gebührensatz wie 0.9", "a rate of fees such as 0.9")

  /// `0,9`, `0,75`.
  public func text(_ language: Language) -> String { number(language == .german ? "," : ".") }

  public var plain: String { number(".") }

  private func number(_ point: String) -> String {
    var decimals = String(hundredths % 100 + 100).dropFirst()
    if decimals.hasSuffix("0") { decimals = decimals.dropLast() }
    return "\(hundredths / 100)\(point)\(decimals)"
  }
}
