/// Something wrong, missing or notable in a case: a value, never thrown.
///
/// Names case number, document number, file, line and code; never a person, an address or an account.
public struct Finding: Hashable, Sendable {
  /// What kind of finding this is: code, title, severity, basis and general remedy.
  public let kind: FindingKind
  /// How much it weighs here: as much as its kind, unless the policy gives the matter another weight.
  public let severity: Severity
  /// Where it was found.
  public let place: Place
  /// The other place, where two places contradict each other.
  public let otherPlace: Place?
  /// What is the matter here, with the figures of this case.
  public let message: Text
  /// What to do about it here; the kind's remedy unless this case allows to be more exact.
  public let remedy: Text
  /// From which day the remedy can be taken, where there is such a day.
  public let actFrom: Day?
  /// The invoices the finding is about, by number; none where it is about the whole case.
  public let invoices: [String]
  /// On what it rests: the clause of the policy in force, and what the kind rests on.
  public let basis: [Citation]
  /// The waiver that accepts it; a waived finding blocks nothing.
  public let waiver: Waiver?

  public init(
    _ kind: FindingKind, at place: Place, against otherPlace: Place? = nil, _ message: Text, remedy: Text? = nil,
    actFrom: Day? = nil, invoices: [String] = [], clause: String? = nil, waiver: Waiver? = nil,
    severity: Severity? = nil, basis: [Citation]? = nil
  ) {
    self.kind = kind
    self.severity = severity ?? kind.severity
    self.place = place
    self.otherPlace = otherPlace
    self.message = message
    self.remedy = remedy ?? kind.remedy
    self.actFrom = actFrom
    self.invoices = invoices
    let basis = basis ?? kind.basis
    self.basis = clause.map { clause in [.policy(clause)] + basis.filter { $0 != .policyStep } } ?? basis
    self.waiver = waiver
  }

  /// The one invoice the finding is about; nil where it is about several, or the whole case.
  public var invoice: String? {
    invoices.count == 1 ? invoices.first : nil
  }

  /// Whether the case is held by this finding.
  public var blocks: Bool {
    severity == .block && waiver == nil
  }
}

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Sperre: the case is held.
  case block
  /// Warnung: the recipient or the debtor may object.
  case warning
  /// Hinweis: worth knowing.
  case note

  /// `Sperre`, `Warnung`, `Hinweis`.
  public var title: Text {
    switch self {
    case .block: return Text("Sperre", "Block")
    case .warning: return Text("Warnung", "Warning")
    case .note: return Text("Hinweis", "Note")
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .block: return 0
    case .warning: return 1
    case .note: return 2
    }
  }
}
