import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer outcome CASE --delivered|--not-delivered --by NAME [--on DAY]`
struct Outcome: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Verzeichnet, was aus einer Übergabe wurde, deren Ausgang offen ist.",
      "Records what became of a handover whose outcome is open."),
    discussion: say(
      """
      Für alles, was kein Programm nachsehen kann: ein Entwurf, den jemand abgesandt hat, ein Server, der nicht zeigt, was \
      er hat, ein Ordner, den es nicht mehr gibt. Wer es sagt, hat den Empfänger gefragt und steht mit Namen dafür ein.

      BEISPIEL
        koffer outcome 2026-0042 --delivered --by "Marlene Voß"
        koffer outcome cases/2026-0042 --not-delivered --by "Marlene Voß" --on 2026-11-20
      """,
      """
      For all that no program can look up: a draft that somebody sent, a server that does not show what it has, a folder \
      that is gone. Whoever says so has asked the recipient, and answers for it by name.

      EXAMPLE
        koffer outcome 2026-0042 --delivered --by "Marlene Voß"
        koffer outcome cases/2026-0042 --not-delivered --by "Marlene Voß" --on 2026-11-20
      """))

  @OptionGroup var common: OutputOptions
  @OptionGroup var place: WorkspaceOption

  @Flag(help: ArgumentHelp(say("Es kam an.", "It arrived.")))
  var delivered = false

  @Flag(
    help: ArgumentHelp(say("Es kam nicht an; der Fall darf wieder hinaus.", "It did not; the case may go out again.")))
  var notDelivered = false

  @OptionGroup var who: PersonOption

  @Option(
    help: ArgumentHelp(
      say("An welchem Tag es ankam oder feststand.", "On which day it arrived, or was known."),
      valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var on: AsOf?

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File number or case folder."), valueName: say("fall", "case")),
    completion: .directory)
  var caseName: String

  func validate() throws {
    guard delivered != notDelivered else {
      throw ValidationError(
        say("Entweder --delivered oder --not-delivered angeben.", "Give either --delivered or --not-delivered."))
    }
    if let on, on.day > AsOf.today {
      throw ValidationError(say("--on nennt einen Tag, der noch kommt.", "--on names a day that is still to come."))
    }
  }

  func run() throws {
    let told = ToldOutcome(of: caseName, isDelivered: delivered, by: who.by, on: on?.day)
    let (number, result, findings) = try common.orOutage { () throws(Outage) in
      try Pipeline(asOf: AsOf.today).tell(told, in: place.workspace ?? ".", at: AsOf.instant)
    }
    switch result {
    case .success(let record):
      if common.json { return Console.print(json: JSON.text(RecordEntry(record, findings))) }
      LedgerPage.print(record)
      for finding in findings { FindingLines(folder: number).print(finding) }
    case .failure(let refusal):
      if common.json {
        Console.print(json: JSON.text(FindingEntry(refusal.finding)))
      } else {
        FindingLines(folder: number).print(refusal.finding)
      }
      throw ExitCode(ExitStatus.held.rawValue)
    }
  }
}
