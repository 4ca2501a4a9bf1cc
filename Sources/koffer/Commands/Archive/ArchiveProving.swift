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

/// `koffer archive prove CASE…`
struct ArchiveProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: say(
      "Schreibt den Nachweis, dass ein Fall so im Archiv liegt.", "Writes the proof that a case lies so in the archive."
    ),
    discussion: say(
      """
      Eine kleine Datei, die jeder ohne das Archiv prüfen kann: mit „koffer archive check-proof“, oder mit Python und \
      OpenSSL (docs/archive.md).

      BEISPIEL
        koffer archive prove 2026-0042 --out /tmp
      """,
      """
      A small file that anybody can check without the archive: with “koffer archive check-proof”, or with Python and \
      OpenSSL (docs/archive.md).

      EXAMPLE
        koffer archive prove 2026-0042 --out /tmp
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(say("Ordner für die Nachweise.", "Folder for the proofs."), valueName: say("ordner", "folder")),
    completion: .directory)
  var out = "."

  @OptionGroup var input: NumbersArgument

  func run() throws {
    let (paths, findings) = try common.orOutage { () throws(Outage) in
      try place.desk(common).prove(input.numbers, into: out)
    }
    if common.json {
      Console.print(json: JSON.text(ProofsEntry(paths: paths, findings: findings.map(FindingEntry.init))))
    } else {
      for path in paths { Console.print(say("Nachweis: ", "Proof: ") + path) }
      for finding in findings { FindingLines(folder: "").print(finding) }
    }
    if findings.contains(where: \.blocks) { throw ExitCode(ExitStatus.held.rawValue) }
  }
}

/// `koffer archive check-proof FILE`
struct ArchiveCheckProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-proof",
    abstract: say("Prüft einen Nachweis, ohne das Archiv.", "Checks a proof, without the archive."),
    discussion: say(
      """
      BEISPIEL
        koffer archive check-proof 2026-0042.proof.json --file 2026-0042.koffer.zip
        koffer archive check-proof 2026-0042.proof.json --archive 9b1c… --trust tsa.pem
      """,
      """
      EXAMPLE
        koffer archive check-proof 2026-0042.proof.json --file 2026-0042.koffer.zip
        koffer archive check-proof 2026-0042.proof.json --archive 9b1c… --trust tsa.pem
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say("Datei, die in der Mappe sein muss.", "File that has to be in the bag."), valueName: say("datei", "file")),
    completion: .file())
  var file: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Kennung des Archivs, die man schon hat.", "Identity of the archive that one has already."),
      valueName: "sha256"))
  var archive: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Zertifikate von Zeitstempeldiensten, denen vertraut wird.", "Certificates of time-stamp authorities to trust."),
      valueName: say("datei", "file")), completion: .file())
  var trust: String?

  @Argument(
    help: ArgumentHelp(say("Der Nachweis.", "The proof."), valueName: say("datei", "file")), completion: .file())
  var proof: String

  func run() throws {
    let checked = try common.orOutage { () throws(Outage) in
      try ProofFile.check(proof, files: file, fingerprint: archive?.lowercased(), trust: trust)
    }
    guard let (proof, outcome) = checked else {
      if common.json { Console.print(json: "{\"holds\":false}") }
      if !common.json { Console.print(say("Das ist kein Nachweis.", "That is no proof.")) }
      throw ExitCode(ExitStatus.held.rawValue)
    }
    if common.json {
      Console.print(json: JSON.text(ProofOutcomeEntry(proof, outcome)))
    } else {
      ArchivePage.print(proof, outcome)
    }
    if !outcome.holds { throw ExitCode(ExitStatus.held.rawValue) }
  }
}

/// `koffer archive stamp`
struct ArchiveStamp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp",
    abstract: say(
      "Lässt den Stand des Archivs mit einem Zeitstempel versehen.", "Has the archive's state time-stamped."),
    discussion: say(
      """
      Ein Dienst nach RFC 3161 bezeugt, dass es den Kopf des Verzeichnisses zu dieser Zeit gab; er erfährt nichts als einen \
      Hash. Seine Adresse steht in koffer.yaml: „archive: {time_stamps: https://…, trust: tsa.pem}“.

      BEISPIEL
        koffer archive stamp
      """,
      """
      An authority by RFC 3161 witnesses that the log's head was there at that time; it learns nothing but a hash. Its \
      address stands in koffer.yaml: “archive: {time_stamps: https://…, trust: tsa.pem}”.

      EXAMPLE
        koffer archive stamp
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(help: ArgumentHelp(say("Wer dafür einsteht.", "Who answers for it."), valueName: "name"))
  var by: String?

  func validate() throws { try PersonName.check(by) }

  func run() throws {
    let stamped = try common.orOutage { () throws(Outage) in try place.writing(common).stamp(by: by) }
    if common.json {
      Console.print(json: JSON.text(StampedEntry(stamped)))
    } else {
      ArchivePage.print(stamped)
    }
  }
}

/// `koffer archive sync [NAME]`
struct ArchiveSyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync", abstract: say("Bringt eine zweite Kopie nach.", "Brings a second copy up to date."),
    discussion: say(
      """
      In einen Ordner oder auf einen SFTP-Server, wie koffer.yaml es unter „archive: {copies: …}“ sagt. Jede Datei wird hier \
      gegen ihren Hash gehalten und dort zurückgelesen. Was hier gelöscht ist, wird auch dort gelöscht.

      BEISPIEL
        koffer archive sync
        koffer archive sync zweitkopie
        koffer archive sync --to /mnt/zweitkopie
      """,
      """
      Into a folder or onto an SFTP server, as koffer.yaml says under “archive: {copies: …}”. Each file is held against its \
      hash here, and read back there. What was deleted here is deleted there, too.

      EXAMPLE
        koffer archive sync
        koffer archive sync secondcopy
        koffer archive sync --to /mnt/copy
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say("Ordner statt der Kopien in koffer.yaml.", "Folder in place of the copies in koffer.yaml."),
      valueName: say("ordner", "folder")), completion: .directory)
  var to: String?

  @Argument(
    help: ArgumentHelp(say("Name einer Kopie (Vorgabe: alle).", "Name of a copy (default: all)."), valueName: "name"))
  var name: String?

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
      do throws(Outage) {
        let outcome = try desk.sync(copy) { bar.reach($0, $1) }
        bar.finish()
        entries.append(SyncedEntry(copy.place, outcome))
        if !common.json { ArchivePage.print(copy.place, outcome) }
      } catch {
        bar.finish()
        entries.append(SyncedEntry(copy.place, error))
        if !common.json { error.print() }
        status = .outage
      }
    }
    if common.json { Console.print(json: JSON.text(["copies": entries])) }
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
