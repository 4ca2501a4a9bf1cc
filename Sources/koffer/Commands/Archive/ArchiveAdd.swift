import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive add [CASE…]`
struct ArchiveAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: say("Nimmt übergebene Fälle auf.", "Puts in cases that were handed over."),
    discussion: say(
      """
      Jeder Fall wird ein Bag: das Paket, wie es hinausging, Meldungen, Antworten und die Einträge des Übergabebuchs. Kommt \
      später etwas hinzu, entsteht eine neue Fassung daneben. Ohne Angabe: jeder übergebene Fall, zu dem es Neues gibt.

      BEISPIEL
        koffer archive add
        koffer archive add 2026-0042 --by "Marlene Voß"
      """,
      """
      Each case becomes a bag: the package as it went out, updates, replies and the ledger's events. What comes later \
      makes a new version beside it. Without cases: every case handed over that has something new.

      EXAMPLE
        koffer archive add
        koffer archive add 2026-0042 --by "Marlene Voß"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(help: ArgumentHelp(say("Wer dafür einsteht.", "Who answers for it."), valueName: "name"))
  var by: String?

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File numbers or case folders."), valueName: say("fall", "case")),
    completion: .directory)
  var cases: [String] = []

  func validate() throws { try PersonName.check(by) }

  /// Of a case that was named, nothing to put in is an answer that somebody has to see.
  private func isHeld(_ added: ArchiveDesk.Added) -> Bool {
    added.findings.contains { $0.blocks || !cases.isEmpty }
  }

  func run() throws {
    let (desk, ledger, numbers) = try common.orOutage { () throws(Outage) in
      let ledger = try LedgerLibrary(in: place.workspace ?? ".").ledger
      let desk = try place.writing(common, isBegun: true)
      return (desk, ledger, try cases.isEmpty ? desk.handedOver(in: ledger) : cases.map(CaseName.number))
    }
    let progress = Progress(total: numbers.count)
    defer { progress.finish() }
    var status = ExitStatus.done
    var entries: [ArchiveAddedEntry] = []
    for number in numbers {
      let result: Result<ArchiveDesk.Added, Outage>
      do throws(Outage) { result = .success(try desk.add(number, by: by, in: ledger)) } catch {
        result = .failure(error)
      }
      switch result {
      case .success(let added): status = max(status, isHeld(added) ? .held : .done)
      case .failure: status = max(status, .outage)
      }
      progress.advance {
        if common.json { return entries.append(ArchiveAddedEntry(number, result)) }
        ArchivePage.print(number, result, isQuiet: cases.isEmpty)
      }
    }
    if common.json {
      Console.print(json: JSON.text(ArchiveAddedList(cases: entries, head: desk.head.map(HeadEntry.init))))
    } else {
      ArchivePage.print(desk.head)
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
