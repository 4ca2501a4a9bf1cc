import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive verify`
struct ArchiveVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: say("Beweist, dass nichts verändert ist.", "Proves that nothing was changed."),
    discussion: say(
      """
      Liest das ganze Verzeichnis des Archivs und jede Datei jeder Mappe, auf allen Kernen, und nennt alles, was geändert, \
      entfernt, hinzugefügt, vertauscht oder zurückgesetzt wurde. Was das Übergabebuch vom Archiv weiß, muss darin sein.

      BEISPIEL
        koffer archive verify
        koffer archive verify --sample 500
        koffer archive verify --resume
        koffer archive verify --copy /mnt/zweitkopie --head 4711:5f0c…
      """,
      """
      Reads the archive's whole log and every file of every bag, on all cores, and names whatever was changed, removed, \
      added, swapped or rolled back. What the ledger knows of the archive has to be in it.

      EXAMPLE
        koffer archive verify
        koffer archive verify --sample 500
        koffer archive verify --resume
        koffer archive verify --copy /mnt/copy --head 4711:5f0c…
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say(
        "Nur so viele Mappen lesen, an jedem Tag andere; das Verzeichnis ganz.",
        "Read so many bags alone, others every day; the log wholly."), valueName: say("anzahl", "count")))
  var sample: Int?

  @Flag(help: ArgumentHelp(say("Fortsetzen, wo der letzte Lauf abbrach.", "Go on where the last run broke off.")))
  var resume = false

  @Option(
    help: ArgumentHelp(
      say("Ein früher notierter Kopf.", "A head noted before."), valueName: say("einträge:sha256", "entries:sha256")))
  var head: String?

  @Option(
    help: ArgumentHelp(
      say("Eine Kopie des Archivs statt seiner prüfen.", "Verify a copy in place of the archive."),
      valueName: say("ordner", "folder")), completion: .directory)
  var copy: String?

  func validate() throws {
    if let sample, sample < 1 { throw ValidationError(say("--sample ist keine Anzahl.", "--sample is no count.")) }
    if head != nil, noted == nil {
      throw ValidationError(
        say(
          "--head ist kein Kopf: Zahl der Einträge, Doppelpunkt, 64 Ziffern von 0 bis f.",
          "--head is no head: number of entries, a colon, 64 digits from 0 to f."))
    }
    if resume, sample != nil {
      throw ValidationError(
        say("--resume und --sample schließen einander aus.", "--resume and --sample exclude each other."))
    }
  }

  private var noted: (size: Int, root: String)? {
    guard let match = head?.wholeMatch(of: /([0-9]{1,15}):([0-9a-f]{64})/), let size = Int(match.1) else { return nil }
    return (size, String(match.2))
  }

  func run() throws {
    let result = try common.orOutage { () throws(Outage) in
      var order = ArchiveCheckOrder()
      order.sample = sample
      order.resumes = resume
      order.noted = noted
      order.copy = copy
      let bar = ProgressOnDemand()
      defer { bar.finish() }
      return try place.archive.verify(order, asOf: common.day, at: AsOf.instant) { done, total in bar.reach(done, total)
      }
    }
    if common.json {
      Console.print(json: JSON.text(ArchiveVerificationEntry(result)))
    } else {
      ArchivePage.print(result)
    }
    if !result.isWhole { throw ExitCode(ExitStatus.held.rawValue) }
  }
}
