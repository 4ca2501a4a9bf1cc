import CaseModel

/// What a recipient says of the cases it was given, in whatever form it came.
package struct Reply: Sendable {
  /// Who says so; nil where the form does not tell.
  package var recipient: String?
  /// By which this reply is known among all of the recipient's; nil where the form has none.
  package var id: String?
  package var day: Day?
  package var place: Place
  /// Each case once.
  package var cases: [Case] = []

  package init(at place: Place) {
    self.place = place
  }

  /// One case of it.
  package struct Case: Sendable {
    /// The creditor's file number.
    package var number: String
    /// SHA-256 of the package's manifest, where the recipient names it; of several the first.
    package var package: String?
    /// The recipient's own file number; of several the first.
    package var fileNumber: String?
    package var place: Place
    /// In the order in which they happened.
    package var events: [Event] = []

    package init(_ number: String, at place: Place) {
      self.number = number
      self.place = place
    }
  }

  /// Something that happened to a case at the recipient's.
  package struct Event: Sendable {
    package var kind: Kind
    package var place: Place
    /// Names a question or a payment within its case.
    package var id: String?
    package var day: Day?
    /// Of which of the case's invoices it was told, by their positions from 1; nil where it is told of the case.
    package var claims: Set<Int>?
    /// Until when a question is to be answered.
    package var due: Day?
    package var amount: Money?
    /// How the recipient spread a payment: `costs`, `interest`, `principal`.
    package var allocation: [String: Money] = [:]
    /// A word of the schema's, for a refusal, a settlement or a closing.
    package var reason: String?
    /// Words for people.
    package var text: String?
    /// Package and file number that stand beside it, where the form names them with each event: a list of one case may
    /// tell of two handovers.
    package var package: String?
    package var fileNumber: String?
    /// The how manieth handover of the case it is about; nil where the form does not tell.
    package var handover: Int?

    package init(_ kind: Kind, at place: Place) {
      self.kind = kind
      self.place = place
    }
  }

  /// By the words that the ledger has for them.
  package enum Kind: String, CaseIterable, Sendable {
    case acknowledged, accepted, rejected, question
    case paymentHere = "payment_here"
    case paymentThere = "payment_there"
    case settled, closed

    package var isPayment: Bool { self == .paymentHere || self == .paymentThere }
  }
}

/// The words a reply may give as reasons. A test holds them against the schema.
package enum ReplyWords {
  package static let rejection: Set = [
    "incomplete", "disputed", "time_barred", "insolvent", "debtor_unknown", "conflict", "too_small", "foreign", "other",
  ]
  package static let settlement: Set = ["paid", "settlement", "waived", "credited", "other"]
  package static let closing: Set = [
    "paid", "settlement", "withdrawn", "uncollectible", "insolvent", "debtor_deceased", "debtor_unknown",
    "time_barred", "other",
  ]

  /// Those for that kind of event; empty where it takes none.
  package static func reasons(of kind: Reply.Kind) -> Set<String> {
    switch kind {
    case .rejected: rejection
    case .settled: settlement
    case .closed: closing
    default: []
    }
  }
}
