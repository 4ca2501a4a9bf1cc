import CaseModel

/// Runs the period of limitation through time: what suspends it lengthens it, what restarts it begins it anew.
struct LimitationClock {
  private(set) var steps: [Verjaehrung.Step]
  /// The first day that counts, and the last.
  private var start: Day
  private var periodEnd: Day
  /// § 203 sentence 2 BGB: a date, which no later suspension moves.
  private var notBefore: Day
  private var suspendedThrough: Day
  /// § 206 BGB looks at the last six months. Time that does not run leaves no less of them.
  private var isWithinLastSixMonths = false

  private let years: Int

  var end: Day { max(periodEnd, notBefore) }

  init(arose: Day, years: Int) {
    self.years = years
    let yearsEnd = arose.endOfYear
    start = yearsEnd.adding(1)
    periodEnd = yearsEnd.addingYears(years)
    notBefore = periodEnd
    suspendedThrough = yearsEnd
    steps = [Verjaehrung.Step(what: .regular(arose: arose), end: periodEnd)]
  }

  /// A stretch during which at least one ground suspends, and when the last negotiation in it ended.
  struct Stretch {
    let ground: Verjaehrung.Pause.Ground
    var from: Day
    var through: Day
    var negotiationsEnded: Day?
  }

  /// Stretches in the order of time that do not overlap: a day that two grounds suspend is left out once.
  static func merged(_ pauses: [Verjaehrung.Pause], asOf: Day) -> [Stretch] {
    let others = joined(pauses.filter { $0.ground != .forceMajeure }, asOf)
    // What befalls the creditor while the period is suspended anyway adds nothing.
    let forceMajeure = joined(pauses.filter { $0.ground == .forceMajeure }, asOf).flatMap { whole in
      var pieces: [Stretch] = []
      var rest = whole
      for other in others where other.through >= rest.from && other.from <= rest.through {
        if rest.from < other.from {
          pieces.append(Stretch(ground: whole.ground, from: rest.from, through: other.from.adding(-1)))
        }
        rest.from = other.through.adding(1)
      }
      return rest.from <= rest.through ? pieces + [rest] : pieces
    }
    return (others + forceMajeure).sorted { $0.from < $1.from }
  }

  private static func joined(_ pauses: [Verjaehrung.Pause], _ asOf: Day) -> [Stretch] {
    var out: [Stretch] = []
    for pause in pauses.sorted(by: { ($0.from, $0.ground.rawValue) < ($1.from, $1.ground.rawValue) }) {
      let through = pause.through ?? asOf
      guard through >= pause.from else { continue }
      let ended = pause.ground == .negotiation ? pause.through : nil
      if let last = out.last, pause.from <= last.through {
        out[out.count - 1].through = max(last.through, through)
        out[out.count - 1].negotiationsEnded = [last.negotiationsEnded, ended].compactMap { $0 }.max()
      } else {
        out.append(Stretch(ground: pause.ground, from: pause.from, through: through, negotiationsEnded: ended))
      }
    }
    return out
  }

  mutating func run(_ stretches: [Stretch], _ restarts: [Verjaehrung.Restart]) {
    var stretches = stretches[...]
    var restarts = restarts[...]
    while let next = stretches.first {
      // A restart in the middle of a suspended stretch leaves the rest of it to the new period.
      if let restart = restarts.first, restart.on <= next.through {
        restarts.removeFirst()
        if restart.on >= next.from {
          var before = next
          before.through = restart.on
          before.negotiationsEnded = nil
          suspend(before)
          stretches[stretches.startIndex].from = restart.on.adding(1)
        }
        begin(restart)
        if let rest = stretches.first, rest.from > rest.through { stretches.removeFirst() }
      } else {
        stretches.removeFirst()
        suspend(next)
      }
    }
    for restart in restarts { begin(restart) }
  }

  private mutating func suspend(_ stretch: Stretch) {
    let lastSixMonths = periodEnd.adding(1).addingMonths(-6)
    isWithinLastSixMonths = isWithinLastSixMonths || lastSixMonths <= stretch.from
    let counts = stretch.ground == .forceMajeure && !isWithinLastSixMonths ? max(start, lastSixMonths) : start
    let from = max(stretch.from, counts)
    guard from <= end || from == suspendedThrough.adding(1), from <= stretch.through else { return }
    isWithinLastSixMonths = isWithinLastSixMonths || lastSixMonths <= from
    let days = stretch.through.days(since: from) + 1
    // After the last day of the period only the three months after negotiations are left; they are no period to lengthen.
    periodEnd = from <= periodEnd ? periodEnd.adding(days) : stretch.through
    suspendedThrough = stretch.through
    steps.append(
      Verjaehrung.Step(
        what: .suspended(stretch.ground, from: from, through: stretch.through, days: days), end: end))
    guard let ended = stretch.negotiationsEnded, ended.addingMonths(3) > end else { return }
    notBefore = ended.addingMonths(3)
    steps.append(Verjaehrung.Step(what: .threeMonthsAfterNegotiations(ended), end: end))
  }

  /// Before the period has begun there is nothing to restart (BGH 8.1.2013 – VIII ZR 344/12), after its end nothing left.
  private mutating func begin(_ restart: Verjaehrung.Restart) {
    guard restart.on >= start, restart.on <= end || restart.on == suspendedThrough else { return }
    start = restart.on.adding(1)
    periodEnd = restart.on.addingYears(years)
    notBefore = periodEnd
    isWithinLastSixMonths = false
    steps.append(Verjaehrung.Step(what: .restarted(restart), end: end))
  }
}
