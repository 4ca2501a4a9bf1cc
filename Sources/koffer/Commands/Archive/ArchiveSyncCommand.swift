import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive sync [NAME]`
struct ArchiveSyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: say("Bringt eine zweite Kopie nach.", "Brings a second copy up to date."),
    discussion: say(
      """
      In einen Ordner oder auf einen SFTP-Server, wie koffer.yaml es unter „archive: {copies: …}“ sagt. Jede Datei wird hier \
      gegen ihren Hash gehalten und dort zurückgelesen. Was hier gelöscht ist, wird auch dort gelöscht.

      Mit --check wird auch gelesen, was dort schon liegt: Was fehlt oder verändert ist, wird erneuert, was nicht dorthin \
      gehört, genannt. War etwas nicht in Ordnung, endet der Lauf mit 3.

      BEISPIEL
        koffer archive sync
        koffer archive sync zweitkopie
        koffer archive sync --to /mnt/zweitkopie
        koffer archive sync --check
      """,
      """
      Into a folder or onto an SFTP server, as koffer.yaml says under “archive: {copies: …}”. Each file is held against its \
      hash here, and read back there. What was deleted here is deleted there, too.

      With --check, what lies there already is read as well: what is missing or changed is renewed, what does not belong \
      there is named. If something was not in order, the run ends with 3.

      EXAMPLE
        koffer archive sync
        koffer archive sync secondcopy
        koffer archive sync --to /mnt/copy
        koffer archive sync --check
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say("Ordner statt der Kopien in koffer.yaml.", "Folder in place of the copies in koffer.yaml."),
      valueName: say("ordner", "folder")), completion: .directory)
  var to: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Auch lesen, was dort schon liegt, und erneuern, was nicht mehr stimmt.",
        "Read what lies there already, too, and renew what is not right any more.")))
  var check = false

  @Argument(
    help: ArgumentHelp(say("Name einer Kopie (Vorgabe: alle).", "Name of a copy (default: all)."), valueName: "name"))
  var name: String?

  func validate() throws {
    if to != nil, name != nil {
      throw ValidationError(
        say("Ein Name und --to schließen einander aus.", "A name and --to exclude each other."))
    }
  }

  func run() throws {
    let desk = try common.orOutage { () throws(Outage) in try place.desk(common) }
    let copies = try common.orOutage { () throws(Outage) in try desk.copies(named: name, to) }
    guard !copies.isEmpty else {
      throw ValidationError(
        say(
          "Wohin? In koffer.yaml „archive: {copies: {NAME: {to: …}}}“ angeben, oder --to.",
          "Where to? Give “archive: {copies: {NAME: {to: …}}}” in koffer.yaml, or --to."))
    }
    var status = ExitStatus.done
    var entries: [SyncedEntry] = []
    for copy in copies {
      let bar = ProgressOnDemand()
      let synced = desk.sync(copy, checks: check) { bar.reach($0, $1) }
      bar.finish()
      entries.append(SyncedEntry(copy.place, synced))
      if !common.json { ArchivePage.print(copy.place, synced) }
      if synced.outage != nil {
        status = .outage
      } else if status == .done, synced.outcome.check.map({ !$0.isWhole }) ?? false {
        status = .held
      }
    }
    if common.json { Console.print(json: JSON.text(["copies": entries])) }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
