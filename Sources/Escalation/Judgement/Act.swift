import CaseModel

/// One thing that was done about an invoice, as the case tells it.
///
/// Indirect, since every step passes it on and what it holds is large.
public indirect enum Act: Sendable {
  case invoice(Invoice)
  case letter(Reminder)
  case contact(Contact)
  case offer(Offer)
  case inquiry(Check)
  case approval(Approval)

  public var origin: Origin {
    switch self {
    case .invoice(let invoice): return invoice.origin
    case .letter(let letter): return letter.origin
    case .contact(let contact): return contact.origin
    case .offer(let offer): return offer.origin
    case .inquiry(let check): return check.origin
    case .approval(let approval): return approval.origin
    }
  }

  public var day: Day? {
    switch self {
    case .invoice(let invoice): return invoice.issued
    case .letter(let letter): return letter.sent
    case .contact(let contact): return contact.at.day
    case .offer(let offer): return offer.on
    case .inquiry(let check): return check.on
    case .approval(let approval): return approval.on
    }
  }

  /// Where its day is written.
  var place: Place {
    switch self {
    case .invoice: return origin.place(of: "issued")
    case .letter: return origin.place(of: "sent")
    case .contact: return origin.place
    case .offer, .inquiry, .approval: return origin.place(of: "on")
    }
  }

  /// The document that shows it.
  public var file: String? {
    switch self {
    case .invoice(let invoice): return invoice.file
    case .letter(let letter): return letter.file
    case .contact(let contact): return contact.file
    case .offer(let offer): return offer.file
    case .inquiry(let check): return check.file
    case .approval(let approval): return approval.file
    }
  }

  public var letter: Reminder? {
    if case .letter(let letter) = self { return letter }
    return nil
  }

  public var contact: Contact? {
    if case .contact(let contact) = self { return contact }
    return nil
  }

  /// Whether it is about that invoice. Offers, inquiries and approvals are about the whole case.
  func covers(_ invoice: Invoice) -> Bool {
    switch self {
    case .invoice(let own): return own.origin.place == invoice.origin.place
    case .letter(let letter): return letter.covers(invoice)
    case .contact(let contact): return contact.covers(invoice)
    case .offer, .inquiry, .approval: return true
    }
  }

  var hasBounced: Bool { letter?.hasBounced ?? false }

  /// By which way it went.
  var channel: Channel? {
    switch self {
    case .letter(let letter): return letter.channel
    case .contact(let contact): return contact.channel
    default: return nil
    }
  }

  /// Who did it, where the case names somebody.
  var person: String? {
    switch self {
    case .contact(let contact): return contact.by
    case .inquiry(let check): return check.by
    case .approval(let approval): return approval.by
    default: return nil
    }
  }

  /// The roles of those it reached or went to.
  var counterparts: [String] {
    switch self {
    case .letter(let letter): return letter.copiesTo
    case .contact(let contact): return contact.counterpartRole.map { [$0] } ?? []
    default: return []
    }
  }

  /// How well it is shown.
  var strength: RequiredAct.Strength {
    guard let letter else { return file == nil ? .recorded : .documented }
    if letter.delivery?.state == .delivered { return letter.delivery?.evidence == nil ? .delivered : .proven }
    return letter.file == nil ? .recorded : .documented
  }
}

extension Contact {
  /// Whether something was written to the debtor.
  var isWriting: Bool {
    direction != .in && channel.map(Channel.writings.contains) == true
  }

  /// Whether people spoke with each other.
  var isTalk: Bool { outcome == .reached && channel.map(Channel.talks.contains) == true }
}

extension Channel {
  fileprivate static let writings: Set<Channel> = [.email, .letter, .registeredLetter, .fax, .portal]
  fileprivate static let talks: Set<Channel> = [.phone, .meeting, .visit]
  /// Those that bring paper.
  static let onPaper: Set<Channel> = [.letter, .registeredLetter]
}
