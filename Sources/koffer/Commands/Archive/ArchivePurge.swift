import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive purge CASE…|--due --by NAME --reason REASON`
struct ArchivePurge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: say("Löscht Fälle, deren Frist vorbei ist.", "Deletes cases whose period is over."),
    discussion: say(
      """
      Inhalte gehen aus Archiv, Übergabebuch und eigenen Kopien; was es war, sein Hash, wann und auf wessen Wort bleiben \
      verzeichnet, und das Verzeichnis bleibt beweisbar. Was aufzubewahren oder gesperrt ist, wird nicht gelöscht. Mit --due \
      alles, was gelöscht werden muss.

      BEISPIEL
        koffer archive purge 2017-0042 --by "Marlene Voß" --reason "Frist abgelaufen"
        koffer archive purge --due --by "Marlene Voß" --reason "Löschlauf 2027"
      """,
      """
      Contents go from archive, ledger and our own copies; what it was, its hash, when and on whose word stay written down, \
      and the log stays provable. What has to be kept or is on hold is not deleted. With --due everything that must go.

      EXAMPLE
        koffer archive purge 2017-0042 --by "Marlene Voß" --reason "period over"
        koffer archive purge --due --by "Marlene Voß" --reason "deletion run 2027"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: PersonOption
  @OptionGroup var why: ReasonOption

  @Flag(help: ArgumentHelp(say("Alles, was gelöscht werden muss.", "Everything that must be deleted.")))
  var due = false

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File numbers or case folders."), valueName: say("fall", "case")),
    completion: .directory)
  var cases: [String] = []

  func validate() throws {
    guard due == cases.isEmpty else {
      throw ValidationError(say("Entweder Fälle nennen oder --due.", "Name cases, or give --due."))
    }
    // What has to be kept today may not go because of a day to come.
    try common.refuseFuture(Text("Gelöscht wird", "is deleted"))
  }

  func run() throws {
    let (desk, ledger, numbers) = try common.orOutage { () throws(Outage) in
      let desk = try place.writing(common)
      let ledger = try LedgerLibrary(in: place.workspace ?? ".").ledger
      var numbers = cases.map(CaseName.number)
      if due {
        numbers = try desk.unfinished(in: ledger)
        try desk.due { if $0.verdict == .must { numbers.append($0.number) } }
      }
      return (desk, ledger, numbers)
    }
    let progress = Progress(total: numbers.count)
    defer { progress.finish() }
    var status = ExitStatus.done
    var entries: [DeletedEntry] = []
    for number in numbers {
      let result: Result<ArchiveDesk.Deleted, Outage>
      do throws(Outage) {
        result = .success(try desk.purge(number, by: who.by, reason: why.reason, in: ledger))
      } catch {
        result = .failure(error)
      }
      switch result {
      case .success(let deleted): status = max(status, deleted.isDone ? .done : .held)
      case .failure: status = max(status, .outage)
      }
      progress.advance {
        if common.json { return entries.append(DeletedEntry(number, result)) }
        ArchivePage.print(number, result)
      }
    }
    do throws(Outage) { try desk.wipe(ledger) } catch {
      // Deleted it is; traces go with the next run.
      status = .outage
      if !common.json { error.print() }
    }
    if common.json { Console.print(json: JSON.text(["cases": entries])) }
    if !common.json, numbers.isEmpty { Console.print(say("Nichts muss gelöscht werden.", "Nothing must be deleted.")) }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
