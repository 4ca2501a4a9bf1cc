import CaseModel

/// Until when a claim can be enforced against a debtor who pleads limitation (§§ 194 ff. BGB).
///
/// The last day is the last safe one: not moved to a working day, and counted only by what is known to suspend or restart
/// the period. A reminder does neither, and no more does handing over to an agency.
public struct Verjaehrung: Sendable, Hashable {
  /// The last day, 24:00.
  public let lastDay: Day
  /// How it was reached, in the order of time.
  public let steps: [Step]
  /// Whether something that suspends still lasts; the day then moves on with every day.
  public let isSuspended: Bool
  /// Whether an enforceable title has put thirty years in the place of three.
  public let isTitled: Bool

  public struct Step: Sendable, Hashable {
    public let what: What
    /// The day the period ends after this step.
    public let end: Day

    public enum What: Sendable, Hashable {
      /// §§ 195, 199 (1): three years from the end of the year in which the claim arose.
      case regular(arose: Day)
      /// § 209: these days do not count.
      case suspended(Pause.Ground, from: Day, through: Day, days: Int)
      /// § 203 sentence 2: not before three months after negotiations ended.
      case threeMonthsAfterNegotiations(Day)
      /// § 212 (1) No. 1: the period begins anew the day after.
      case restarted(Restart)
      /// § 197 (1) No. 3 to 5, § 201.
      case titled(Day)
    }
  }

  /// A stretch that does not count.
  public struct Pause: Sendable, Hashable {
    public let ground: Ground
    public let from: Day
    /// The last day; nil while it lasts.
    public let through: Day?

    public enum Ground: String, Sendable, Hashable {
      case negotiation, proceedings, forceMajeure, consumerCredit
    }

    public init(_ ground: Ground, from: Day, through: Day?) {
      self.ground = ground
      self.from = from
      self.through = through
    }
  }

  /// The debtor acknowledged the claim.
  public struct Restart: Sendable, Hashable {
    public let on: Day
    public let by: Act

    public enum Act: String, Sendable, Hashable {
      case payment, acknowledgement, instalments
    }

    public init(on: Day, by act: Act) {
      self.on = on
      by = act
    }
  }

  /// - Parameters:
  ///   - arose: the day the claim fell due.
  ///   - titled: the day a title became final.
  ///   - asOf: what lies after it has not happened; what lasts is counted until then.
  ///   - years: the regular period, and that of a title (§§ 195, 197 BGB).
  public init(
    arose: Day, pauses: [Pause] = [], restarts: [Restart] = [], titled: Day? = nil, asOf: Day,
    years: (regular: Int, titled: Int) = (3, 30)
  ) {
    if let titled, titled <= asOf {
      lastDay = titled.addingYears(years.titled)
      steps = [Step(what: .titled(titled), end: lastDay)]
      isSuspended = false
      isTitled = true
      return
    }
    var clock = LimitationClock(arose: arose, years: years.regular)
    let happened = restarts.filter { $0.on <= asOf }.sorted { ($0.on, $0.by.rawValue) < ($1.on, $1.by.rawValue) }
    clock.run(LimitationClock.merged(pauses.filter { $0.from <= asOf }, asOf: asOf), happened)
    lastDay = clock.end
    steps = clock.steps
    isSuspended = clock.end >= asOf && pauses.contains { $0.from <= asOf && $0.through.map { $0 >= asOf } ?? true }
    isTitled = false
  }
}
