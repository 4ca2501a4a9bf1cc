import CaseModel
import Custody

/// What a ledger's events come to in a period: how ready cases were, how long they took, why they were held, and what the
/// recipients made of them.
public struct LedgerStatistics: Sendable {
  /// Cases that were checked for the first time, and those of them that were ready at once.
  public private(set) var firstChecks = 0
  public private(set) var readyAtOnce = 0
  /// Whole days from a case's first entry to its handover, of those handed over.
  public private(set) var handoverDays = Spread()
  /// By code: in how many cases a finding held the case, each case once.
  public private(set) var refusals: [String: Int] = [:]
  /// By name.
  public private(set) var recipients: [String: Tally] = [:]

  /// How often each thing happened with one recipient.
  public struct Tally: Sendable {
    public internal(set) var counts: [EventKind: Int] = [:]
  }

  /// What is counted of recipients, in the order in which it happens.
  public static let outcomes: [EventKind] = [
    .delivered, .notDelivered, .outcomeUnknown, .acknowledged, .accepted, .rejected, .recalled, .recalledInPart,
    .settled, .closed,
  ]

  /// - Parameter period: civil days in Berlin.
  public init(of ledger: Ledger, in period: ClosedRange<Day>) throws(Outage) {
    var cases: [String: Progress] = [:]
    let counted = Set(LedgerStatistics.outcomes)
    var statistics = LedgerStatistics()
    try ledger.events { event in
      guard let day = event.day else { return }
      let isIn = period.contains(day)
      switch event.kind {
      case .imported: cases[event.caseNumber] = Progress(since: day)
      case .checked, .refused: statistics.check(event, isIn, &cases)
      case .delivered where isIn:
        if let since = cases[event.caseNumber]?.since { statistics.handoverDays.add(day.days(since: since)) }
      case .purged: cases[event.caseNumber] = nil
      default: break
      }
      if [.acknowledged, .rejected, .settled, .closed].contains(event.kind),
        cases[event.caseNumber]?.told.insert(event.kind).inserted == false
      {
        return
      }
      if event.kind == .delivered { cases[event.caseNumber]?.told = [] }
      if isIn, counted.contains(event.kind), let recipient = event.recipient {
        statistics.recipients[recipient, default: Tally()].counts[event.kind, default: 0] += 1
      }
    }
    self = statistics
  }

  private init() {}

  /// What has to be remembered of a case while its events pass.
  private struct Progress {
    let since: Day
    var wasChecked = false
    /// Codes that held it in the period already.
    var codes: Set<Substring> = []
    /// What its recipient said of the last handover, and may say again.
    var told: Set<EventKind> = []
  }

  private mutating func check(_ event: Event, _ isIn: Bool, _ cases: inout [String: Progress]) {
    guard var progress = cases[event.caseNumber] else { return }
    if isIn {
      if !progress.wasChecked {
        firstChecks += 1
        if event.kind == .checked { readyAtOnce += 1 }
      }
      for code in (event.details["codes"] ?? "").split(separator: ",") where progress.codes.insert(code).inserted {
        refusals[String(code), default: 0] += 1
      }
    }
    progress.wasChecked = true
    cases[event.caseNumber] = progress
  }
}

/// How whole numbers are spread, kept as how often each came.
public struct Spread: Sendable {
  private var counts: [Int: Int] = [:]
  public private(set) var count = 0

  mutating func add(_ value: Int) {
    counts[value, default: 0] += 1
    count += 1
  }

  /// The smallest value that at least that share of all do not exceed; nil where there is none.
  ///
  /// - Parameter percent: 1 to 100; 50 for the median.
  public func percentile(_ percent: Int) -> Int? {
    guard count > 0 else { return nil }
    let rank = max(1, (count * percent + 99) / 100)
    var seen = 0
    for (value, times) in counts.sorted(by: { $0.key < $1.key }) {
      seen += times
      if seen >= rank { return value }
    }
    return nil
  }
}
