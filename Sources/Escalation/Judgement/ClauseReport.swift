import CaseModel

/// What became of one clause of the policy in a case.
public struct ClauseReport: Sendable {
  public let clause: Policy.Clause
  /// What the clause is about, in a few words.
  public let title: Text
  /// One for each group of invoices that fared alike; the case as a whole where it is about no single invoice.
  public let outcomes: [Outcome]

  init(clause: Policy.Clause, title: Text, outcomes: [Outcome]) {
    self.clause = clause
    self.title = title
    self.outcomes = outcomes
  }

  /// Of the case as a whole.
  init(
    _ clause: Policy.Clause, _ title: Text, _ state: State, _ detail: Text, place: Place? = nil, codes: [String] = [],
    weight: Severity? = nil
  ) {
    self.init(
      clause: clause, title: title,
      outcomes: [Outcome(state: state, invoices: [], detail: detail, place: place, codes: codes, weight: weight)])
  }

  public struct Outcome: Sendable {
    public let state: State
    /// Labels of the invoices; empty for the case as a whole.
    public let invoices: [String]
    /// By which evidence, or why.
    public let detail: Text
    /// Where the evidence stands.
    public let place: Place?
    /// Codes of the findings about it.
    public let codes: [String]
    /// How much the gravest of them weighs; nil where nothing is the matter, or somebody accepted it.
    public let weight: Severity?

    init(
      state: State, invoices: [String], detail: Text, place: Place?, codes: [String], weight: Severity? = nil
    ) {
      self.state = state
      self.invoices = invoices
      self.detail = detail
      self.place = place
      self.codes = codes
      self.weight = weight
    }
  }

  public enum State: String, CaseIterable, Comparable, Sendable {
    case notApplicable = "not_applicable"
    case met
    case waived
    /// Done, and later than it should have been.
    case late
    /// Nothing is wrong, and some time must pass.
    case waiting
    /// Not to be told from what is on record.
    case unknown
    /// Done, and not as the clause asks.
    case faulty
    case early
    case outOfOrder = "out_of_order"
    case missing

    /// From what needs nothing to what is furthest from it.
    public static func < (left: State, right: State) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }

    public var title: Text {
      switch self {
      case .notApplicable: return Text("entfällt", "not applicable")
      case .met: return Text("erfüllt", "met")
      case .waived: return Text("erlassen", "waived")
      case .late: return Text("spät", "late")
      case .waiting: return Text("wartet", "waiting")
      case .unknown: return Text("unklar", "unknown")
      case .faulty: return Text("mangelhaft", "at fault")
      case .early: return Text("zu früh", "early")
      case .outOfOrder: return Text("Reihenfolge", "out of order")
      case .missing: return Text("fehlt", "missing")
      }
    }
  }

  /// The case is judged by its weakest invoice.
  public var weakest: State { outcomes.map(\.state).max() ?? .notApplicable }

  /// How many clauses hold each invoice back, where invoices fared differently; the case is judged by the weakest.
  ///
  /// By their labels, the weakest first.
  public static func weakest(among reports: [ClauseReport]) -> [(invoice: String, open: Int)] {
    var open: [String: Int] = [:]
    var order: [String] = []
    for outcome in reports.flatMap(\.outcomes) {
      for invoice in outcome.invoices {
        if open[invoice] == nil { order.append(invoice) }
        open[invoice, default: 0] += outcome.state >= .faulty && outcome.weight == .block ? 1 : 0
      }
    }
    return order.enumerated().map { ($0.element, open[$0.element] ?? 0, $0.offset) }
      .sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map { ($0.0, $0.1) }
  }
}

extension [Finding] {
  /// How much the gravest weighs that nobody accepted.
  var weight: Severity? { filter { $0.waiver == nil }.map(\.severity).min() }

  /// What is the matter, each once.
  var titles: Text {
    var counts: [String: Int] = [:]
    for finding in self { counts[finding.kind.code, default: 0] += 1 }
    var seen: Set<String> = []
    let titles = filter { seen.insert($0.kind.code).inserted }.map { finding -> Text in
      let count = counts[finding.kind.code] ?? 1
      let title = finding.kind.title
      return count == 1 ? title : Text("\(title.german) (\(count) ×)", "\(title.english) (\(count) ×)")
    }
    return Text.joined(titles)
  }
}
