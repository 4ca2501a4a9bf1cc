import Aktenkoffer
import CaseModel
import Escalation

/// The policy clause by clause: what is met and by which evidence, what is not and why.
struct ClauseLines {
  private let policy: Policy?
  private let reports: [ClauseReport]

  init(_ report: CaseReport) {
    policy = report.policy
    reports = report.clauses
  }

  func print() {
    guard let policy, !reports.isEmpty else { return }
    Console.print(
      Style.strong(policy.title(Speech.language)) + say(", Fassung ", ", version ") + policy.version
        + Style.soft(" · \(policy.name)"))
    let width = min(34, reports.map { $0.title(Speech.language).count }.max() ?? 0)
    let numbers = reports.map(\.clause.number.count).max() ?? 0
    for report in reports {
      for (index, outcome) in report.outcomes.enumerated() {
        let number = Columns.pad(index == 0 ? report.clause.number : "", numbers)
        let title = Columns.cell(index == 0 ? report.title(Speech.language) : "", width)
        Console.print("  \(ClauseMark(outcome).sign) \(number)  \(title)  \(text(of: outcome))")
      }
    }
    printWeakest()
    Console.print()
  }

  /// Where invoices fared differently, the one that holds the case.
  private func printWeakest() {
    guard let weakest = ClauseReport.weakest(among: reports).first, weakest.open > 0 else { return }
    Console.print(
      say(
        "  Der Fall richtet sich nach der schwächsten Rechnung: \(weakest.invoice), \(Sentence.count(weakest.open, "Ziffer", "Ziffern")) offen.",
        "  The case is judged by its weakest invoice: \(weakest.invoice), \(Sentence.count(weakest.open, "clause", "clauses")) open."
      ))
  }

  private func text(of outcome: ClauseReport.Outcome) -> String {
    let state = outcome.state.title(Speech.language)
    let detail = outcome.detail(Speech.language)
    let invoices = outcome.invoices.isEmpty ? "" : outcome.invoices.joined(separator: ", ") + ": "
    if outcome.state == .met { return invoices + Style.soft(detail) }
    let word = ClauseMark(outcome).style(state)
    return invoices + (detail.isEmpty ? word : "\(word): \(detail)")
  }
}
