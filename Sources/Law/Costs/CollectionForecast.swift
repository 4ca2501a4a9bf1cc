import CaseModel

/// What the debtor will have to bear of the costs of collection, before any are incurred: three cases, none a promise.
///
/// A collection agency's costs are recoverable up to what a lawyer would be owed (§ 13e (1) RDG). Which case it will be
/// turns on what happens after the handover, so that a forecast names all of them.
public struct CollectionForecast: Sendable {
  /// The open principal alone; interest and costs do not raise the value (§ 23 (1) RVG, § 43 (1) GKG).
  public let value: Money
  /// The day of the unconditional mandate, which decides which table applies (§ 60 (1) RVG).
  public let mandateDay: Day
  /// Whether nobody disputes the claim; the bounds of Nr. 2300 Anm. 2 VV RVG hold only then.
  public let isUndisputed: Bool
  public let inputTax: InputTax
  /// Cheapest first. Empty where the value is not positive or not in euros, or where something below is unknown.
  public let cases: [CollectionCase]
  /// What nobody has verified for the day of the mandate.
  public let unknown: [UncoveredValue]

  /// What becomes of the VAT on the costs.
  public enum InputTax: Hashable, Sendable {
    /// The creditor deducts it, so it is no damage and the debtor does not owe it.
    case deducted
    /// The creditor bears it, so it is part of the damage.
    case borne
    /// Nobody has said which; VAT is left out and shown apart.
    case undeclared

    init(deductible: Bool?) {
      self = deductible.map { $0 ? .deducted : .borne } ?? .undeclared
    }
  }

  /// - Parameters:
  ///   - value: the open principal alone.
  ///   - inputTaxDeductible: what the creditor declared; nil where nobody did.
  ///   - lumpSums: the lump sums of § 288 (5) BGB that are claimed and not yet used up by the cost of reminders; they
  ///     are credited against these costs (§ 288 (5) Satz 3 BGB). Zero where none are claimed.
  public init(
    value: Money, mandateDay: Day, isUndisputed: Bool, inputTaxDeductible: Bool?, lumpSums: Money, under book: LawBook
  ) {
    self.value = value
    self.mandateDay = mandateDay
    self.isUndisputed = isUndisputed
    inputTax = InputTax(deductible: inputTaxDeductible)
    let reading = CollectionRules.on(mandateDay, isUndisputed: isUndisputed, book)
    unknown = reading.unknown
    guard let rules = reading.rules, lumpSums.currency == .eur else {
      cases = []
      return
    }
    let inputTax = self.inputTax
    cases = zip(CollectionCase.Kind.allCases, rules.rates).compactMap { kind, rate in
      rules.fee(rate, on: value).map { fee in
        CollectionCase(kind, isUndisputed: isUndisputed, fee: fee, rules, inputTax, lumpSums: lumpSums)
      }
    }
  }
}
