import CaseModel

/// A creditor's written escalation: data with an owner and a version; an object, since every rule about it passes it on.
///
/// `docs/policy.md` shows the file it is read from, clause by clause.
public final class Policy: Sendable {
  public let name: String
  public let version: String
  public let owner: String
  public let title: Text
  /// What it is for, in a paragraph.
  public let about: Text?
  /// First and last day on which cases are judged by it.
  public let validFrom: Day?
  public let validUntil: Day?
  /// SHA-256 of the policy's text, as every package pins it.
  public let sha256: String
  /// Below this open amount a case is not handed over.
  public let floor: Term<Money>?
  /// For how many months someone must have been a customer to count as a long-standing one.
  public let customers: Term<Int>?
  /// In the order in which they are to be taken.
  public let steps: [PolicyStep]
  let order: StepOrder
  /// To whom a case goes; the first that holds.
  public let routes: [Route]
  /// Which steps may be done without, and on whose word.
  public let waivers: WaiverTerms?
  public let fairness: Fairness
  public let tone: HouseTone?
  public let handover: Handover
  /// How much the gates weigh; what is left out weighs as `Gate` says.
  public let gates: [Gate: Weight]

  init(
    name: String, version: String, owner: String, title: Text, about: Text?, validFrom: Day?, validUntil: Day?,
    sha256: String, floor: Term<Money>?, customers: Term<Int>?, steps: [PolicyStep], routes: [Route],
    waivers: WaiverTerms?, fairness: Fairness, tone: HouseTone?, handover: Handover, gates: [Gate: Weight]
  ) {
    (self.name, self.version, self.owner, self.title, self.about) = (name, version, owner, title, about)
    (self.validFrom, self.validUntil, self.sha256) = (validFrom, validUntil, sha256)
    (self.floor, self.customers) = (floor, customers)
    self.steps = steps
    order = StepOrder(of: steps)
    self.routes = routes
    self.waivers = waivers
    self.fairness = fairness
    self.tone = tone
    self.handover = handover
    self.gates = gates
  }

  /// A numbered clause, as findings cite it: `2.3`.
  public struct Clause: Sendable, Hashable {
    public let number: String
    /// What it asks for, and why.
    public let text: Text?

    package init(_ number: String, _ text: Text? = nil) {
      self.number = number
      self.text = text
    }
  }

  /// A value and the clause that sets it.
  public struct Term<Value: Sendable>: Sendable {
    public let value: Value
    public let clause: Clause

    package init(_ value: Value, _ clause: Clause) {
      self.value = value
      self.clause = clause
    }
  }

  /// When the case may leave the house.
  public struct Handover: Sendable {
    public let clause: Clause
    /// After the last deadline's end, for a transfer under way.
    public let notBefore: Span
    /// After the last letter; after that it announces nothing any more.
    public let notLater: Span
    /// Somebody else than who hands over has to approve.
    public let isByFourEyes: Bool

    /// The clause that wants it so; nil where one person may do alone.
    public var fourEyes: String? { isByFourEyes ? clause.number : nil }
  }

  /// The step of that name.
  public func step(_ name: String) -> PolicyStep? {
    steps.first { $0.name == name }
  }

  /// What a waiver may name: the steps, and the demands of fairness that nothing makes good.
  var waivable: [String] { steps.map(\.name) + fairness.answerable }

  /// What a waiver is about, as a reader calls it.
  package func title(of waiver: Waiver) -> Text {
    switch waiver.step {
    case Waiver.limitation: Rule.notTimeBarred.kind.title
    case Waiver.cashDiscount: Rule.cashDiscountTaken.kind.title
    case Waiver.toldPayment: Text("Mitgeteilte Zahlung", "Payment that was told")
    case Waiver.toldEnd: Text("Mitgeteiltes Ende", "End that was told")
    case Waiver.toldDispute: Text("Mitgeteilter Einwand", "Objection that was told")
    case Waiver.rightPerson: Rule.rightPerson.kind.title
    case Waiver.handlersNamed: Rule.handlersNamed.kind.title
    default: step(waiver.step)?.title ?? Text(waiver.step, waiver.step)
    }
  }
}

/// Which steps may be done without; what is not listed is not restricted.
public struct WaiverTerms: Sendable {
  public let clause: Policy.Clause
  public let steps: [String]?
  public let by: [String]?
  public let reasons: [String]?
}

/// What the creditor's own letters and notes must not say, beside the lexicon that ships with the tool.
public struct HouseTone: Sendable {
  public let clause: Policy.Clause
  let lexicon: Lexicon
  let book: PhraseBook
}
