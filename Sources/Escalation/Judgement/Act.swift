import CaseModel

/// One thing that was done about an invoice, as the case tells it.
///
/// An object that knows the answers, since every step of every policy asks the same of it.
public final class Act: Sendable {
  public let what: What
  public let origin: Origin
  public let day: Day?
  /// The document that shows it.
  public let file: String?
  public let letter: Reminder?
  public let contact: Contact?
  /// By which way it went.
  let channel: Channel?
  /// Who did it, where the case names somebody.
  let person: String?
  /// The roles of those it reached or went to.
  let counterparts: [String]
  /// How well it is shown.
  let strength: RequiredAct.Strength
  /// The time in which nothing could be demanded, where it is a letter sent in one.
  let standstill: Standstill?

  /// The entry of the case.
  public enum What: Sendable {
    case invoice(Invoice)
    case letter(Reminder)
    case contact(Contact)
    case offer(Offer)
    case inquiry(Check)
    case approval(Approval)
  }

  init(_ what: What, _ standstills: [Standstill] = []) {
    self.what = what
    var letter: Reminder?
    var contact: Contact?
    var channel: Channel?
    var person: String?
    var counterparts: [String] = []
    switch what {
    case .invoice(let invoice): (origin, day, file) = (invoice.origin, invoice.issued, invoice.file)
    case .letter(let own):
      (origin, day, file) = (own.origin, own.sent, own.file)
      (letter, channel, counterparts) = (own, own.channel, own.copiesTo)
    case .contact(let own):
      (origin, day, file) = (own.origin, own.at.day, own.file)
      (contact, channel, person) = (own, own.channel, own.by)
      counterparts = own.counterpartRole.map { [$0] } ?? []
    case .offer(let offer): (origin, day, file) = (offer.origin, offer.on, offer.file)
    case .inquiry(let check): (origin, day, file, person) = (check.origin, check.on, check.file, check.by)
    case .approval(let approval):
      (origin, day, file, person) = (approval.origin, approval.on, approval.file, approval.by)
    }
    (self.letter, self.contact, self.channel, self.person) = (letter, contact, channel, person)
    standstill = letter?.sent.flatMap { day in standstills.first { $0.contains(day) } }
    self.counterparts = counterparts
    strength =
      if letter?.delivery?.state == .delivered {
        letter?.delivery?.evidence == nil ? .delivered : .proven
      } else {
        file == nil ? .recorded : .documented
      }
  }

  static func letter(_ letter: Reminder) -> Act { Act(.letter(letter)) }
  static func contact(_ contact: Contact) -> Act { Act(.contact(contact)) }
  static func offer(_ offer: Offer) -> Act { Act(.offer(offer)) }
  static func inquiry(_ check: Check) -> Act { Act(.inquiry(check)) }
  static func approval(_ approval: Approval) -> Act { Act(.approval(approval)) }

  /// Where its day is written.
  var place: Place {
    switch what {
    case .invoice: return origin.place(of: "issued")
    case .letter: return origin.place(of: "sent")
    case .contact: return origin.place
    case .offer, .inquiry, .approval: return origin.place(of: "on")
    }
  }

  /// Whether it is about that invoice. Offers, inquiries and approvals are about the whole case.
  func covers(_ invoice: Invoice) -> Bool {
    switch what {
    case .invoice(let own): return own.origin.place == invoice.origin.place
    case .letter(let letter): return letter.covers(invoice)
    case .contact(let contact): return contact.covers(invoice)
    case .offer, .inquiry, .approval: return true
    }
  }

  var hasBounced: Bool { letter?.hasBounced ?? false }
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
