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
    faults += deadlineFaults(of: act, seats)
    if let letter = act.letter {
      let missing = announces.subtracting(letter.announces)
      if !missing.isEmpty { faults.append(.notAnnounced(missing)) }
      let unsaid = told.unsaid(mustSay, in: letter)
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
    if !by.isEmpty, act.person.map({ !by.contains($0) }) ?? true { faults.append(.person(isKnown: act.person != nil)) }
    if act.strength < evidence { faults.append(.evidence(asked: evidence)) }
    if isResultNoted, let contact = act.contact, contact.result == nil || contact.note == nil {
      faults.append(.resultNotNoted)
    }
    return faults
  }

  private func deadlineFaults(of act: Act, _ seats: DebtorSeats) -> [StepFault] {
    switch act {
    case .letter(let letter) where kind.source == .letter:
      guard let deadline = letter.deadline else { return [.withoutDeadline] }
      // It arrives no sooner than it is sent.
      let start = [letter.sent, letter.arrived].compactMap { $0 }.max()
      if let start, start > deadline { return [.arrivedTooLate(on: start, deadline: deadline)] }
      guard let grants, let sent = letter.sent, let start else { return [] }
      guard !grants.isGranted(from: start, to: deadline, seats) else { return [] }
      let days = seats.end(of: deadline).days(since: start)
      return [.deadlineShort(days: days, asked: grants, arrived: start > sent ? start : nil)]
    case .invoice(let invoice):
      guard let grants, let issued = invoice.issued else { return [] }
      guard let due = invoice.payableOn else { return [.withoutDeadline] }
      guard !grants.isGranted(from: issued, to: due, seats) else { return [] }
      return [.deadlineShort(days: seats.end(of: due).days(since: issued), asked: grants, arrived: nil)]
    default: return []
    }
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
    }
  }
}
