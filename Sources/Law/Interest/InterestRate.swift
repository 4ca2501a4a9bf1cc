import CaseModel

/// A rate of interest a year: fixed, or so many points over the base rate of each day.
public enum InterestRate: Hashable, Sendable {
  case fixed(Percent)
  case overBase(Percent)

  /// The unquantified form a court application takes: `9 Prozentpunkte über dem jeweiligen Basiszinssatz`.
  public var text: Text {
    switch self {
    case .fixed(let rate): return Text("\(rate.german) p. a.", "\(rate.english) p.a.")
    case .overBase(let points):
      return Text(
        "\(points.points(.german)) Prozentpunkte über dem jeweiligen Basiszinssatz",
        "\(points.points(.english)) percentage points over the base rate in force")
    }
  }
}

/// A stretch of days over which one debt bears interest at one rate.
public struct InterestSpan: Hashable, Sendable {
  public let rate: InterestRate
  /// The first day that bears interest.
  public let from: Day
  /// The last; nil means until payment.
  public let through: Day?
  public let ground: Ground

  /// Why interest runs.
  public enum Ground: String, Sendable, CaseIterable {
    /// § 288 (1) BGB.
    case verzug
    /// § 288 (2) BGB.
    case verzugEntgelt
    /// § 497 (1) BGB, general consumer loan.
    case verbraucherdarlehen
    /// § 497 (4) BGB.
    case immobiliardarlehen
    /// § 353 HGB.
    case handelsgeschaeft
    /// § 288 (3) BGB: agreed.
    case vereinbart
  }

  public init(_ rate: InterestRate, from: Day, through: Day? = nil, ground: Ground) {
    self.rate = rate
    self.from = from
    self.through = through
    self.ground = ground
  }
}

extension InterestSpan.Ground {
  /// The section interest rests on.
  public var basis: Citation {
    switch self {
    case .verzug: return .law("§ 288 Abs. 1 BGB")
    case .verzugEntgelt: return .law("§ 288 Abs. 2 BGB")
    case .verbraucherdarlehen: return .law("§ 497 Abs. 1 BGB")
    case .immobiliardarlehen: return .law("§ 497 Abs. 4 BGB")
    case .handelsgeschaeft: return .law("§ 353 HGB")
    case .vereinbart: return .law("§ 288 Abs. 3 BGB")
    }
  }
}
