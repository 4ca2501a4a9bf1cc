/// A value of the law that an operator adds or confirms, as a file in `law.d/` tells it.
///
/// What its key names and whether its value fits is for the law book to judge.
public struct LawSupplement: Sendable {
  public var origin: Origin
  /// What the law book calls it: `basiszinssatz`.
  public let key: String
  /// As written; of which kind it must be, the key decides.
  public let value: String
  /// First day.
  public let from: Day
  /// The last day for which whoever verified it answers; nil leaves it to the law book.
  public let until: Day?
  /// Where the value stands, in the operator's words.
  public let source: String
  public let verifiedBy: String
  public let verifiedOn: Day

  public init(
    origin: Origin, key: String, value: String, from: Day, until: Day? = nil, source: String, verifiedBy: String,
    verifiedOn: Day
  ) {
    self.origin = origin
    self.key = key
    self.value = value
    self.from = from
    self.until = until
    self.source = source
    self.verifiedBy = verifiedBy
    self.verifiedOn = verifiedOn
  }
}
