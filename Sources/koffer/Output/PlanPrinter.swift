import Aktenkoffer
import CaseModel
import Escalation
import Synchronization

/// Ways to readiness: one in full, or a portfolio as a table of next steps.
final class PlanPrinter: ResultPrinter {
  private struct State {
    var calendar: PlanCalendar
    var rows = 0
  }

  private let asOf: Day
  private let isJSON: Bool
  private let isAlone: Bool
  private let state: Mutex<State>

  init(asOf: Day, isJSON: Bool, isAlone: Bool) {
    self.asOf = asOf
    self.isJSON = isJSON
    self.isAlone = isAlone
    state = Mutex(State(calendar: PlanCalendar(asOf: asOf, Speech.language)))
    if isJSON { Console.print(json: "{\"asOf\":\"\(asOf)\",\"plans\":[") }
  }

  var calendar: PlanCalendar { state.withLock { $0.calendar } }

  func print(_ folder: String, _ result: Result<PlanResult, Outage>) {
    state.withLock { state in
      defer { state.rows += 1 }
      if case .success(let result) = result, let plan = result.plan {
        state.calendar.add(plan, of: result.report.number ?? folder.lastComponent)
      }
      if isJSON {
        Console.print(json: (state.rows == 0 ? "" : ",") + JSON.text(PlanEntry(folder, result, asOf: asOf)))
      } else if isAlone {
        PlanPage(asOf: asOf, folder: folder).print(result)
      } else {
        row(folder, result, isFirst: state.rows == 0)
      }
    }
  }

  func finish() {
    if isJSON { Console.print(json: "]}") }
  }

  private func row(_ folder: String, _ result: Result<PlanResult, Outage>, isFirst: Bool) {
    if isFirst {
      Console.print(
        Style.soft(
          line(
            say("Fall", "Case"), say("Abgabe ab", "Ready on"), say("Nächster Schritt ab", "Next step from"),
            say("Was", "What"))))
    }
    switch result {
    case .failure(let outage):
      Console.print(line(folder.lastComponent, "", "", "[\(outage.code)] \(outage.message(Speech.language))"))
    case .success(let result):
      if result.report.isReady {
        Console.print(line(folder.lastComponent, Style.good(Columns.pad(say("bereit", "ready"), 12)), "", ""))
        return
      }
      let ready =
        result.plan?.dayOfHandover.map { $0.text(Speech.language) }
        ?? ([.limitation, .nothingOpen].contains(result.plan?.impasse)
          ? say("kein Weg", "no way") : say("nach Klärung", "once mended"))
      let next = PlanStep.all(of: result.plan, result.report, asOf: asOf).first
      Console.print(
        line(folder.lastComponent, ready, next?.from.text(Speech.language) ?? "", next?.what ?? ""))
    }
  }

  private func line(_ name: String, _ ready: String, _ from: String, _ what: String) -> String {
    let room = max(20, Console.width - 32 - 12 - 20 - 6)
    return [
      Columns.cell(name, 32), Columns.pad(ready, 12), Columns.pad(from, 20), Columns.cut(what, room),
    ].joined(separator: "  ")
  }
}

/// A step or an obstacle, as a line to act on.
struct PlanStep {
  let from: Day
  let until: Day?
  let what: String
  let detail: String

  /// Everything to do, in the order of time.
  static func all(of plan: Plan?, _ report: CaseReport, asOf: Day) -> [PlanStep] {
    guard let plan else {
      return report.blocking.map {
        PlanStep(
          from: asOf, until: nil, what: $0.remedy(Speech.language),
          detail: "[\($0.kind.code)] \($0.message(Speech.language))")
      }
    }
    return plan.lines.map { line in
      switch line {
      case .action(let action): return PlanStep(action)
      case .obstacle(let obstacle):
        return PlanStep(
          from: obstacle.from, until: nil, what: obstacle.finding.remedy(Speech.language),
          detail: "[\(obstacle.finding.kind.code)] \(obstacle.finding.message(Speech.language))")
      case .wait(let wait):
        return PlanStep(
          from: wait.from, until: wait.until.adding(-1), what: say("Warten", "Wait"),
          detail: "[\(wait.finding.kind.code)] \(wait.finding.kind.title(Speech.language))")
      }
    }
  }

  private init(from: Day, until: Day?, what: String, detail: String) {
    self.from = from
    self.until = until
    self.what = what
    self.detail = detail
  }

  private init(_ action: Plan.Action) {
    from = action.from
    until = action.until
    let deadline = action.deadline.map { say(", Frist bis ", ", deadline ") + $0.text(Speech.language) }
    what = action.title(Speech.language) + (deadline ?? "")
    var parts = [say("Ziff. \(action.step.clause.number)", "cl. \(action.step.clause.number)")]
    // Each way with its own manner.
    let isListed = action.required.kind.source != .letter || !action.otherwise.isEmpty
    if isListed {
      parts.append(
        ([(action.demand, action.asked.manner)] + action.otherwise.map { ($0.demand, $0.required.manner) }).map {
          Text.joined([$0, $1].compactMap { $0 }, by: "; ")(Speech.language)
        }.joined(separator: say(" – oder – ", " – or – ")))
    }
    let days = Set(action.days).sorted()
    if days.count > 1 {
      let shown = days.prefix(4).map { $0.text(Speech.language) }.joined(separator: ", ")
      parts.append(say("am ", "on ") + shown + (days.count > 4 ? " …" : ""))
    }
    if !isListed, let manner = action.asked.manner { parts.append(manner(Speech.language)) }
    if action.deadline != nil, action.required.goesByPost {
      parts.append(
        say(
          "\(RequiredAct.postalDays) Tage für die Post eingerechnet",
          "\(RequiredAct.postalDays) days for the post included"))
    }
    if let posted = action.deadlineByPost {
      parts.append(say("auf Papier Frist bis ", "on paper deadline ") + posted.text(Speech.language))
    }
    if let lapse = action.lapse { parts.append(lapse.warning(Speech.language)) }
    if !action.invoices.isEmpty { parts.append(action.invoices.joined(separator: ", ")) }
    detail = parts.joined(separator: " · ")
  }
}
