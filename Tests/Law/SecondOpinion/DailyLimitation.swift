import CaseModel
import Law

/// Limitation kept by another hand: turns the calendar day by day from the end of the year in which the claim arose, and
/// puts the end off by a day for every day that does not count (§ 209 BGB).
///
/// What has begun counts as long as it is known to last; of what has no known end the days up to `asOf`.
struct DailyLimitation {
  /// The last day of the period.
  private var period: Day
  /// § 203 sentence 2: not before this day.
  private var earliest: Day

  var end: Day { max(period, earliest) }

  init(arose: Day, pauses: [Verjaehrung.Pause], restarts: [Verjaehrung.Restart], asOf: Day) {
    let pauses = pauses.filter { $0.from <= asOf }
    let acts = Set(restarts.map(\.on).filter { $0 <= asOf })
    var today = arose
    while Almanac.leaf(today).month != 12 || !Almanac.leaf(today).isLastOfMonth { today = Almanac.next(today) }
    // § 199 (1): from the end of this day three years, which are over at the end of the same day.
    period = Almanac.months(36, after: today)
    earliest = period
    var isWithinLastSixMonths = false
    var stoodStill = false
    while true {
      today = Almanac.next(today)
      let lasting = pauses.filter { $0.from <= today && today <= $0.through ?? asOf }
      // § 206: only what happens when no more than six months are left. Time that does not run leaves no less of them.
      if !isWithinLastSixMonths && lasting.contains(where: { $0.ground == .forceMajeure }) {
        isWithinLastSixMonths = today >= Almanac.months(-6, after: Almanac.next(period))
      }
      let standsStill = lasting.contains { $0.ground != .forceMajeure || isWithinLastSixMonths }
      guard today <= end || (standsStill && stoodStill) else { return }
      stoodStill = standsStill
      // When the period is over and only the three months are left, it ends with what stops it.
      if standsStill { period = today <= period ? Almanac.next(period) : today }
      // Three months remain when the talks are over.
      if lasting.contains(where: { $0.ground == .negotiation && $0.through == today }) {
        earliest = max(earliest, Almanac.months(3, after: today))
      }
      // § 212 (1) No. 1: tomorrow the period begins anew.
      if acts.contains(today) {
        period = Almanac.months(36, after: today)
        earliest = period
        isWithinLastSixMonths = false
      }
    }
  }
}
