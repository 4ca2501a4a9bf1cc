import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer call-sheet CASE…`
struct CallSheetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call-sheet",
    abstract: say("Das Blatt für den Anruf beim Schuldner.", "The sheet for the call to the debtor."),
    discussion: say(
      """
      Stellt zusammen, was am Telefon gebraucht wird: ob heute etwas gegen den Anruf spricht, wen man anruft und wen \
      nicht, worum es geht, was war, was läuft, was angeboten werden darf, was zu erreichen und was zu vermeiden ist. \
      Nur was der Fall und die Richtlinie sagen; was fehlt, heißt „nicht bekannt“. Mit --html oder --out zum Drucken, mit \
      Platz für Notizen: meist eine Seite, bei langer Vorgeschichte eine zweite.

      Das Blatt ist intern: Es nennt Personen und gehört in kein Paket. Rückgabewert 3, wenn heute etwas gegen einen \
      Anruf spricht.

      BEISPIEL
        koffer call-sheet cases/2026-0042
        koffer call-sheet cases/2026-0042 --html anruf.html
        koffer call-sheet cases --out anrufe
      """,
      """
      Gathers what is needed on the phone: whether anything forbids the call today, whom to call and whom not, what it \
      is about, what was, what runs, what may be offered, what to reach and what to avoid. Only what the case and the \
      policy say; what is missing is “not known”. With --html or --out to print, with room for notes: one page as a rule, a \
      second where much has happened.

      The sheet is internal: it names people and belongs in no package. Exit code 3 where something forbids a call \
      today.

      EXAMPLE
        koffer call-sheet cases/2026-0042
        koffer call-sheet cases/2026-0042 --html call.html
        koffer call-sheet cases --out calls
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say("HTML-Datei für einen Fall.", "HTML file for one case."), valueName: say("datei", "file")),
    completion: .file(extensions: ["html"]))
  var html: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Ordner für eine HTML-Seite je Fall; wird angelegt, der darüber muss da sein.",
        "Folder for an HTML page a case; created if missing, the one above must be there."),
      valueName: say("ordner", "folder")), completion: .directory)
  var out: String?

  @OptionGroup var input: CasesArgument

  func validate() throws {
    if html?.isEmpty == true { throw ValidationError(say("--html nennt keine Datei.", "--html names no file.")) }
    if out?.isEmpty == true { throw ValidationError(say("--out nennt keinen Ordner.", "--out names no folder.")) }
    if html != nil, out != nil {
      throw ValidationError(say("--html und --out schließen einander aus.", "--html and --out exclude each other."))
    }
  }

  func run() throws {
    let portfolio = Portfolio(at: input.cases, without: out)
    if html != nil, portfolio.folders.count != 1 {
      throw ValidationError(
        say(
          "--html ist für einen Fall; für mehrere ist --out da.", "--html is for one case; --out is there for several.")
      )
    }
    if let out { try common.orOutage { () throws(Outage) in try Outbox.create(out) } }
    let target = html.map(CallSheetTarget.file) ?? out.map(CallSheetTarget.folder)
    let pipeline = Pipeline(asOf: common.day, among: portfolio)
    let printer: any ResultPrinter<CallSheetReport> =
      common.json
      ? JSONResults("{\"asOf\":\"\(common.day)\",\"sheets\":[", entry: CallSheetEntry.init)
      : CallSheetPrinter(asOf: common.day)
    let isGood: @Sendable (CallSheetReport) -> Bool = { $0.sheet.map { !$0.isForbidden } ?? false }
    // A page has to be on the disk before it counts, and the disk takes its time.
    try portfolio.print(by: printer, isGood: isGood, overlap: target == nil ? 1 : 3) { folder throws(Outage) in
      try pipeline.callSheet(folder, to: target, Speech.language)
    }
  }
}
