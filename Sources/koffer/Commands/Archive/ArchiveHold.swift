import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive hold CASE… --by NAME --reason REASON`
struct ArchiveHold: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: say("Sperrt Fälle gegen Löschung.", "Puts cases on hold."),
    discussion: say(
      """
      BEISPIEL
        koffer archive hold 2026-0042 --by "Marlene Voß" --reason "Rechtsstreit anhängig"
      """,
      """
      EXAMPLE
        koffer archive hold 2026-0042 --by "Marlene Voß" --reason "litigation pending"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: PersonOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var input: NumbersArgument

  func run() throws {
    try HoldRun(common: common, place: place, by: who.by, reason: why.reason, isHeld: true).run(input.numbers)
  }
}

/// `koffer archive release CASE… --by NAME --reason REASON`
struct ArchiveRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release", abstract: say("Hebt die Sperre auf.", "Lifts the hold."),
    discussion: say(
      """
      BEISPIEL
        koffer archive release 2026-0042 --by "Marlene Voß" --reason "Rechtsstreit beendet"
      """,
      """
      EXAMPLE
        koffer archive release 2026-0042 --by "Marlene Voß" --reason "litigation ended"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: PersonOption
  @OptionGroup var why: ReasonOption
  @OptionGroup var input: NumbersArgument

  func run() throws {
    try HoldRun(common: common, place: place, by: who.by, reason: why.reason, isHeld: false).run(input.numbers)
  }
}

private struct HoldRun {
  let common: CommonOptions
  let place: WorkspaceOption
  let by: String
  let reason: String
  let isHeld: Bool

  func run(_ numbers: [String]) throws {
    let outcome = try common.orOutage { () throws(Outage) in
      let desk = try place.writing(common)
      var outcome = Outcome()
      for number in numbers { outcome.add(try desk.hold(number, isHeld, by: by, reason: reason), of: number) }
      return outcome
    }
    if common.json {
      Console.print(json: JSON.text(Entry(outcome)))
    } else {
      print(outcome)
    }
    if !outcome.findings.isEmpty { throw ExitCode(ExitStatus.held.rawValue) }
  }

  private struct Outcome {
    var recorded: [String] = []
    var unchanged: [String] = []
    var findings: [Finding] = []

    mutating func add(_ held: ArchiveDesk.Held, of number: String) {
      switch held {
      case .recorded: recorded.append(number)
      case .unchanged: unchanged.append(number)
      case .refused(let finding): findings.append(finding)
      }
    }
  }

  private struct Entry: Encodable {
    var recorded: [String]
    /// Those that were on hold on the same word already, or that nothing held.
    var unchanged: [String]
    var findings: [FindingEntry]

    init(_ outcome: Outcome) {
      recorded = outcome.recorded
      unchanged = outcome.unchanged
      findings = outcome.findings.map(FindingEntry.init)
    }
  }

  private func print(_ outcome: Outcome) {
    let done = outcome.recorded.count
    if done > 0 {
      Console.print(
        isHeld
          ? say("Gesperrt: \(done).", "On hold: \(done).") : say("Sperre aufgehoben: \(done).", "Released: \(done)."))
    }
    for number in outcome.unchanged {
      Console.print(
        isHeld
          ? say("\(number) war aus diesem Grund schon gesperrt.", "\(number) was on hold for that reason already.")
          : say(
            "\(number) war nicht gesperrt; es gab nichts aufzuheben.", "\(number) was not on hold; nothing was lifted.")
      )
    }
    for finding in outcome.findings { FindingLines(folder: "").print(finding) }
  }
}
