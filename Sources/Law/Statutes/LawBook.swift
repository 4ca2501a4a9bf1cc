import CaseModel

/// Every value the computations take from the law, each with its first day, its source and how far it is verified.
///
/// A plain value: one book serves a whole run, and an operator's additions make another book.
public struct LawBook: Sendable {
  // Interest.
  public var basiszinssatz = LawBook.shippedBasiszinssatz
  public var verzugszins = LawBook.shippedVerzugszins
  public var verzugszinsEntgelt = LawBook.shippedVerzugszinsEntgelt
  public var verzugszinsImmobiliardarlehen = LawBook.shippedVerzugszinsImmobiliardarlehen
  public var handelszins = LawBook.shippedHandelszins
  // Costs.
  public var verzugspauschale = LawBook.shippedVerzugspauschale
  public var mahnkosten = LawBook.shippedMahnkosten
  public var mahnkostenPauschal = LawBook.shippedMahnkostenPauschal
  // Rules whose wording changes; the value says no more than that they hold.
  public var verbraucherdarlehen = LawBook.shippedVerbraucherdarlehen

  public init() {}

  /// What ships with the tool.
  public static let shipped = LawBook()
}

extension Day {
  /// The last day of the half-year, for which the Bundesbank announces one base rate (§ 247 (1) BGB).
  var endOfHalfYear: Day {
    let (year, month, _) = parts
    return (month <= 6 ? Day(year, 6, 30) : Day(year, 12, 31)) ?? self
  }
}

/// When the statutes behind the shipped values were last looked up, and how far that carries.
///
/// A change of the statutes is announced before it takes force; what was looked up, with nothing announced against it,
/// carries to the end of that half-year. Where a change is announced, it carries to the day before.
enum Verification {
  static let on = civil(2026, 11, 21)
  static let until = civil(2026, 12, 31)
  /// The act of 12 May 2026 (BGBl. 2026 I Nr. 139) takes force on 20 November 2026; its wording is not verified.
  static let untilConsumerCreditAct = civil(2026, 11, 19)

  /// A day that is known to exist; one that does not would give the first of all days, which a test excludes.
  static func civil(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year, month, day) ?? Day(number: -719_162)
  }
}
