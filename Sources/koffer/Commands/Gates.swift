import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer gates CASE…`
struct Gates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Zeigt, was Inkasso, Gericht und Auskunftei brauchen.", "Shows what agency, court and bureau need."),
    discussion: say(
      """
      Nennt für jedes Tor (Auskunft an private Schuldner, gerichtliches Mahnverfahren, Meldung an eine Auskunftei, \
      Insolvenz), was mit welchem Nachweis da ist und was fehlt. Ob ein Tor den Fall hält, sagt die Mahnrichtlinie \
      unter „gates“. Rückgabewert 3, wenn einem Tor etwas fehlt, das nach der Richtlinie sperrt.

      BEISPIEL
        koffer gates cases/2026-0042
      """,
      """
      Says for each gate (information for private debtors, court dunning procedure, report to a credit bureau, \
      insolvency) what is there, shown by what, and what is missing. Whether a gate holds the case is for the policy to \
      say under “gates”. Exit code 3 where a gate lacks something that blocks under the policy.

      EXAMPLE
        koffer gates cases/2026-0042
      """))

  @OptionGroup var common: CommonOptions

  @OptionGroup var input: CasesArgument

  func run() throws {
    let portfolio = Portfolio(at: input.cases)
    let pipeline = Pipeline(asOf: common.day, among: portfolio)
    let printer: any ResultPrinter<GatesResult> =
      common.json
      ? JSONResults("{\"asOf\":\"\(common.day)\",\"cases\":[", entry: GatesEntry.init) : GatesPage(asOf: common.day)
    try portfolio.print(by: printer, isGood: \.isPassed) { folder throws(Outage) in
      GatesResult(try pipeline.check(folder))
    }
  }
}

/// A case and its gates, worked out once.
struct GatesResult: Sendable {
  let report: CaseReport
  let gates: [GateReport]

  init(_ report: CaseReport) {
    self.report = report
    gates = report.gates
  }

  /// Whether the gates lack nothing that blocks.
  var isPassed: Bool {
    !gates.isEmpty && gates.allSatisfy { gate in !gate.items.flatMap(\.findings).contains(where: \.blocks) }
  }
}
