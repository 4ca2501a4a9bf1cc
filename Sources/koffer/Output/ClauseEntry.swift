import Aktenkoffer
import CaseModel
import Escalation

/// The policy a case was judged by, for a program.
struct PolicyEntry: Encodable {
  var name: String
  var version: String
  var sha256: String

  init(_ policy: Policy) {
    name = policy.name
    version = policy.version
    sha256 = policy.sha256
  }
}

/// A clause of the policy and what became of it, for a program.
struct ClauseEntry: Encodable {
  var clause: String
  var title: String
  /// `met`, `missing`, `early`, `late`, `out_of_order`, `faulty`, `waived`, `waiting`, `unknown` or `not_applicable`.
  var state: String
  /// Where it is not the case as a whole.
  var invoices: [String]?
  var detail: String
  var file: String?
  var line: Int?
  var codes: [String]

  /// One for each group of invoices that fared alike.
  static func all(of report: ClauseReport) -> [ClauseEntry] {
    report.outcomes.map { outcome in
      ClauseEntry(
        clause: report.clause.number, title: report.title(Speech.language), state: outcome.state.rawValue,
        invoices: outcome.invoices.isEmpty ? nil : outcome.invoices, detail: outcome.detail(Speech.language),
        file: outcome.place?.file, line: outcome.place?.line, codes: outcome.codes)
    }
  }
}
