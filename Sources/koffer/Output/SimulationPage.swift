import Aktenkoffer
import CaseModel
import Escalation
import Synchronization

/// What a portfolio comes to under each policy: a table, then what holds most cases; broken cases stand before it.
final class SimulationPage: ResultPrinter {
  private let state: Mutex<State>
  private let isTimed: Bool

  private struct State {
    var tally: PolicyTally
    var hasBroken = false
  }

  init(_ trial: PolicyTrial, isTimed: Bool) {
    state = Mutex(State(tally: PolicyTally(trial)))
    self.isTimed = isTimed
  }

  func print(_ folder: String, _ result: Result<PolicyTrial.Result, Outage>) {
    state.withLock { state in
      state.tally.add(result)
      switch result {
      case .failure(let outage): outage.print()
      case .success(let result):
        guard let broken = result.broken else { return }
        let first = broken.first.map { "[\($0.kind.code)] \($0.message(Speech.language))" } ?? ""
        Console.print("\(folder.lastComponent): " + Style.bad(say("nicht lesbar", "not readable")) + " \(first)")
        state.hasBroken = true
      }
    }
  }

  func finish() {
    state.withLock { state in
      if state.hasBroken { Console.print() }
      head(state.tally)
      table(state.tally)
      for (index, policy) in state.tally.policies.enumerated() { reasons(state.tally, index, policy) }
      if isTimed { state.tally.printTime() }
    }
  }

  private func head(_ tally: PolicyTally) {
    let day = tally.days.first?.text(Speech.language) ?? ""
    let broken =
      tally.broken == 0
      ? ""
      : ", " + Style.bad(say("\(tally.broken) nicht lesbar", "\(tally.broken) not readable"))
    Console.print(
      Style.strong(say("Erprobung, Stand \(day)", "Trial as of \(day)"))
        + ": " + Sentence.count(tally.judged, say("Fall", "case"), say("Fälle", "cases")) + broken)
    Console.print()
  }

  private func table(_ tally: PolicyTally) {
    let later = tally.days.dropFirst().map { day in
      "+" + String(day.days(since: tally.days.first ?? day)) + say(" Tage", " days")
    }
    Console.print(
      Style.soft(
        Columns.pad(say("Richtlinie", "Policy"), 30) + cell(say("abgabereif", "ready"))
          + cell(say("gehalten", "held")) + later.map(cell).joined()))
    for (index, policy) in tally.policies.enumerated() {
      let name = Columns.cell("\(policy.name) \(policy.version)", 30)
      let ready = Style.good(cell(String(tally.ready(under: index, on: 0))))
      let held = Style.bad(cell(String(tally.held(under: index, on: 0))))
      let others = tally.days.indices.dropFirst().map { cell(String(tally.ready(under: index, on: $0))) }
      Console.print(name + ready + held + others.joined())
    }
  }

  private func cell(_ text: String) -> String { Columns.pad(text, 12, right: true) }

  /// The three clauses that hold most cases, then what holds cases without any clause.
  private func reasons(_ tally: PolicyTally, _ index: Int, _ policy: Policy) {
    let clauses = tally.clauses(of: index)
    let kinds = tally.kinds(under: index)
    guard !clauses.isEmpty || !kinds.isEmpty else { return }
    Console.print()
    Console.print(Style.strong(policy.name) + say(": was am meisten hält", ": what holds most"))
    for holding in clauses.prefix(3) {
      let number = say("Ziff. ", "cl. ") + (holding.article.clause?.number ?? "")
      Console.print("  \(count(holding.cases)) × \(number)  \(holding.article.title(Speech.language))")
    }
    for (kind, cases) in kinds.prefix(3) {
      Console.print(
        Style.soft(
          "  \(count(cases)) × " + say("ohne Ziffer", "no clause") + "  [\(kind.code)] \(kind.title(Speech.language))"))
    }
  }

  private func count(_ cases: Int) -> String { Columns.pad(String(cases), 6, right: true) }
}

extension PolicyTally {
  /// On the error stream: what reading and judging cost.
  func printTime() {
    let count = max(1, judged * policies.count * days.count)
    let each = time.judging / UInt64(count) / 1000
    Console.error(
      say("Rechenzeit: Lesen ", "Computing time: reading ") + milliseconds(time.reading)
        + say(", Beurteilen ", ", judging ") + milliseconds(time.judging)
        + say(" (\(each) µs je Fall, Richtlinie und Tag)", " (\(each) µs a case, policy and day)"))
  }

  private func milliseconds(_ nanoseconds: UInt64) -> String { "\(nanoseconds / 1_000_000) ms" }
}
