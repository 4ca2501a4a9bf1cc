/// An exact percentage a year, or a number of percentage points: whole thousandths of a percent.
///
/// Reading refuses what does not fit; nothing here rounds.
public struct Percent: Hashable, Comparable, Sendable {
  /// 10.52 % is 10,520; negative below zero.
  public let thousandths: Int

  public init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// Reads a plain decimal with a point (`9`, `1.52`, `-0.88`), at most three decimals, at most 1,000 percent.
  public init?(decimal text: some StringProtocol) {
    // A percentage has as many decimals as a dinar; the amount's strictness serves both.
    guard let dinar = Currency("KWD"), let exact = Money(decimal: text, dinar), exact.cents.magnitude <= 1_000_000
    else { return nil }
    thousandths = Int(exact.cents)
  }

  public static func + (left: Percent, right: Percent) -> Percent {
    Percent(thousandths: left.thousandths + right.thousandths)
  }

  public static func < (left: Percent, right: Percent) -> Bool {
    left.thousandths < right.thousandths
  }
}

extension Percent: CustomStringConvertible {
  /// Decimal with a point, at least two decimals: `10.52`, `2.125`.
  public var description: String { number(".") }

  /// `10,52 %`, with a space that does not break.
  public var german: String { "\(number(","))\u{A0}%" }

  /// `10.52%`.
  public var english: String { "\(number("."))%" }

  /// As a reader of that language writes it.
  public func text(_ language: Language) -> String {
    language == .german ? german : english
  }

  /// Without trailing zeros, as one speaks of percentage points: `9`, `2,5`.
  public func points(_ language: Language) -> String {
    number(language == .german ? "," : ".", decimals: 0)
  }

  /// - Parameter fewest: how many decimals stand there, be they zeros.
  private func number(_ point: String, decimals fewest: Int = 2) -> String {
    var (decimals, width) = (Int(thousandths.magnitude % 1000), 3)
    while width > fewest, decimals % 10 == 0 { (decimals, width) = (decimals / 10, width - 1) }
    let whole = "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1000)"
    guard width > 0 else { return whole }
    let digits = String(decimals)
    return whole + point + String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
