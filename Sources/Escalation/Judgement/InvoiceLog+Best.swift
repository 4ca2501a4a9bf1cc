import CaseModel
import Formats
import Law

extension InvoiceLog {
  /// What was done for a step, and how well.
  struct Attempt {
    /// Which of the step's alternatives it was judged by.
    let alternative: Int
    /// By their positions in the case's log; empty where nothing was done.
    var acts: [Int] = []
    /// When the step could be taken first.
    var from: Start?
    var faults: [StepFault] = []

    var distance: Int { faults.distance }
  }

  /// An act that may be the step, and when the step could be taken first before it.
  private struct Candidate {
    let entry: Entry
    let from: Start?
  }

  /// What serves a step best among its alternatives: the first without fault, else the one that comes nearest.
  ///
  /// - Parameters:
  ///   - position: of the step in the policy.
  ///   - running: the deadlines that earlier letters had set.
  ///   - preferred: the alternative to judge by, where anything was done for it.
  func best(
    for step: PolicyStep, at position: Int, _ timetable: Timetable, _ running: (each: [Running?], all: Running?),
    told: LetterTexts, preferring preferred: Int? = nil
  ) -> Attempt? {
    if let preferred {
      let attempt = attempt(preferred, for: step, at: position, timetable, running, told)
      if !attempt.acts.isEmpty { return attempt }
    }
    var nearest: Attempt?
    for alternative in step.alternatives.indices {
      let attempt = attempt(alternative, for: step, at: position, timetable, running, told)
      if attempt.acts.isEmpty { continue }
      if attempt.faults.isEmpty { return attempt }
      if nearest.map({ attempt.distance < $0.distance }) ?? true { nearest = attempt }
    }
    return nearest
  }

  /// What was done for one alternative of a step; no acts where nothing was.
  ///
  /// What nobody insists on uses nothing up that is needed behind it.
  func attempt(
    _ alternative: Int, for step: PolicyStep, at position: Int, _ timetable: Timetable,
    _ running: (each: [Running?], all: Running?), _ told: LetterTexts
  ) -> Attempt {
    let own = attempt(alternative, for: step, at: position, timetable, running, told, insisting: false)
    guard step.weight == .block, own.acts.isEmpty || !own.faults.isEmpty, timetable.hasWished(before: position)
    else { return own }
    let more = attempt(alternative, for: step, at: position, timetable, running, told, insisting: true)
    return !more.acts.isEmpty && (own.acts.isEmpty || more.distance < own.distance) ? more : own
  }

  private func attempt(
    _ alternative: Int, for step: PolicyStep, at stepPosition: Int, _ timetable: Timetable,
    _ running: (each: [Running?], all: Running?), _ told: LetterTexts, insisting: Bool
  ) -> Attempt {
    let required = step.alternatives[alternative]
    let kept = timetable.kept.isEmpty ? [] : timetable.kept[stepPosition] ?? []
    var candidates: [Candidate] = []
    for (position, entry) in entries.enumerated() where serves(entry, required) && !kept.contains(entry.index) {
      let spent = timetable.spent(entry.index, before: stepPosition, insisting: insisting)
      guard !isSpent(entry, required, spent) else { continue }
      let putOffBy = running.each.isEmpty ? nil : running.each[position]
      candidates.append(
        Candidate(entry: entry, from: timetable.start(of: step, at: stepPosition, by: entry, putOffBy: putOffBy)))
    }
    if candidates.isEmpty { return Attempt(alternative: alternative) }
    if required.kind.source == .talk, step.isBoundInTime {
      // A talk before the letter it is to follow up is none that the policy means.
      candidates.removeAll { candidate in
        guard let from = candidate.from?.day, let day = candidate.entry.day else { return true }
        return day < from
      }
    }
    if required.times > 1 || required.days > 1 || required.people > 1 {
      return several(required, alternative, among: candidates, told)
    }
    return single(required, alternative, among: candidates, told, behind: timetable.kindsBehind(stepPosition))
  }

  /// Whether an act was needed for a step before this one. A copy is another act than the letter it goes out with.
  private func isSpent(_ entry: Entry, _ required: RequiredAct, _ kinds: UInt64) -> Bool {
    guard kinds != 0 else { return false }
    return !required.kind.isCopy || !entry.isLetter || kinds & required.kind.bit != 0
  }

  /// One act is enough: the first without fault, else the one that comes nearest, a letter that came back last of all.
  ///
  /// - Parameter kinds: what the steps behind ask for. Of the acts of one day, what may be one of those is left to them.
  private func single(
    _ required: RequiredAct, _ alternative: Int, among candidates: [Candidate], _ told: LetterTexts,
    behind kinds: UInt64
  ) -> Attempt {
    var best: (position: Int, faults: [StepFault], distance: Int)?
    for (position, candidate) in candidates.enumerated() {
      let isWanted = log.kinds[candidate.entry.index] & kinds != 0
      let hasFound = best?.faults.isEmpty == true
      if hasFound {
        guard candidates[best?.position ?? 0].entry.day == candidate.entry.day else { break }
        if isWanted { continue }
      }
      let faults = required.faults(of: act(candidate.entry), from: candidate.from?.day, seats, told)
      let distance = faults.distance
      let isBetter = hasFound ? faults.isEmpty : best.map { distance < $0.distance } ?? true
      if isBetter { best = (position, faults, distance) }
      if faults.isEmpty, !isWanted { break }
    }
    guard let best else { return Attempt(alternative: alternative) }
    // The attempts before a talk belong to it.
    let acts =
      required.kind.source == .talk && best.position > 0
      ? distinct(candidates[...best.position]) : [candidates[best.position].entry.index]
    return Attempt(
      alternative: alternative, acts: acts, from: candidates[best.position].from, faults: best.faults)
  }

  /// The acts up to the last that was needed; all if they do not suffice.
  private func several(
    _ required: RequiredAct, _ alternative: Int, among candidates: [Candidate], _ told: LetterTexts
  ) -> Attempt {
    var attempt = Attempt(alternative: alternative, from: candidates.first?.from)
    var tally = ActTally(for: required)
    var rejected: [StepFault] = []
    for index in distinct(candidates[...]) {
      let act = log.acts[index]
      let faults = required.faults(of: act, from: attempt.from?.day, seats, told)
      guard faults.isEmpty else {
        rejected = rejected.isEmpty ? faults : rejected
        continue
      }
      attempt.acts.append(index)
      tally.add(act)
      if tally.isEnough { return attempt }
    }
    if attempt.acts.isEmpty {
      attempt.acts = candidates.first.map { [$0.entry.index] } ?? []
      attempt.faults = rejected
    }
    attempt.faults.append(
      .tooFew(
        made: rejected.isEmpty || tally.acts > 0 ? attempt.acts.count : 0, times: required.times, onDays: tally.days,
        days: required.days, byPeople: tally.people, people: required.people)
    )
    return attempt
  }

  /// Their positions in the log. An attempt entered twice was made once.
  private func distinct(_ candidates: ArraySlice<Candidate>) -> [Int] {
    var moments: Set<Moment> = []
    return candidates.compactMap { candidate in
      let index = candidate.entry.index
      guard let moment = log.acts[index].contact?.at, moment.minute != nil else { return index }
      return moments.insert(moment).inserted ? index : nil
    }
  }
}

extension [StepFault] {
  /// How far what was done is from what was asked.
  var distance: Int { reduce(0) { $0 + $1.distance } }
}
