/// A letter that asks for payment.
public struct Reminder: Sendable {
  public var origin: Origin
  public var kind: Kind
  /// Of a dunning letter: 1 for the first, 2 for the second; nil where it is to be counted.
  public var level: Int?
  public var sent: Day?
  public var channel: Channel?
  public var to: [String] = []
  public var cc: [String] = []
  /// Roles at the debtor that got a copy: `managing_director`.
  public var copiesTo: [String] = []
  /// The last day to pay that the letter gives, as it stands there; it ends on the next working day.
  public var deadline: Day?
  /// Numbers of the invoices it asks for; nil means all of the case.
  public var invoices: [String]?
  public var fee: Money?
  public var announces: Set<Announcement> = []
  /// Sent without a person looking at it; nil where nobody said so.
  public var automated: Bool?
  public var delivery: Delivery?
  public var file: String?
  /// The mail in `file`, where it is one.
  @Boxed public var mail: Mail? = nil
  /// The words of the letter in `file`, where that is a text or a page of HTML.
  public var words: String?

  public enum Kind: String, CaseIterable, Sendable {
    /// Zahlungserinnerung.
    case reminder
    /// Mahnung.
    case dunning
    /// Letzte Mahnung mit Ankündigung der Abgabe.
    case finalNotice = "final_notice"
  }

  /// What the letter says will follow if nobody pays.
  public enum Announcement: String, CaseIterable, Sendable {
    case collection, court, bureau, termination
  }

  public init(origin: Origin, kind: Kind) {
    self.origin = origin
    self.kind = kind
  }

  /// The day it arrived, where that is known.
  public var arrived: Day? { delivery?.state == .delivered ? delivery?.on : nil }

  /// Whether it asks for that invoice.
  public func covers(_ invoice: Invoice) -> Bool {
    guard let invoices else { return true }
    return invoice.number.map(invoices.contains) ?? false
  }
}

/// The way a message travels.
public enum Channel: String, CaseIterable, Sendable {
  case phone, email, letter, meeting, visit, portal, fax
  case registeredLetter = "registered_letter"
}

/// What is known of a message's arrival.
public struct Delivery: Sendable {
  public var state: State
  /// The day of that state: of a letter delivered, its arrival, from which the days to pay count.
  public var on: Day?
  /// A path of the case folder, or the creditor's own words.
  public var evidence: String?

  public enum State: String, CaseIterable, Sendable {
    case sent, delivered, bounced, unknown
  }

  public init(state: State, on: Day? = nil, evidence: String? = nil) {
    self.state = state
    self.on = on
    self.evidence = evidence
  }
}

/// A talk, or the attempt at one.
public struct Contact: Sendable {
  public var origin: Origin
  public var at: Moment
  public var channel: Channel?
  public var direction: Direction?
  /// Who acted for the creditor.
  public var by: String?
  /// Who spoke for the debtor.
  public var counterpart: String?
  /// As the creditor calls it: `accounts_payable`.
  public var counterpartRole: String?
  public var outcome: Outcome?
  public var result: Result?
  public var promise: Promise?
  public var note: String?
  /// Numbers of the invoices it was about; nil means all of the case.
  public var invoices: [String]?
  public var file: String?

  public enum Direction: String, CaseIterable, Sendable {
    case out, `in`
  }

  public enum Outcome: String, CaseIterable, Sendable {
    case reached
    case notReached = "not_reached"
    case leftMessage = "left_message"
  }

  public enum Result: String, CaseIterable, Sendable {
    case promise, dispute, hardship, refuses, other
    case noAnswer = "no_answer"
  }

  /// Payment promised by a day, as it was said; on a day without banks it runs to the next working day.
  public struct Promise: Sendable {
    public var on: Day
    /// nil where no sum was named.
    public var amount: Money?

    public init(on: Day, amount: Money? = nil) {
      self.on = on
      self.amount = amount
    }
  }

  public init(origin: Origin, at: Moment) {
    self.origin = origin
    self.at = at
  }

  /// Whether it was about that invoice.
  public func covers(_ invoice: Invoice) -> Bool {
    guard let invoices else { return true }
    return invoice.number.map(invoices.contains) ?? false
  }
}

/// What the creditor offered to make payment possible.
public struct Offer: Sendable {
  public var origin: Origin
  public var on: Day?
  public var kind: Kind?
  public var terms: String?
  /// From which day it binds both.
  public var accepted: Day?
  /// On which day it ended because the debtor did not keep it.
  public var broken: Day?
  /// It was agreed that interest goes on while it runs.
  public var interestContinues: Bool?
  public var file: String?

  public enum Kind: String, CaseIterable, Sendable {
    case instalments, deferral, settlement
    case paymentMethod = "payment_method"
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// A mail as it was found, headers decoded.
///
/// Only what the checks need stays; the mail itself is kept as a document.
public struct Mail: Sendable, Hashable {
  /// `Date:` in Berlin time.
  public var date: Moment?
  public var from: [String] = []
  public var to: [String] = []
  public var cc: [String] = []
  public var subject: String?
  public var text: String?
  /// What mail programs show instead of the text, where that has other words.
  public var html: String?
  public var attachments: [Attachment] = []
  /// Whom a mail could not be delivered to, where this is the report of that; empty where it does not say; nil of other mails.
  package var undelivered: Set<String>?

  public struct Attachment: Sendable, Hashable {
    public var name: String?
    public var mediaType: String
    public var size: Int
    public var sha256: String

    public init(name: String?, mediaType: String, size: Int, sha256: String) {
      self.name = name
      self.mediaType = mediaType
      self.size = size
      self.sha256 = sha256
    }
  }

  public init() {}
}
