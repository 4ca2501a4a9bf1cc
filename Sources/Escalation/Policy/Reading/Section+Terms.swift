import CaseModel
import Fields
import Formats

/// The clauses beside the steps.
extension Section {
  func floor(_ clauses: inout ClauseNumbers) -> Policy.Term<Money>? {
    require("amount")
    let clause = clause(&clauses)
    let amount = amount("amount")
    return clause.flatMap { clause in amount.map { Policy.Term($0, clause) } }
  }

  func customers(_ clauses: inout ClauseNumbers) -> Policy.Term<Int>? {
    require("long_standing_after")
    let clause = clause(&clauses)
    let months = number("long_standing_after", in: 1...600)
    return clause.flatMap { clause in months.map { Policy.Term($0, clause) } }
  }

  func handover(_ clauses: inout ClauseNumbers) -> Policy.Handover? {
    for key in ["not_before", "not_later"] { require(key) }
    let clause = clause(&clauses)
    let notBefore = span("not_before")
    let notLater = span("not_later")
    let isByFourEyes = flag("four_eyes") ?? false
    guard let clause, let notBefore, let notLater else { return nil }
    return Policy.Handover(clause: clause, notBefore: notBefore, notLater: notLater, isByFourEyes: isByFourEyes)
  }

  func gates() -> [Gate: Weight] {
    var gates: [Gate: Weight] = [:]
    for gate in Gate.allCases { gates[gate] = choice(gate.rawValue, Weight.self) }
    return gates
  }

  /// - Parameter areComplete: whether each step has a name of its own; else what leads nowhere may follow from that.
  func waiverTerms(_ steps: [String], areComplete: Bool, _ clauses: inout ClauseNumbers) -> WaiverTerms? {
    let clause = clause(&clauses)
    reportBlanks("steps")
    let listed = value("steps").map { _ in words("steps") ?? [] }
    for (name, position) in listed ?? []
    where !steps.contains(name) && (areComplete || Spelling.nearest(to: name, among: steps) != nil) {
      desk.report(
        .choiceUnknown, at: position,
        Text(
          "„\(path("steps"))“ nennt einen Schritt, den es nicht gibt.", "“\(path("steps"))” names a step that is none."),
        remedy: Spelling.remedy(for: name, among: steps))
    }
    let by = entries("by")
    let reasons = entries("reasons")
    return clause.map { WaiverTerms(clause: $0, steps: listed?.map(\.text), by: by, reasons: reasons) }
  }

  /// - Parameter before: the routes above; this one is added.
  func route(behind before: inout [Route], _ clauses: inout ClauseNumbers) -> Route? {
    require("to")
    let clause = clause(&clauses)
    let to = choice("to", Route.Destination.self)
    let when = section("when") { $0.condition(ofRoute: true) } ?? .always
    guard let clause, let to else { return nil }
    let route = Route(clause: clause, to: to, when: when)
    // What a condition that does not read would leave out decides nothing.
    if !isFaulty { checkReach(of: route, behind: before) }
    if !isFaulty { before.append(route) }
    return route
  }

  /// Whether something in this section was reported already.
  private var isFaulty: Bool { desk.findings.contains { $0.place >= place } }

  /// - Parameter isRoute: only where a case goes may depend on what it is ready for.
  func condition(ofRoute isRoute: Bool = false) -> Condition {
    var when = Condition()
    when.amountFrom = amount("amount_from")
    when.amountBelow = amount("amount_below")
    when.debtor = choice("debtor", Debtor.Kind.self)
    when.customer = choice("customer", Condition.Customer.self)
    when.countries = countries()
    when.isDisputed = flag("disputed")
    when.isHardship = flag("hardship")
    let inDays = Text("In Tagen angeben, als bloße Zahl: 30.", "Give it in days, as a mere number: 30.")
    when.overdueFrom = number("overdue_from", in: 0...10_000, remedy: inDays)
    when.overdueBelow = number("overdue_below", in: 1...10_000, remedy: inDays)
    if isRoute { when.isCourtReady = flag("court_ready") }
    hints = Condition.hints(ofRoute: isRoute)
    if entries.isEmpty {
      desk.report(
        .valueMissing, at: position,
        Text("„when“ nennt keine Bedingung.", "“when” names no condition."),
        remedy: Text("Eine Bedingung nennen, oder „when“ weglassen.", "Name a condition, or leave “when” out."))
    }
    checkRange(when)
    return when
  }

  private func countries() -> [String] {
    refuseEmpty("country")
    let countries = words("country") ?? []
    for (code, position) in countries where !CountryCode.all.contains(code) {
      let capitals = code.uppercased()
      let form = Text("Zwei große Buchstaben nach ISO 3166-1, wie DE.", "Two capitals of ISO 3166-1, such as DE.")
      desk.report(
        .choiceUnknown, at: position,
        Text("„\(path("country"))“ nennt kein Land.", "“\(path("country"))” names no country."),
        remedy: CountryCode.all.contains(capitals)
          ? Text("Gemeint ist wohl „\(capitals)“.", "“\(capitals)” was probably meant.") : form)
    }
    return countries.map(\.text)
  }

  /// What can never hold is a slip.
  private func checkRange(_ when: Condition) {
    if when.amountBelow?.cents == 0, let node = value("amount_below") {
      desk.report(
        .wrongType, at: node.position,
        Text("Unter 0 Euro ist kein Fall offen.", "No case is open below 0 euros."),
        remedy: Text("Einen Betrag über 0 angeben.", "Give an amount above 0."))
    }
    if let from = when.amountFrom, let below = when.amountBelow, from.cents >= below.cents,
      let node = value("amount_below")
    {
      desk.report(
        .wrongType, at: node.position,
        Text("„amount_below“ liegt nicht über „amount_from“.", "“amount_below” is not above “amount_from”."),
        remedy: Text("„amount_below“ höher angeben.", "Give “amount_below” higher."))
    }
    if let from = when.overdueFrom, let below = when.overdueBelow, from >= below, let node = value("overdue_below") {
      desk.report(
        .wrongType, at: node.position,
        Text("„overdue_below“ liegt nicht über „overdue_from“.", "“overdue_below” is not above “overdue_from”."),
        remedy: Text("„overdue_below“ höher angeben.", "Give “overdue_below” higher."))
    }
  }
}
