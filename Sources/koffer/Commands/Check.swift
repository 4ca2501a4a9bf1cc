import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer check CASE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Prüft, ob Fälle abgegeben werden können.", "Checks whether cases can be handed over."),
    discussion: say(
      """
      Nennt alles, was fehlt oder im Weg steht, mit Stelle, Abhilfe und Grundlage, und am Ende den ersten Schritt. \
      Ein Ordner mit vielen Fällen wird auf allen Prozessoren geprüft und als Tabelle gezeigt.

      BEISPIEL
        koffer check cases/2026-0042
        koffer check --as-of 2026-11-20 cases
        koffer check cases --html bericht.html
      """,
      """
      Names everything that is missing or in the way, with place, remedy and basis, and finally the first step to \
      take. A folder of many cases is checked on all processors and shown as a table.

      EXAMPLE
        koffer check cases/2026-0042
        koffer check --as-of 2026-11-20 cases
        koffer check cases --html report.html
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say("Auch nennen, was dieser Empfänger zurückfragen würde.", "Also name what this recipient would ask back."),
      valueName: say("empfänger", "recipient")))
  var recipients: [RecipientName] = []

  @Option(
    help: ArgumentHelp(
      say("Den Bericht dazu als HTML-Seite schreiben.", "Write the report as an HTML page as well."),
      valueName: say("datei", "file")), completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup var input: CasesArgument

  func validate() throws {
    for recipient in recipients { try recipient.check(near: input.cases) }
    if html?.isEmpty == true { throw ValidationError(say("--html nennt keine Datei.", "--html names no file.")) }
  }

  func run() throws {
    let recipients = self.recipients.map(\.name)
    try CaseRun(common: common, paths: input.cases, report: html).run { pipeline, folder throws(Outage) in
      try pipeline.check(folder, for: recipients)
    }
  }
}
