import CaseModel

/// Runs the period of limitation through time: what suspends it lengthens it, what restarts it begins it anew.
struct LimitationClock {
  private(set) var end: Day
  private(set) var steps: [Verjaehrung.Step]
  /// The first day that counts.
  private var start: Day

  private let years: Int

  init(arose: Day, years: Int) {
    self.years = years
    let yearsEnd = arose.endOfYear
    start = yearsEnd.adding(1)
    end = yearsEnd.addingYears(years)
    steps = [Verjaehrung.Step(what: .regular(arose: arose), end: end)]
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
    var out: [Stretch] = []
    for pause in pauses.sorted(by: { ($0.from, $0.ground.rawValue) < ($1.from, $1.ground.rawValue) }) {
      let through = pause.through ?? asOf
      guard through >= pause.from else { continue }
      let ended = pause.ground == .negotiation ? pause.through : nil
      if let last = out.last, pause.from <= last.through, last.ground != .forceMajeure, pause.ground != .forceMajeure {
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
    // § 206 BGB looks at the last six months alone.
    let first = stretch.ground == .forceMajeure ? max(start, end.addingMonths(-6).adding(1)) : start
    let from = max(stretch.from, first)
    guard from <= end, from <= stretch.through else { return }
    let days = stretch.through.days(since: from) + 1
    end = end.adding(days)
    steps.append(
      Verjaehrung.Step(
        what: .suspended(stretch.ground, from: from, through: stretch.through, days: days), end: end))
    guard let ended = stretch.negotiationsEnded, ended.addingMonths(3) > end else { return }
    end = ended.addingMonths(3)
    steps.append(Verjaehrung.Step(what: .threeMonthsAfterNegotiations(ended), end: end))
  }

  /// Before the period has begun there is nothing to restart (BGH 8.1.2013 – VIII ZR 344/12), after its end nothing left.
  private mutating func begin(_ restart: Verjaehrung.Restart) {
    guard restart.on >= start, restart.on <= end else { return }
    start = restart.on.adding(1)
    end = restart.on.addingYears(years)
    steps.append(Verjaehrung.Step(what: .restarted(restart), end: end))
  }
}
