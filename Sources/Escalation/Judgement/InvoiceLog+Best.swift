import CaseModel
import Law

extension InvoiceLog {
  /// What was done for a step, and how well.
  struct Attempt {
    /// Which of the step's alternatives it was judged by.
    let alternative: Int
    let required: RequiredAct
    var acts: [Act] = []
    /// Their positions in the case's log.
    var indices: [Int] = []
    var from: Start?
    var faults: [StepFault] = []

    /// How far it is from what was asked for.
    fileprivate var distance: Int { faults.reduce(0) { $0 + $1.distance } }
  }

  /// What serves a step best among its alternatives: the first without fault, else the one that comes nearest.
  ///
  /// - Parameters:
  ///   - position: of the step in the policy.
  ///   - preferred: the alternative to judge by, where anything was done for it.
  func best(
    for step: PolicyStep, at position: Int, _ timetable: Timetable, told: LetterTexts, preferring preferred: Int? = nil
  ) -> Attempt? {
    if let preferred {
      let attempt = attempt(preferred, for: step, at: position, timetable, told)
      if !attempt.acts.isEmpty { return attempt }
    }
    let attempts = step.alternatives.indices.map { attempt($0, for: step, at: position, timetable, told) }
      .filter { !$0.acts.isEmpty }
    return attempts.first(where: \.faults.isEmpty) ?? attempts.min { $0.distance < $1.distance }
  }

  /// What was done for one alternative of a step; no acts where nothing was.
  func attempt(
    _ alternative: Int, for step: PolicyStep, at stepPosition: Int, _ timetable: Timetable, _ told: LetterTexts
  ) -> Attempt {
    let required = step.alternatives[alternative]
    let running = step.isLetter ? deadlines(before: step).each : []
    var candidates: [(entry: Entry, from: Start?)] = []
    for (position, entry) in entries.enumerated()
    where serves(entry, required) && !isSpent(entry, required, timetable.spent(entry.index, before: stepPosition)) {
      candidates.append((entry, timetable.start(of: step, putOffBy: running.isEmpty ? nil : running[position])))
    }
    if required.kind.source == .talk, timetable.bindsInTime(step) {
      // A talk before the letter it is to follow up is none that the policy means.
      candidates.removeAll { candidate in
        guard let from = candidate.from?.day, let day = candidate.entry.day else { return true }
        return day < from
      }
    }
    if required.times > 1 || required.days > 1 || required.people > 1 {
      return several(required, alternative, among: candidates, told)
    }
    return single(required, alternative, among: candidates, told)
  }

  /// Whether an act was needed for a step before this one. A copy is another act than the letter it goes out with.
  private func isSpent(_ entry: Entry, _ required: RequiredAct, _ kinds: UInt64) -> Bool {
    guard kinds != 0 else { return false }
    return !required.kind.isCopy || !entry.isLetter || kinds & required.kind.bit != 0
  }

  /// One act is enough: the first without fault, else the one that comes nearest, a letter that came back last of all.
  private func single(
    _ required: RequiredAct, _ alternative: Int, among candidates: [(entry: Entry, from: Start?)], _ told: LetterTexts
  ) -> Attempt {
    var best: (attempt: Attempt, position: Int)?
    for (position, candidate) in candidates.enumerated() {
      let act = act(candidate.entry)
      let faults = required.faults(of: act, from: candidate.from?.day, seats, told)
      let attempt = Attempt(
        alternative: alternative, required: required, acts: [act], indices: [candidate.entry.index],
        from: candidate.from, faults: faults)
      if best.map({ attempt.distance < $0.attempt.distance }) ?? true { best = (attempt, position) }
      if faults.isEmpty { break }
    }
    guard var best else { return Attempt(alternative: alternative, required: required) }
    // The attempts before a talk belong to it.
    if required.kind.source == .talk {
      let all = distinct(candidates[...best.position].map(\.entry))
      best.attempt.acts = all.map(act)
      best.attempt.indices = all.map(\.index)
    }
    return best.attempt
  }

  /// The acts up to the last that was needed; all if they do not suffice.
  private func several(
    _ required: RequiredAct, _ alternative: Int, among candidates: [(entry: Entry, from: Start?)], _ told: LetterTexts
  ) -> Attempt {
    var attempt = Attempt(alternative: alternative, required: required, from: candidates.first?.from)
    var days: Set<Day> = []
    var people: Set<String> = []
    var rejected: [StepFault] = []
    for entry in distinct(candidates.map(\.entry)) {
      let act = act(entry)
      let faults = required.faults(of: act, from: attempt.from?.day, seats, told)
      guard faults.isEmpty else {
        rejected = rejected.isEmpty ? faults : rejected
        continue
      }
      attempt.acts.append(act)
      attempt.indices.append(entry.index)
      if let day = act.day { days.insert(day) }
      if let person = act.person { people.insert(person.asOnePerson) }
      if attempt.acts.count >= required.times, days.count >= required.days,
        required.people == 1 || people.count >= required.people
      {
        return attempt
      }
    }
    if attempt.acts.isEmpty {
      attempt.acts = candidates.first.map { [act($0.entry)] } ?? []
      attempt.indices = candidates.first.map { [$0.entry.index] } ?? []
      attempt.faults = rejected
    }
    attempt.faults.append(
      .tooFew(
        made: rejected.isEmpty || attempt.acts.count > 1 || !days.isEmpty ? attempt.acts.count : 0,
        times: required.times, onDays: days.count, days: required.days, byPeople: people.count, people: required.people)
    )
    return attempt
  }

  /// An attempt entered twice was made once.
  private func distinct(_ entries: [Entry]) -> [Entry] {
    var moments: Set<Moment> = []
    return entries.filter { entry in
      guard let contact = act(entry).contact, contact.at.minute != nil else { return true }
      return moments.insert(contact.at).inserted
    }
  }
}

extension String {
  /// A name as it is compared: another blank or a capital makes nobody else of a person.
  var asOnePerson: String { lowercased().onOneLine }
}
