import CaseModel
import Escalation

/// What a report keeps of a case: words, not the case itself, so that a portfolio of any size stays small.
struct ReportedCase: Sendable {
  let number: String
  let folder: String
  let verdict: Verdict
  let open: Money?
  let claimed: Money?
  /// What to do first, and from which day.
  let firstStep: (remedy: Text, from: Day, place: String)?
  let findings: [Finding]
  let clauses: [ClauseReport]
  let policy: (title: Text, version: String, sha256: String)?

  enum Verdict: Sendable {
    case ready
    case held
    case outage(Outage)

    var name: String {
      switch self {
      case .ready: return "ready"
      case .held: return "held"
      case .outage: return "outage"
      }
    }
  }

  init(_ report: CaseReport, asOf: Day) {
    number = report.number ?? report.folder
    folder = report.folder
    verdict = report.isReady ? .ready : .held
    open = report.open
    claimed = report.claim?.total.total
    let first = report.firstStep(asOf: asOf)
    firstStep = first.map { finding in
      // A file above the case is named alone; the finding tells where it lies.
      (finding.remedy, max(finding.actFrom ?? asOf, asOf), finding.place.description.replacing("../", with: ""))
    }
    findings = report.findings
    clauses = report.clauses
    policy = report.policy.map { ($0.title, $0.version, $0.sha256) }
  }

  init(_ outage: Outage, at folder: String) {
    number = folder
    self.folder = folder
    verdict = .outage(outage)
    (open, claimed, firstStep, findings, clauses, policy) = (nil, nil, nil, [], [], nil)
  }

  var blocking: Int { findings.count(where: \.blocks) }
}
