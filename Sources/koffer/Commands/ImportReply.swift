import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer import-reply FILE…`
struct ImportReply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-reply",
    abstract: say("Verzeichnet, was vom Empfänger zurückkommt.", "Records what comes back from the recipient."),
    discussion: say(
      """
      Liest Antworten im eigenen XML, Tabellen und Listen nach einer Zuordnung unter replies/ und Aufträge von paywise, \
      gleicht sie mit Übergabebuch und Fallakte ab und verzeichnet, was neu ist: Eingang, Annahme, Ablehnung, Rückfrage, \
      Zahlung, Erledigung, Abschluss. Was abweicht, wird genannt. Dieselbe Datei noch einmal verzeichnet nichts.

      BEISPIEL
        koffer import-reply eingang/antwort.xml --by "Jonas Kern"
        koffer import-reply eingang/*.csv --from hanse-inkasso --by "Jonas Kern"
      """,
      """
      Reads replies in our own XML, tables and lists by a mapping under replies/, and claims of paywise, compares them \
      with the ledger and the case folder, and records what is new: arrival, acceptance, refusal, question, payment, \
      settlement, closing. What differs is told. The same file again records nothing.

      EXAMPLE
        koffer import-reply inbox/reply.xml --by "Jonas Kern"
        koffer import-reply inbox/*.csv --from hanse-inkasso --by "Jonas Kern"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    name: .customLong("from"),
    help: ArgumentHelp(
      say("Von wem die Dateien kommen (Vorgabe: steht darin).", "From whom the files come (default: stands in them)."),
      valueName: say("empfänger", "recipient")))
  var sender: RecipientName?

  @OptionGroup var who: PersonOption

  @Flag(help: ArgumentHelp(say("Nur abgleichen, nichts verzeichnen.", "Compare alone, record nothing.")))
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      say(
        "Wo die Fallordner liegen (Vorgabe: im Arbeitsbereich).", "Where case folders lie (default: in the workspace)."),
      valueName: say("ordner", "folder")), completion: .directory)
  var cases: [String] = []

  @Argument(
    help: ArgumentHelp(say("Dateien vom Empfänger.", "Files of the recipient."), valueName: say("datei", "file")),
    completion: .file())
  var files: [String]

  func validate() throws {
    try sender?.check(near: [place.workspace ?? "."])
    try common.refuseFuture(Text("Verzeichnet wird", "is recorded"))
  }

  func run() throws {
    let order = ReplyOrder(
      from: sender?.name, by: who.by, at: AsOf.instant, dryRun: dryRun, cases: cases)
    let pipeline = Pipeline(asOf: common.day)
    let workspace = place.workspace ?? "."
    let printer = ReplyPrinter(isJSON: common.json, isDryRun: dryRun)
    var status = ExitStatus.done
    // One after the other, in the order given: what an earlier file tells, a later one may build on.
    for file in files {
      let result: Result<ReplyReport, Outage>
      do throws(Outage) {
        var progress: Progress?
        defer { progress?.finish() }
        result = .success(
          try pipeline.importReply(file, order, in: workspace) { done, total in
            let bar = progress ?? Progress(total: total)
            progress = bar
            bar.reach(done)
          })
      } catch {
        result = .failure(error)
      }
      printer.print(file, result)
      switch result {
      case .success(let report): status = max(status, report.isClean ? .done : .held)
      case .failure: status = max(status, .outage)
      }
    }
    printer.finish()
    if status != .done { throw ExitCode(status.rawValue) }
  }
}
