import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer check CASE…`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Prüft, ob Fälle abgegeben werden können.", "Checks whether cases can be handed over."),
    discussion: say(
      """
      Nennt alles, was fehlt oder im Weg steht, mit Stelle, Abhilfe und Grundlage, und am Ende den ersten Schritt.
      Ein Ordner mit vielen Fällen wird auf allen Prozessoren geprüft und als Tabelle gezeigt.

      BEISPIEL
        koffer check --as-of 2026-11-20 samples/cases/frist-zu-kurz
      """,
      """
      Names everything that is missing or in the way, with place, remedy and basis, and in the end the first step.
      A folder of many cases is checked on all processors and shown as a table.

      EXAMPLE
        koffer check --as-of 2026-11-20 samples/cases/frist-zu-kurz
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(say("Fallordner, oder Ordner voller Fälle.", "Case folders, or folders of cases.")))
  var cases: [String]

  func run() throws {
    try CaseRun(common: common, paths: cases).run { pipeline, folder throws(Outage) in try pipeline.check(folder) }
  }
}
