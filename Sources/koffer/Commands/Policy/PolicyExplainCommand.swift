import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer policy explain CASE`
struct PolicyExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: say(
      "Sagt zu jeder Ziffer, was in einem Fall aus ihr wurde.", "Says of each clause what became of it in a case."),
    discussion: say(
      """
      Erfüllt und wodurch, fehlt, zu früh, spät, Reihenfolge, mangelhaft, erlassen oder entfällt, und warum; darunter, \
      was die Ziffer verlangt. Beurteilt wird nach der Richtlinie, die der Fall oder sein Arbeitsbereich nennt. \
      Rückgabewert 3, wenn eine Ziffer den Fall aufhält.

      BEISPIEL
        koffer policy explain cases/2026-0042
        koffer policy explain cases/2026-0042 --clause 2.3
      """,
      """
      Met and by what, missing, early, late, out of order, at fault, waived or not applicable, and why; below it what the \
      clause asks for. The case is judged by the policy that it or its workspace names. Exit code 3 where a clause holds \
      the case.

      EXAMPLE
        koffer policy explain cases/2026-0042
        koffer policy explain cases/2026-0042 --clause 2.3
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(say("Nur diese Ziffer.", "Only this clause."), valueName: say("ziffer", "clause")))
  var clause: String?

  @Argument(
    help: ArgumentHelp(say("Fallordner.", "Case folder."), valueName: say("fall", "case")), completion: .directory)
  var folder: String

  func validate() throws {
    guard folder.hasSuffix(".yaml") || folder.hasSuffix(".json") else { return }
    throw ValidationError(
      say(
        "„explain“ erklärt einen Fallordner. Eine Richtliniendatei prüft „koffer policy show --file \(folder)“.",
        "“explain” explains a case folder. “koffer policy show --file \(folder)” checks a policy file."))
  }

  func run() throws {
    let report = try common.orOutage { () throws(Outage) in try Pipeline(asOf: common.day).check(folder) }
    let all = report.clauses
    let wanted = all.filter { clause == nil || $0.clause.number == clause }
    if let clause, wanted.isEmpty, !all.isEmpty {
      let numbers = all.map(\.clause.number).joined(separator: ", ")
      throw ValidationError(
        say(
          "Die Richtlinie hat keine Ziffer „\(clause)“. Möglich sind: \(numbers).",
          "The policy has no clause “\(clause)”. Possible are: \(numbers)."))
    }
    if common.json {
      Console.print(json: JSON.text(ClausesJSON(report, wanted, asOf: common.day)))
    } else {
      ClausePage(report, asOf: common.day).print(wanted)
    }
    // Whatever holds the case where there is no clause to explain it by.
    let isHeld = all.isEmpty ? !report.isReady : wanted.contains { $0.holds(report.blocking) }
    if isHeld { throw ExitCode(ExitStatus.held.rawValue) }
  }
}

extension ClauseReport {
  /// Whether something that blocks rests on this clause.
  func holds(_ blocking: [Finding]) -> Bool {
    blocking.contains { $0.basis.contains(.policy(clause.number)) }
  }
}
