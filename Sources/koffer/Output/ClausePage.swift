import Aktenkoffer
import CaseModel
import Escalation

/// Each clause for one case: what became of it and why, then what it asks for.
struct ClausePage {
  private let report: CaseReport
  private let asOf: Day

  init(_ report: CaseReport, asOf: Day) {
    self.report = report
    self.asOf = asOf
  }

  func print(_ clauses: [ClauseReport]) {
    Console.print(
      Style.strong(say("Fall ", "Case ") + (report.number ?? report.folder)) + say(" · Stand ", " · as of ")
        + asOf.text(Speech.language))
    guard let policy = report.policy else {
      report.blocking.forEach(FindingLines(folder: report.folder).print)
      return
    }
    Console.print(
      policy.title(Speech.language) + say(", Fassung ", ", version ") + policy.version + Style.soft(" · \(policy.name)")
    )
    let articles = policy.articles
    for clause in clauses {
      Console.print()
      Console.print(Style.strong("\(Columns.pad(clause.clause.number, 4)) \(clause.title(Speech.language))"))
      for outcome in clause.outcomes { print(outcome, of: clause) }
      guard let article = articles.first(where: { $0.clause == clause.clause }) else { continue }
      let terms = article.terms.filter { !$0.isUsual }.map { $0.text(Speech.language) }
      if !terms.isEmpty {
        Paragraph(
          say("Verlangt: ", "Asked for: ") + terms.joined(separator: "; ") + ".", indent: 5, style: .soft
        ).print()
      }
    }
  }

  private func print(_ outcome: ClauseReport.Outcome, of clause: ClauseReport) {
    let mark = ClauseMark(outcome)
    let invoices = outcome.invoices.isEmpty ? "" : outcome.invoices.joined(separator: ", ") + ": "
    let detail = outcome.detail(Speech.language)
    Console.print(
      "   \(mark.sign) " + invoices + mark.style(outcome.state.title(Speech.language))
        + (detail.isEmpty ? "" : ": \(detail)") + (outcome.place.map { Style.soft(" · \($0)") } ?? ""))
    let findings = report.findings.filter { finding in
      finding.basis.contains(.policy(clause.clause.number)) && outcome.codes.contains(finding.kind.code)
        && (outcome.invoices.isEmpty || finding.invoices.isEmpty
          || !Set(finding.invoices).isDisjoint(with: outcome.invoices))
    }
    for finding in findings {
      Console.print("       [\(finding.kind.code)] \(finding.message(Speech.language))")
      Console.print("         → \(finding.remedy(Speech.language))")
    }
  }
}

/// The sign and the colour of what became of a clause.
struct ClauseMark {
  let sign: String
  let style: Style

  init(_ outcome: ClauseReport.Outcome) {
    switch outcome.state {
    case .notApplicable: (sign, style) = (Style.soft("–"), .soft)
    case .unknown: (sign, style) = (Style.caution("!"), .caution)
    case .waiting: (sign, style) = (Style.caution("…"), .caution)
    default:
      // One sign for one weight.
      switch outcome.weight {
      case .block: (sign, style) = (Style.bad("✗"), .bad)
      case .warning: (sign, style) = (Style.caution("!"), .caution)
      case .note: (sign, style) = (Style.soft("·"), .soft)
      case nil: (sign, style) = (Style.good("✓"), .good)
      }
    }
  }
}

/// The same for a program.
struct ClausesJSON: Encodable {
  var asOf: String
  var folder: String
  var number: String?
  var ready: Bool
  var policy: PolicyEntry?
  var clauses: [ClauseEntry]
  /// Those that rest on the clauses shown; all that hold the case where there is no policy to judge it by.
  var findings: [FindingEntry]

  init(_ report: CaseReport, _ clauses: [ClauseReport], asOf: Day) {
    self.asOf = asOf.description
    folder = report.folder
    number = report.number
    ready = report.isReady
    policy = report.policy.map(PolicyEntry.init)
    self.clauses = clauses.flatMap(ClauseEntry.all)
    let cited = Set(clauses.map { Citation.policy($0.clause.number) })
    let findings =
      report.policy == nil ? report.blocking : report.findings.filter { !cited.isDisjoint(with: $0.basis) }
    self.findings = findings.map(FindingEntry.init)
  }
}
