import ArgumentParser
import CaseModel
import Glibc

/// The command line. Each command stands in a file of its own: it reads, calls one function, prints.
@main
struct Koffer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "koffer",
    abstract: say(
      "Prüft und packt Forderungsakten für Inkasso und Anwalt, und prüft empfangene Pakete.",
      "Checks, packs and verifies case files for collection agencies and law firms."),
    discussion: say(
      """
      BEISPIEL
        koffer check cases/2026-0042
        koffer pack cases --out versand
        koffer verify versand/2026-0042.koffer.zip

      RÜCKGABEWERTE
        0  erledigt oder abgabereif        3  gehalten oder nicht in Ordnung
        1  Störung (Datenträger, Rechte)  64  falscher Aufruf
      """,
      """
      EXAMPLE
        koffer check cases/2026-0042
        koffer pack cases --out outbox
        koffer verify outbox/2026-0042.koffer.zip

      EXIT CODES
        0  done or ready                  3  held or not sound
        1  outage (disk, permissions)    64  wrong usage
      """),
    version: "0.1.0",
    subcommands: [
      Init.self, Check.self, PlanCommand.self, CallSheetCommand.self, PolicyCommand.self, Claim.self, Gates.self,
      Pack.self, Approve.self, HandOver.self, Outcome.self, ReportPayment.self, CreditCommand.self,
      AddressCommand.self, InsolvencyCommand.self, SupplementCommand.self, RecallCommand.self, ImportReply.self,
      ReplyTemplateCommand.self, Answer.self, Status.self, List.self, Stats.self, DisclosuresCommand.self,
      LedgerCommand.self, ArchiveCommand.self, RecipientsCommand.self,
      Verify.self, Unpack.self, Rules.self, LawCommand.self, Doctor.self,
    ])

  static func main() {
    // A reader that goes away must not end a run that is writing packages.
    _ = signal(SIGPIPE, SIG_IGN)
    let arguments = OptionOrder.sorted(Array(CommandLine.arguments.dropFirst()))
    if let unknown = UnknownCommand(in: arguments, of: Self.self) {
      unknown.lines.forEach(Console.error)
      exit(withError: ExitCode.validationFailure)
    }
    var failure: (any Error)?
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      failure = error
    }
    let status = failure.map(report) ?? .success
    guard Console.isIncomplete else { exit(withError: status) }
    Outage.outputIncomplete.print()
    exit(withError: ExitCode(ExitStatus.outage.rawValue))
  }

  /// Prints what the parser has to say: help and scripts on standard output, errors beside it.
  private static func report(_ failure: any Error) -> ExitCode {
    let status = exitCode(for: failure)
    let text = ParserWords.spoken(fullMessage(for: failure))
    if status.isSuccess {
      Console.write(text + "\n", to: STDOUT_FILENO)
    } else if !text.isEmpty {
      text.split(separator: "\n", omittingEmptySubsequences: false).forEach { Console.error(String($0)) }
    }
    return status
  }
}
