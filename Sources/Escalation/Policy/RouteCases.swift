import CaseModel

/// Cases that differ in all that the conditions of some routes ask for: one of each kind that they tell apart.
struct RouteCases {
  private var cases: [RouteCase] = [RouteCase()]

  /// More would take too long to look at.
  private static let most = 50_000

  /// - Parameter floor: below which no case is asked for a route.
  /// - Returns: nil where there are too many kinds.
  init?(of routes: [Route], above floor: Money?) {
    let conditions = routes.map(\.when)
    let least = floor?.cents ?? 0
    let sums = conditions.flatMap { [$0.amountFrom?.cents, $0.amountBelow?.cents] }.compactMap { $0 }
    spread(Set(sums.flatMap { [$0 - 1, $0] } + [least]).filter { $0 >= least }) { $0.open = $1 }
    let days = conditions.flatMap { [$0.overdueFrom, $0.overdueBelow] }.compactMap { $0 }
    spread(Set(days.flatMap { [$0 - 1, $0] } + [-1, 0])) { $0.overdue = $1 }
    if conditions.contains(where: { $0.debtor != nil }) {
      spread([[.consumer], [.business], [.consumer, .business]]) { $0.debtors = $1 }
    }
    if conditions.contains(where: { $0.customer != nil }) { spread([.new, .longStanding]) { $0.customer = $1 } }
    let countries = Set(conditions.flatMap(\.countries))
    if !countries.isEmpty { spread(countries.union([""])) { $0.country = $1 } }
    if conditions.contains(where: { $0.isDisputed != nil }) { spread([true, false]) { $0.isDisputed = $1 } }
    if conditions.contains(where: { $0.isHardship != nil }) { spread([true, false]) { $0.isHardship = $1 } }
    if conditions.contains(where: { $0.isCourtReady != nil }) { spread([true, false]) { $0.isCourtReady = $1 } }
    if cases.isEmpty { return nil }
  }

  /// Which of the routes any of the cases takes, by their positions.
  func taken(among routes: [Route]) -> Set<Int> {
    Set(cases.compactMap { one in routes.firstIndex { one.meets($0.when) } })
  }

  private mutating func spread<Value>(_ values: some Collection<Value>, _ set: (inout RouteCase, Value) -> Void) {
    guard cases.count * values.count <= RouteCases.most else { return cases = [] }
    cases = cases.flatMap { one in
      values.map { value in
        var other = one
        set(&other, value)
        return other
      }
    }
  }
}

private struct RouteCase {
  var open: Int64 = 0
  var overdue = 0
  var debtors: Set<Debtor.Kind> = [.business]
  var customer = Condition.Customer.new
  /// Empty for one that no condition names.
  var country = ""
  var isDisputed = false
  var isHardship = false
  var isCourtReady = false

  func meets(_ when: Condition) -> Bool {
    func agrees(_ asked: Bool?, _ own: Bool) -> Bool { asked.map { $0 == own } ?? true }
    return when.amountFrom.map { open >= $0.cents } ?? true && when.amountBelow.map { open < $0.cents } ?? true
      && when.overdueFrom.map { overdue >= $0 } ?? true && when.overdueBelow.map { overdue < $0 } ?? true
      && when.debtor.map(debtors.contains) ?? true && when.customer.map { $0 == customer } ?? true
      && (when.countries.isEmpty || when.countries.contains(country)) && agrees(when.isDisputed, isDisputed)
      && agrees(when.isHardship, isHardship) && agrees(when.isCourtReady, isCourtReady)
  }
}
