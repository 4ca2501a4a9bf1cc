import CaseModel

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

extension LawBook {
  /// An entry that was looked up with the others.
  static func entry<Value>(
    _ value: Value, _ year: Int, _ month: Int, _ day: Int, _ source: String, until: (Int, Int, Int)? = nil,
    isSecondary: Bool = false
  ) -> StatutorySeries<Value>.Entry {
    StatutorySeries<Value>.Entry(
      value, from: Verification.civil(year, month, day),
      until: until.map { Verification.civil($0.0, $0.1, $0.2) } ?? Verification.until, source: source,
      verifiedOn: Verification.on, isSecondary: isSecondary)
  }
}
