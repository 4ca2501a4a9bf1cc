import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer plan CASE…`
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: say("Nennt den kürzesten Weg zur Abgabe.", "Names the shortest way to readiness."),
    discussion: say(
      """
      Nennt für gehaltene Fälle, was in welcher Reihenfolge zu tun ist, ab wann es erlaubt und bis wann es rechtzeitig \
      ist, und an welchem Tag der Fall abgegeben werden kann. Der Weg ist geprüft: jeder Schritt wird in einer Kopie des \
      Falls getan und nach denselben Regeln beurteilt. Mit --ics auch als Kalenderdatei.

      BEISPIEL
        koffer plan cases/2026-0042
        koffer plan cases --ics mahnlauf.ics
      """,
      """
      Says for held cases what to do in which order, from when it is allowed and until when it is in time, and on which \
      day the case can be handed over. The way is proven: each step is taken in a copy of the case and judged by the \
      same rules. With --ics as a calendar file, too.

      EXAMPLE
        koffer plan cases/2026-0042
        koffer plan cases --ics escalation.ics
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say("Kalenderdatei, die geschrieben wird.", "Calendar file to write."), valueName: say("datei", "file")),
    completion: .file(extensions: ["ics"]))
  var ics: String?

  @OptionGroup var input: CasesArgument

  func run() throws {
    let portfolio = Portfolio(at: input.cases)
    let pipeline = Pipeline(asOf: common.day, among: portfolio)
    let printer = PlanPrinter(asOf: common.day, isJSON: common.json, isAlone: portfolio.folders.count == 1)
    var ending: (any Error)?
    do {
      try portfolio.print(by: printer, isGood: \.report.isReady) { folder throws(Outage) in
        let report = try pipeline.check(folder)
        return PlanResult(report: report, plan: report.plan)
      }
    } catch {
      // Held cases give the command its exit code, and they are what the calendar is for.
      ending = error
    }
    if let ics { try write(printer.calendar, to: ics) }
    if let ending { throw ending }
  }

  private func write(_ calendar: PlanCalendar, to path: String) throws {
    do throws(Outage) {
      try calendar.write(to: path)
    } catch {
      error.print()
      throw ExitCode(ExitStatus.outage.rawValue)
    }
  }
}

/// A case and its way to readiness.
struct PlanResult: Sendable {
  let report: CaseReport
  let plan: Plan?
}
