import CaseModel

/// A creditor's written escalation: data with an owner and a version.
public struct Policy: Sendable {
  public let name: String
  public let version: String
  public let owner: String
  public let title: String
  public let validFrom: Day?
  /// SHA-256 of the policy's text, as every package pins it.
  public let sha256: String
  /// Below this open amount a case is not handed over.
  public let floor: Clause<Money>
  /// In the order in which they are to be taken.
  public let steps: [PolicyStep]
  public let handover: Handover
  /// How much the gates weigh; what is left out weighs as `Gate` says.
  public let gates: [Gate: Gate.Weight]

  /// A value and the clause that sets it.
  public struct Clause<Value: Sendable>: Sendable {
    public let value: Value
    /// `1.2`, as findings cite it.
    public let number: String

    package init(_ value: Value, _ number: String) {
      self.value = value
      self.number = number
    }
  }

  /// When the case may leave the house.
  public struct Handover: Sendable {
    public let clause: String
    /// Days after the last deadline's end, for a transfer under way.
    public let notBefore: Int
    /// Days after the last letter; after that it announces nothing any more.
    public let notLater: Int

    package init(clause: String, notBefore: Int, notLater: Int) {
      self.clause = clause
      self.notBefore = notBefore
      self.notLater = notLater
    }
  }

  package init(
    name: String, version: String, owner: String, title: String, validFrom: Day?, sha256: String, floor: Clause<Money>,
    steps: [PolicyStep], handover: Handover, gates: [Gate: Gate.Weight] = [:]
  ) {
    self.name = name
    self.version = version
    self.owner = owner
    self.title = title
    self.validFrom = validFrom
    self.sha256 = sha256
    self.floor = floor
    self.steps = steps
    self.handover = handover
    self.gates = gates
  }

  /// The step of that name.
  public func step(_ name: String) -> PolicyStep? {
    steps.first { $0.name == name }
  }
}

/// One step of the escalation, taken for every invoice.
public struct PolicyStep: Sendable, Hashable {
  /// As waivers name it: `second_dunning`.
  public let name: String
  /// `2.3`.
  public let clause: String
  public let title: Text
  public let kind: Kind
  /// The step that must have been taken before; nil for the due date itself.
  public let after: String?
  /// Days after the due date, or after the end of the previous step's deadline, from which it may be taken.
  public let notBefore: Int
  /// Days after which it is late.
  public let notLater: Int

  public enum Kind: Sendable, Hashable {
    /// A letter of that kind (and level, for dunning letters), with at least so many days to pay.
    case letter(Reminder.Kind, level: Int?, daysToPay: Int, announces: Reminder.Announcement?)
    /// One talk with the debtor, or so many attempts on so many different days.
    case call(attempts: Int, days: Int)
  }

  package init(
    name: String, clause: String, title: Text, kind: Kind, after: String?, notBefore: Int, notLater: Int
  ) {
    self.name = name
    self.clause = clause
    self.title = title
    self.kind = kind
    self.after = after
    self.notBefore = notBefore
    self.notLater = notLater
  }
}
