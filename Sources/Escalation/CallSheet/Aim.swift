import CaseModel
import Law

extension CallSheet {
  /// What the call is to reach, and what comes after it.
  public struct Aim: Sendable {
    /// The steps of the policy that a call serves; empty where it foresees none.
    public let steps: [Step]
    /// What to record of the talk.
    public let record: [Record]
    /// What comes next on the shortest way to readiness.
    public let next: Excerpt<Next>
    /// The day on which the case may go out; nil where no end was found.
    public let readyOn: Day?
    /// Why no day can be named, where that is known.
    public let reasonForNoDay: Text?
    /// How many things have to be mended before.
    public let obstacles: Int
    public let isReady: Bool

    /// Whether a step of the policy is served by a call on that day.
    func isForeseen(on day: Day) -> Bool { steps.contains { $0.state == .due } }
  }

  /// A step that a call serves.
  public struct Step: Sendable {
    public let title: Text
    public let clause: String
    /// What the clause asks for and why, in its own words.
    public let text: Text?
    /// Its alternatives, as far as they are calls.
    public let demands: [Text]
    /// With whom the step wants the talk; nil for anybody.
    public let with: Text?
    public let state: State
    /// The first day and the last on which it is in time, while it is asked for.
    public let from: Day?
    public let until: Day?
    /// The day it was done, or the reason why it is not asked for.
    public let doneOn: Day?
    public let why: Text?
    /// How often somebody was called for it so far, and on how many days.
    public let attempts: Int
    public let attemptDays: Int

    public enum State: String, CaseIterable, Sendable {
      case due, early, done, waived
      case notAsked = "not_asked"
    }
  }

  /// Something to record.
  public struct Record: Sendable {
    public let what: Text
    /// The clause that wants it; nil where the case file asks for it.
    public let clause: String?
  }

  /// A planned step.
  public struct Next: Sendable {
    public let title: Text
    public let clause: String
    public let from: Day
    public let until: Day?
  }
}

extension CallSheet.Aim {
  init(of docket: Docket, _ plan: Plan?) {
    let calls = docket.policy.steps.filter { $0.alternatives.contains(where: \.isCall) }
    steps = calls.prefix(3).map { step in
      CallSheet.Step(step, in: docket, plan?.actions.first { $0.step.name == step.name })
    }
    record = docket.recordsOfCall(for: calls.flatMap(\.alternatives).filter(\.isCall))
    next = CallSheet.Excerpt(
      (plan?.actions ?? []).map { action in
        CallSheet.Next(
          title: action.step.title, clause: action.step.clause.number, from: action.from, until: action.until)
      }, most: 4)
    readyOn = plan?.readyOn
    reasonForNoDay = plan?.impasse == nil ? nil : plan?.reasonForNoDay?.reason
    obstacles = plan?.obstacles.count ?? 0
    isReady = plan == nil
  }
}

extension CallSheet.Step {
  /// - Parameter planned: when the way to readiness has it, where it does.
  fileprivate init(_ step: PolicyStep, in docket: Docket, _ planned: Plan.Action?) {
    let records = docket.openHistories.compactMap { history in history.records.first { $0.step.name == step.name } }
    let asked = records.filter(\.isApplicable)
    let pending = asked.filter { $0.waiver == nil && (!$0.isTaken || !$0.faults.isEmpty || $0.followsNothing) }
    title = step.title
    clause = step.clause.number
    text = step.clause.text
    let calls = step.alternatives.filter(\.isCall)
    demands = calls.map(\.demand)
    let roles = calls.flatMap(\.counterparts)
    with = roles.isEmpty ? nil : Role.list(roles.uniqued)
    // While nothing may be demanded nobody calls for money, and nobody is late.
    let isAtRest = docket.file.isAtRest(asOf: docket.asOf)
    from = isAtRest ? nil : planned?.from ?? pending.compactMap { $0.possibleFrom ?? $0.projectedFrom }.min()
    // A day that is over puts nobody in time any more.
    until = isAtRest ? nil : pending.compactMap(\.lateAfter).min().flatMap { $0 >= docket.asOf ? $0 : nil }
    let isEarly =
      isAtRest
      || planned.map { $0.from > docket.asOf }
        ?? !pending.contains { ($0.possibleFrom ?? $0.projectedFrom).map { $0 <= docket.asOf } ?? true }
    // A call that was made may have to be made again, after a letter that replaces the one before it.
    if !pending.isEmpty || planned != nil {
      state = isEarly ? .early : .due
    } else if asked.isEmpty {
      state = .notAsked
    } else {
      state = asked.allSatisfy { $0.isTaken } ? .done : .waived
    }
    doneOn = pending.isEmpty && planned == nil ? asked.compactMap(\.on).max() : nil
    why = asked.isEmpty ? records.compactMap(\.notApplicable).first : nil
    // Who reached a stranger has not tried to reach the debtor.
    let tries = (pending.first?.talks ?? []).filter { !$0.isStrangerReached }
    attempts = tries.count
    attemptDays = Set(tries.map(\.at.day)).count
  }
}

extension RequiredAct {
  /// Whether it is taken on the phone.
  fileprivate var isCall: Bool { kind.word == "call" }
}

extension Docket {
  /// What a later reader of the file must find, by the policy's clauses where it has them.
  fileprivate func recordsOfCall(for acts: [RequiredAct]) -> [CallSheet.Record] {
    let fairness = policy.fairness
    let noted = policy.steps.first { step in step.alternatives.contains { $0.isCall && $0.isResultNoted } }
    let named = policy.steps.first { step in step.alternatives.contains { $0.isCall && !$0.counterparts.isEmpty } }
    return [
      CallSheet.Record(
        what: Text(
          "Wer erreicht wurde, mit Rolle; sonst: nicht erreicht", "Who was reached, with role; else: not reached"),
        clause: fairness.rightPerson?.clause.number ?? named?.clause.number),
      CallSheet.Record(
        what: Text("Ergebnis, und eine Notiz mit dem Grund", "Result, and a note with the reason"),
        clause: fairness.reasonsRecorded?.clause.number ?? noted?.clause.number),
      CallSheet.Record(
        what: Text("Eine Zusage mit Tag und Betrag", "A promise with day and sum"), clause: nil),
      CallSheet.Record(
        what: Text(
          "Ein Einwand mit Tag und Grund unter „disputes“", "An objection with day and ground under “disputes”"),
        clause: nil),
      CallSheet.Record(
        what: fairness.handlers.isEmpty
          ? Text("Wer gesprochen hat", "Who made the call")
          : Text(
            "Wer gesprochen hat (\(fairness.handlers.joined(separator: ", ").asLine(most: 80)))",
            "Who made the call (\(fairness.handlers.joined(separator: ", ").asLine(most: 80)))"),
        clause: fairness.handlersNamed?.clause.number),
    ]
  }
}

extension [String] {
  /// Each once, where it first stands.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
