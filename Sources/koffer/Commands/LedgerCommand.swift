import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer ledger verify`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: say("Beweist das Übergabebuch.", "Proves the ledger."),
    discussion: say(
      """
      BEISPIEL
        koffer ledger verify
      """,
      """
      EXAMPLE
        koffer ledger verify
      """),
    subcommands: [LedgerVerify.self])
}

struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: say("Prüft die Kette von Anfang bis Ende.", "Checks the chain from its beginning to its end."),
    discussion: say(
      """
      Rechnet jeden Eintrag nach: was geändert, eingefügt oder entfernt wurde, wird mit seiner Nummer genannt. Wer sich \
      den letzten Wert notiert, erkennt mit --head auch, wenn das Ende der Kette fehlt. Sieht nach, ob der Schutz der \
      Datenbank da ist und nichts Fremdes an ihren Tabellen hängt, und sagt, wo eine Uhr zurückgestellt wurde.

      BEISPIEL
        koffer ledger verify
        koffer ledger verify --head 5f0c…
      """,
      """
      Computes every entry again: what was changed, put in or taken out is named by its number. Whoever notes the last \
      value can tell with --head when the end of the chain is missing, too. Looks whether the database's protection is \
      there and nothing foreign sits on its tables, and says where a clock was set back.

      EXAMPLE
        koffer ledger verify
        koffer ledger verify --head 5f0c…
      """))

  @OptionGroup var common: OutputOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say("Ein früher notierter letzter Wert (64 Ziffern).", "A last value noted before (64 digits)."),
      valueName: "sha256"))
  var head: String?

  func validate() throws {
    guard let head, head.wholeMatch(of: /[0-9a-f]{64}/) == nil else { return }
    throw ValidationError(
      say("--head hat nicht 64 Ziffern von 0 bis f.", "--head has not 64 digits from 0 to f."))
  }

  func run() throws {
    let (library, result) = try common.orOutage { () throws(Outage) in
      let library = try LedgerLibrary(in: place.workspace ?? ".", trusting: true)
      let progress = Progress(total: try library.ledger.length())
      defer { progress.finish() }
      // What went out of this workspace is in the chain, be it that nobody noted a value.
      let known = head ?? library.mark?.hash
      return (library, try library.ledger.verify(against: known) { progress.reach($0) })
    }
    if common.json {
      Console.print(json: JSON.text(VerificationEntry(result, library.markOutage, library.markNotice)))
    } else {
      LedgerPage.print(result, of: library.ledger.name)
    }
    if !common.json, library.markOutage == nil { library.markNotice.map(LedgerPage.print(notice:)) }
    library.markOutage?.print()
    if !result.isSafe { throw ExitCode(ExitStatus.held.rawValue) }
    if library.markOutage != nil { throw ExitCode(ExitStatus.outage.rawValue) }
  }
}
