import CaseModel
import Law

extension RequiredAct {
  /// What is wrong with an act that was done for this.
  ///
  /// - Parameter from: the first day on which it could be done; nil where that is not known, or where it does not matter.
  func faults(of act: Act, from: Day?, _ seats: DebtorSeats, _ told: LetterTexts) -> [StepFault] {
    var faults: [StepFault] = []
    if act.hasBounced { faults.append(.bounced) }
    if let from, let day = act.day, day < from { faults.append(.early(from: from)) }
    if let standstill = act.standstill { faults.append(.standstill(standstill)) }
    if let fault = deadlineFault(of: act, seats) { faults.append(fault) }
    if let announced = act.letter?.announces, !announces.isSubset(of: announced) {
      faults.append(.notAnnounced(announces.subtracting(announced)))
    }
    if let mustSay, act.letter != nil {
      let unsaid = told.unsaid(mustSay, at: act.origin.place)
      if !unsaid.isEmpty { faults.append(.notSaid(unsaid)) }
    }
    if !channels.isEmpty, act.channel.map({ !channels.contains($0) }) ?? true {
      faults.append(.channel(asked: channels))
    }
    if let form, !form.isKept(by: act) { faults.append(.form(form)) }
    if isReached, act.contact?.outcome != .reached { faults.append(.nobodyReached) }
    let roles = kind.isCopy && counterparts.isEmpty ? Role.ofManagement.map(\.rawValue) : counterparts
    if !roles.isEmpty, act.contact == nil || act.contact?.outcome == .reached || act.contact?.isWriting == true,
      Set(roles).isDisjoint(with: act.counterparts)
    {
      faults.append(.counterpart(asked: roles, isKnown: !act.counterparts.isEmpty))
    }
    // Whom the debt is no business of cannot settle it: to reach one is to reach nobody.
    if isReached, roles.isEmpty, act.counterparts.contains(where: Role.isStranger) {
      faults.append(.counterpart(asked: [], isKnown: true))
    }
    if !by.isEmpty, act.person.map({ !by.contains($0) }) ?? true { faults.append(.person(isKnown: act.person != nil)) }
    if act.strength < evidence { faults.append(.evidence(asked: evidence)) }
    if isResultNoted, let contact = act.contact, contact.result == nil || contact.note == nil {
      faults.append(.resultNotNoted)
    }
    return faults
  }

  private func deadlineFault(of act: Act, _ seats: DebtorSeats) -> StepFault? {
    if kind.source == .letter, act.letter != nil {
      guard let deadline = act.letter?.deadline else { return .withoutDeadline }
      let sent = act.day
      // It arrives no sooner than it is sent.
      let arrived = act.letter?.arrived
      let start = sent.map { max($0, arrived ?? $0) } ?? arrived
      if let start, start > deadline { return .arrivedTooLate(on: start, deadline: deadline) }
      guard let grants, let sent, let start else { return nil }
      guard !grants.isGranted(from: start, to: deadline, seats) else { return nil }
      return .deadlineShort(
        given: grants.given(from: start, to: deadline, seats), asked: grants, arrived: start > sent ? start : nil)
    }
    if let grants, case .invoice(let invoice) = act.what, let issued = invoice.issued {
      guard let due = invoice.payableOn else { return .withoutDeadline }
      guard !grants.isGranted(from: issued, to: due, seats) else { return nil }
      return .deadlineShort(given: grants.given(from: issued, to: due, seats), asked: grants, arrived: nil)
    }
    return nil
  }
}

extension Span {
  /// Whether a deadline leaves so many days; it ends on a working day, whatever day it names (§ 193 BGB).
  fileprivate func isGranted(from start: Day, to deadline: Day, _ seats: DebtorSeats) -> Bool {
    seats.end(of: deadline) >= after(start, seats)
  }
}

extension RequiredAct.Form {
  fileprivate func isKept(by act: Act) -> Bool {
    switch self {
    case .text: return act.file != nil
    case .written: return act.file != nil && act.channel.map(Channel.onPaper.contains) == true
    case .individual:
      // A letter is individual if somebody says so; what a person wrote as a contact is.
      return act.letter.map { $0.automated == false } ?? true
    case .automated:
      // A letter is one unless somebody says that a person wrote it.
      return act.letter.map { $0.automated != false } ?? false
    }
  }
}
