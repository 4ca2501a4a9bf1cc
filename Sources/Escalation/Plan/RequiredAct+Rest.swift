import CaseModel
import Formats

extension RequiredAct {
  /// What is left to do of it: who called once has to call twice more.
  ///
  /// - Parameter records: of the invoices it is for; the furthest behind counts.
  func rest(after records: [StepRecord]) -> RequiredAct {
    guard !records.isEmpty else { return self }
    var rest = self
    rest.times = records.map { left($0).times }.max() ?? times
    rest.days = records.map { left($0).days }.max() ?? days
    rest.people = records.map { left($0).people }.max() ?? people
    if people > 1, rest.times < times {
      let done = records.flatMap(\.acts).compactMap(\.person)
      let others = by.filter { !done.contains(where: $0.mayBeOnePerson) }
      if !others.isEmpty { rest.by = others }
    }
    return rest
  }

  private func left(_ record: StepRecord) -> (times: Int, days: Int, people: Int) {
    guard !record.followsNothing, record.required.isLike(self) else { return (times, days, people) }
    for case .tooFew(let made, let times, let onDays, let days, let byPeople, let people) in record.faults {
      let left = (days: max(0, days - onDays), people: people > 1 ? max(0, people - byPeople) : 1)
      return (max(times - made, left.days, left.people > 1 ? left.people : 0, 1), left.days, max(left.people, 1))
    }
    return (times, days, people)
  }

  /// Whether a record was judged by this alternative.
  func isLike(_ other: RequiredAct) -> Bool {
    kind == other.kind && times == other.times && days == other.days && people == other.people
      && isReached == other.isReached && counterparts == other.counterparts
  }

  /// Whether the debtor is turned to by it.
  var isApproach: Bool { [.letter, .writing, .talk].contains(kind.source) }
}

extension Docket {
  /// What is asked for, with what fairness asks of it besides, so that whoever does it breaks no other clause.
  func fairly(_ required: RequiredAct) -> RequiredAct {
    var required = required
    let fairness = policy.fairness
    switch required.kind.source {
    case .talk:
      if required.by.isEmpty { required.by = fairness.handlers }
      if required.counterparts.isEmpty, fairness.rightPerson != nil { required.counterparts = fairness.roles }
      if fairness.reasonsRecorded != nil { required.isResultNoted = true }
    // Of the calls a plan asks for each may become a talk.
    case .letter
    where fairness.individualAfterTalk != nil && (!talks.isEmpty || file.contacts.contains(where: \.isPlanned)):
      // A text of its own is a text.
      if required.form == .text { required.evidence = max(required.evidence, .documented) }
      if required.form == nil || required.form == .text { required.form = .individual }
    default: break
    }
    return required
  }
}
