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
    let findings = try common.orOutage { () throws(Outage) in
      let desk = try place.writing(common)
      var findings: [Finding] = []
      for number in numbers { findings += try desk.hold(number, isHeld, by: by, reason: reason) }
      return findings
    }
    if common.json {
      Console.print(json: JSON.text(["findings": findings.map(FindingEntry.init)]))
    } else {
      let done = numbers.count - findings.count
      if done > 0 {
        Console.print(
          isHeld
            ? say("Gesperrt: \(done).", "On hold: \(done).") : say("Sperre aufgehoben: \(done).", "Released: \(done)."))
      }
      for finding in findings { FindingLines(folder: "").print(finding) }
    }
    if !findings.isEmpty { throw ExitCode(ExitStatus.held.rawValue) }
  }
}
