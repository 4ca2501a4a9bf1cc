import CaseModel
import Custody
import Escalation
import Law
import Packing

/// What became of one case.
public struct CaseReport: Sendable {
  /// The case folder, as it was given.
  public let folder: String
  /// The creditor's file number; nil where it could not be read.
  public let number: String?
  /// The case's own file.
  let caseFile: Place
  public internal(set) var verdict: Clearance.Verdict
  /// The packages that were written, in the order of the recipients.
  public internal(set) var packages: [Package] = []
  /// The only package, or the first.
  public var package: Package? { packages.first }

  /// What would leave the house; only where that was asked for.
  public internal(set) var disclosure: Disclosure?

  /// What became of it in the ledger; only where it was to be approved or handed over.
  public internal(set) var custody: Custody?

  /// Where the case stands after this run.
  public struct Custody: Sendable {
    /// nil where the ledger does not know the case.
    public internal(set) var record: CaseRecord?
    /// Where the package was put, or found to lie already.
    public internal(set) var place: String?
    /// Delivered by an earlier run that was cut off, and found by this one.
    public internal(set) var wasFound = false
    public internal(set) var isApproved = false
    /// At `place` lies a mail that a person has to send.
    public internal(set) var isDraft = false
  }

  /// A package on disk.
  public struct Package: Sendable {
    public let path: String
    /// SHA-256 of the manifest.
    public let identity: String
    /// What did not leave the house, by kind.
    public internal(set) var withheld: [Withheld] = []
    /// Documents that did not, by kind.
    public internal(set) var documentsKept: [(kind: Text, count: Int)] = []
    /// What whoever packs should know.
    public internal(set) var notes: [Text]
    /// The signature beside it; nil where it is not signed.
    public let signature: String?
    /// For whom it is encrypted; nil where it is in clear.
    public let encryptedFor: Text?
  }

  /// Its invoices, by what they are known again in another case of the run.
  var claims: [SharedInvoices.Claim] = []

  /// Recipients whose questions were to be asked, and were not: without a sum there is nothing to ask about.
  public internal(set) var recipientsUnasked: [String] = []

  init(folder: String, file: CaseFile?, verdict: Clearance.Verdict) {
    self.folder = folder
    number = file?.number
    caseFile = file?.caseFile ?? CaseFile.usualFile
    self.verdict = verdict
  }

  /// Everything found, in the order in which a clerk would check.
  public var findings: [Finding] {
    switch verdict {
    case .held(let held): return held.findings
    case .cleared(let cleared): return cleared.findings
    }
  }

  /// The last day on which a ready case may go out as it is; nil of a held one, and where nothing grows old.
  public var lastDay: Day? {
    guard case .cleared(let cleared) = verdict else { return nil }
    return cleared.lastDay
  }

  /// From which day the last letter of a ready case has been too old by the policy; nil of a held one, and where it is not.
  public var staleFrom: Day? {
    guard case .cleared(let cleared) = verdict else { return nil }
    return cleared.staleFrom
  }

  /// Principal that is open by the account, as far as it is known; with interest and costs it is `claim.total`.
  public var open: Money? {
    switch verdict {
    case .held(let held): return held.open
    case .cleared(let cleared): return cleared.open
    }
  }

  /// What is owed with interest and costs, line by line; nil where there is no sum.
  public var claim: ClaimStatement? {
    switch verdict {
    case .held(let held): return held.claim
    case .cleared(let cleared): return cleared.claim
    }
  }

  /// What those who come after need: the agency, the court, the bureau.
  public var gates: [GateReport] {
    switch verdict {
    case .held(let held): return held.gates
    case .cleared(let cleared): return cleared.gates
    }
  }

  /// The policy it was judged by; nil where there is none.
  public var policy: Policy? {
    switch verdict {
    case .held(let held): return held.policy
    case .cleared(let cleared): return cleared.policy
    }
  }

  /// Every clause of the policy, in the order of their numbers, and what became of it.
  public var clauses: [ClauseReport] {
    switch verdict {
    case .held(let held): return held.clauses
    case .cleared(let cleared): return cleared.clauses
    }
  }

  /// To whom the case goes by the policy; nil where nothing says so.
  public var route: Route? {
    let choice: RouteChoice?
    switch verdict {
    case .held(let held): choice = held.route
    case .cleared(let cleared): choice = cleared.route
    }
    if case .to(let route) = choice { return route }
    return nil
  }

  /// The shortest lawful way to readiness; nil where the case is ready, or could not be judged.
  public var plan: Plan? {
    if case .held(let held) = verdict { return held.plan }
    return nil
  }

  /// What to have at hand for a call to the debtor; nil where the case could not be judged.
  ///
  /// It names people, and stays in the house.
  public var callSheet: CallSheet? {
    switch verdict {
    case .held(let held): return held.callSheet
    case .cleared(let cleared): return cleared.callSheet
    }
  }

  public var isReady: Bool {
    if case .cleared = verdict { return true }
    return false
  }

  /// The findings that hold the case.
  public var blocking: [Finding] { findings.filter(\.blocks) }

  /// The blocking finding to take on first, in the order of the plan: what can be acted on earliest; on one day what a
  /// clerk checks before the steps, the steps as the policy has them, the rest, and last what is waited for.
  public func firstStep(asOf: Day) -> Finding? {
    let order = StepOrder(policy, blocking)
    return blocking.enumerated().min { left, right in
      let (one, other) = (order.rank(of: left.element, asOf), order.rank(of: right.element, asOf))
      return (one.day, one.turn, one.step, left.offset) < (other.day, other.turn, other.step, right.offset)
    }?.element
  }
}

/// Where findings stand among the steps of the policy.
private struct StepOrder {
  private let steps: [PolicyStep]
  /// Those that wait until a step before them is mended.
  private var waiting: Set<String> = []
  /// From when each can be taken for all invoices it is needed for, as a plan takes it.
  private var days: [String: Day] = [:]

  init(_ policy: Policy?, _ blocking: [Finding]) {
    steps = policy?.steps ?? []
    var open: Set<String> = []
    for step in steps {
      let isBehind = !open.isDisjoint(with: step.after)
      if isBehind { waiting.insert(step.name) }
      let own = blocking.filter { $0.basis.contains(.policy(step.clause.number)) }
      if isBehind || !own.isEmpty { open.insert(step.name) }
      days[step.name] = own.compactMap(\.actFrom).max()
    }
  }

  func rank(of finding: Finding, _ asOf: Day) -> (day: Int32, turn: Finding.Turn, step: Int) {
    let day = max(finding.actFrom ?? asOf, asOf)
    guard let position = steps.firstIndex(where: { finding.basis.contains(.policy($0.clause.number)) }) else {
      return (day.number, day > asOf ? .wait : finding.isCheckedBeforeSteps ? .beforeSteps : .behindSteps, 0)
    }
    let name = steps[position].name
    return (waiting.contains(name) ? .max : max(days[name] ?? day, day).number, .step, position)
  }
}

extension CaseFile {
  /// Where its entries stand.
  var caseFile: Place { Place(origin.place.file) }
  /// Where they stand if nobody knows better.
  static let usualFile = Place("case.yaml")
}
