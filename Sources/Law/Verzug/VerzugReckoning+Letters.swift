import CaseModel

/// Dunning letters (§ 286 (1) sentence 1 BGB).
extension VerzugReckoning {
  /// Only the earliest provable letter is kept, and the earliest that is not: a case may hold thousands.
  func reminders() -> [VerzugCandidate] {
    var proven: VerzugCandidate?
    var unproven: VerzugCandidate?
    for letter in file.reminders where letter.kind != .reminder && letter.covers(invoice) {
      guard letter.sent.map({ $0 <= asOf }) ?? true, let candidate = candidate(from: letter) else { continue }
      if candidate.proof.suffices {
        if isEarlier(candidate, than: proven) { proven = candidate }
      } else if isEarlier(candidate, than: unproven) {
        unproven = candidate
      }
    }
    return [proven, unproven].compactMap { $0 }
  }

  private func isEarlier(_ candidate: VerzugCandidate, than other: VerzugCandidate?) -> Bool {
    guard let other else { return true }
    return (candidate.firstInterestDay?.number ?? .max) < (other.firstInterestDay?.number ?? .max)
  }

  /// (1) sentence 1. A friendly reminder is not relied on; a letter before the due date demands nothing yet.
  private func candidate(from letter: Reminder) -> VerzugCandidate? {
    let kind: VerzugCandidate.Kind = letter.deadline == nil ? .mahnung : .mahnungMitFrist
    let place = letter.origin.place
    guard let received = letter.arrived, received <= asOf
    else {
      return without(
        kind, Text("Dass und wann die Mahnung zuging, ist nicht belegt.", "That and when it arrived is not shown."),
        place)
    }
    guard exists(letter.file) else {
      return without(
        kind, Text("Das Schreiben selbst liegt nicht in der Akte.", "The letter is not in the file."), place)
    }
    guard let due else { return without(kind, dueUnknown, place) }
    guard received > seats.end(of: due) else {
      return without(
        kind,
        Text("Die Mahnung ging nicht nach der Fälligkeit zu.", "The letter did not arrive after the due date."), place)
    }
    guard letter.sent.map({ $0 <= received }) ?? true else {
      return without(
        kind,
        Text("Die Mahnung wäre vor ihrem Versand zugegangen.", "The letter would have arrived before it was sent."),
        place)
    }
    // As long as the debtor may wait for the performance (§ 320 BGB), a demand has no effect, and gains none later.
    if let performed = invoice.performedOn, performed > received {
      return without(
        kind, Text("Die Mahnung ging vor der Leistung zu.", "The letter arrived before the performance."), place)
    }
    if file.offers.contains(where: { $0.putsOff(received) }) {
      return without(
        kind, Text("Die Mahnung ging während eines Aufschubs zu.", "The letter arrived while payment was put off."),
        place)
    }
    let proof: VerzugCandidate.Proof =
      letter.delivery?.evidence.map { exists($0) ? .documented($0) : .asserted } ?? .asserted
    let arrived = VerzugCandidate.Step(what: .reminderReceived, on: received)
    guard let term = letter.deadline else { return event(kind, [arrived], received, proof, place) }
    return end(kind, [arrived, VerzugCandidate.Step(what: .term, on: term)], max(term, received), proof, place)
  }
}
