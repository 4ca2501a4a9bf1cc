import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer policy simulate CASE…`
struct PolicySimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: say(
      "Erprobt Richtlinien an Fällen: wie viele wären abgabereif, was hält die übrigen?",
      "Tries policies on cases: how many would be ready, what holds the others?"),
    discussion: say(
      """
      Liest jeden Fall einmal und beurteilt ihn unter jeder Richtlinie, am Stichtag und an späteren Tagen, wenn nichts \
      geschieht und nur Zeit vergeht. Welche Richtlinie ein Fall selbst („policy“ in case.yaml) oder sein \
      Arbeitsbereich nennt, zählt hier nicht, denn gefragt ist nach den anderen. Ohne --policy werden alle Richtlinien \
      erprobt, die „koffer policy list“ nennt. Fälle, die sich nicht lesen lassen, werden genannt und halten den Rest \
      nicht auf; der Rückgabewert ist dann 3.

      BEISPIEL
        koffer policy simulate cases --policy standard --policy policies/neu.yaml --days 7,14,30
      """,
      """
      Reads each case once and judges it under each policy, on the day and on later ones, if nothing is done and only \
      time passes. Which policy a case itself (“policy” in case.yaml) or its workspace names does not count here, for \
      the question is about the others. Without --policy all policies are tried that “koffer policy list” names. Cases \
      that do not read are named and do not stop the rest; the exit code is 3 then.

      EXAMPLE
        koffer policy simulate cases --policy standard --policy policies/new.yaml --days 7,14,30
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say("Eine Richtlinie: Name oder Datei; mehrfach.", "A policy: a name or a file; repeatable."),
      valueName: say("richtlinie", "policy")), completion: .policies)
  var policy: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Spätere Tage, vom Stichtag an gezählt.", "Later days, counted from the day."), valueName: "7,14,30"))
  var days: LaterDays?

  @Flag(
    help: ArgumentHelp(
      say(
        "Am Ende auf der Fehlerausgabe nennen, wie viel Rechenzeit Lesen und Beurteilen kosteten.",
        "At the end, say on the error stream how much computing time reading and judging took.")))
  var timing = false

  @OptionGroup var input: CasesArgument

  func run() throws {
    let library = try place.library(common)
    let policies = try wanted(in: library)
    let portfolio = Portfolio(at: input.cases)
    let trial = PolicyTrial(under: policies, asOf: common.day, later: days?.days ?? [])
    let printer: any ResultPrinter<PolicyTrial.Result> =
      common.json
      ? SimulationJSON(trial, isTimed: timing) : SimulationPage(trial, isTimed: timing)
    try portfolio.print(by: printer, isGood: { $0.broken == nil }) { folder throws(Outage) in
      try trial.run(folder)
    }
  }

  private func wanted(in library: PolicyLibrary) throws -> [Policy] {
    let words = policy.isEmpty ? library.entries.filter { $0.findings.isEmpty }.map(\.name) : policy
    var seen: Set<String> = []
    return try words.map { try library.policy($0, common) }.filter { seen.insert($0.sha256).inserted }
  }
}

/// Days on the command line: `7,14,30`.
struct LaterDays: ExpressibleByArgument {
  let days: [Int]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let days = parts.compactMap { part in part.allSatisfy(\.isASCII) && !part.hasPrefix("+") ? Int(part) : nil }
    guard days.count == parts.count, days.allSatisfy({ (1...3650).contains($0) }), days.count <= 12 else { return nil }
    self.days = Array(Set(days)).sorted()
  }
}
