import CaseModel
import Law

/// The letters about one invoice up to the day of the check, in the order in which they were sent.
struct SentLetters {
  /// What judging looks at again and again. The letter itself stays in the case: with many letters and many invoices each
  /// would else be held once for each invoice.
  private struct Entry {
    let index: Int
    let kind: Reminder.Kind
    let level: Int
    let sent: Day?
    let deadline: Day?
    let hasBounced: Bool
    /// The last step of the policy it could be taken for.
    var lastStep: Int?

    func serves(_ step: PolicyStep) -> Bool {
      guard case .letter(let kind, let level, _, _) = step.kind else { return false }
      return self.kind == kind && (level == nil || self.level == level)
    }
  }

  private let file: CaseFile
  private let seats: DebtorSeats
  private let steps: [PolicyStep]
  private let entries: [Entry]

  /// - Parameter order: of all letters of the case.
  init(
    about invoice: Invoice, in file: CaseFile, _ order: [Int], under policy: Policy, _ seats: DebtorSeats, asOf: Day
  ) {
    self.file = file
    self.seats = seats
    steps = policy.steps
    let letters = order.filter { file.reminders[$0].covers(invoice) }
    entries = zip(letters, file.levels(of: letters)).compactMap { index, level in
      let letter = file.reminders[index]
      guard letter.sent.map({ $0 <= asOf }) ?? true else { return nil }
      var entry = Entry(
        index: index, kind: letter.kind, level: level, sent: letter.sent, deadline: letter.deadline,
        hasBounced: letter.hasBounced)
      entry.lastStep = policy.steps.lastIndex(where: entry.serves)
      return entry
    }
  }

  /// From which day a letter may go out.
  struct Start {
    let day: Day
    /// Where the deadline stands that put it off beyond the step before.
    var putOffBy: Place?
  }

  /// A letter for a step, and from when it was allowed to go out.
  struct Candidate {
    let letter: Reminder
    let from: Start?
    fileprivate let isFaultless: Bool
  }

  /// A deadline, and the letter that set it.
  private struct Running {
    let deadline: Day
    let index: Int
  }

  /// The letter that serves the step best: the first without fault, else the first that did not bounce, else the first.
  ///
  /// - Parameter start: when the time of the step before was over.
  func best(for step: PolicyStep, after start: Day?) -> Candidate? {
    let before = deadlines(before: step).each
    let candidates = entries.indices.filter { entries[$0].serves(step) }.map { position in
      candidate(file.reminders[entries[position].index], for: step, from: from(start, before[position], step))
    }
    let arrived = candidates.filter { !$0.letter.hasBounced }
    return arrived.first(where: \.isFaultless) ?? arrived.first ?? candidates.first
  }

  private func candidate(_ letter: Reminder, for step: PolicyStep, from: Start?) -> Candidate {
    var isFaultless = false
    if case .letter(_, _, let daysToPay, let announcement) = step.kind, let from, let sent = letter.sent,
      let days = letter.daysToPay
    {
      isFaultless = sent >= from.day && days >= daysToPay && announcement.map(letter.announces.contains) ?? true
    }
    return Candidate(letter: letter, from: from, isFaultless: isFaultless)
  }

  /// From which day the step may be taken now, all letters sent so far considered.
  func start(of step: PolicyStep, after start: Day?) -> Start? {
    from(start, step.isLetter ? deadlines(before: step).all : nil, step)
  }

  /// Whoever was given time until a day is left alone until then, whatever letter gave it.
  private func from(_ start: Day?, _ running: Running?, _ step: PolicyStep) -> Start? {
    guard let start else { return nil }
    guard let running else { return Start(day: start) }
    let free = seats.end(of: running.deadline).adding(step.notBefore)
    guard free > start else { return Start(day: start) }
    return Start(day: free, putOffBy: file.reminders[running.index].origin.place(of: "deadline"))
  }

  /// The latest deadline that letters of earlier steps, or of none, had set before the day of each letter, and in all.
  ///
  /// Letters of the step itself do not count: a letter sent again for a better one replaces it.
  private func deadlines(before step: PolicyStep) -> (each: [Running?], all: Running?) {
    let position = steps.firstIndex { $0.name == step.name } ?? 0
    var each: [Running?] = []
    var before: Running?
    var today: (day: Day?, running: Running?)
    for entry in entries {
      if entry.sent != today.day {
        before = SentLetters.later(before, today.running)
        today = (entry.sent, nil)
      }
      each.append(before)
      guard !entry.hasBounced, entry.lastStep.map({ $0 < position }) ?? true else { continue }
      let running = entry.deadline.map { Running(deadline: $0, index: entry.index) }
      today.running = SentLetters.later(today.running, running)
    }
    return (each, SentLetters.later(before, today.running))
  }

  private static func later(_ left: Running?, _ right: Running?) -> Running? {
    guard let left, let right else { return left ?? right }
    return right.deadline > left.deadline ? right : left
  }

  /// The letter with the latest deadline that did not bounce.
  var latestDeadline: Reminder? {
    var latest: (day: Day, index: Int)?
    for entry in entries where !entry.hasBounced {
      guard let deadline = entry.deadline, latest.map({ deadline > $0.day }) ?? true else { continue }
      latest = (deadline, entry.index)
    }
    return latest.map { file.reminders[$0.index] }
  }

  /// The last letter of that kind that did not bounce.
  func last(_ kind: Reminder.Kind?) -> Reminder? {
    entries.last { !$0.hasBounced && $0.kind == kind }.map { file.reminders[$0.index] }
  }
}
