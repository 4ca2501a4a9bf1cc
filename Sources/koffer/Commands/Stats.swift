import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer stats`
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Zählt, was im Übergabebuch geschah.", "Counts what happened in the ledger."),
    discussion: say(
      """
      Wie viele Fälle schon bei der ersten Prüfung abgabereif waren, wie lange es bis zur Übergabe dauerte, woran es lag, \
      wenn nicht, und was die Empfänger daraus machten.

      BEISPIEL
        koffer stats
        koffer stats --since 2026-10-01 --until 2026-10-31
      """,
      """
      How many cases were ready at their first check, how long it took to the handover, what held the others, and what \
      the recipients made of them.

      EXAMPLE
        koffer stats
        koffer stats --since 2026-10-01 --until 2026-10-31
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(say("Erster Tag.", "First day."), valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var since: AsOf?

  @Option(
    help: ArgumentHelp(say("Letzter Tag.", "Last day."), valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var until: AsOf?

  func validate() throws {
    if let since, since.day > (until?.day ?? common.day) {
      throw ValidationError(say("--since liegt hinter --until.", "--since lies behind --until."))
    }
  }

  func run() throws {
    let last = until?.day ?? common.day
    let first = since?.day ?? Day(number: 0)
    let statistics = try common.orOutage { () throws(Outage) in
      try LedgerStatistics(
        of: try LedgerLibrary(in: place.workspace ?? ".").ledger, in: first...max(first, last))
    }
    if common.json {
      Console.print(json: JSON.text(StatisticsEntry(statistics, since: since?.day, until: last)))
    } else {
      StatisticsPage.print(statistics, since: since?.day, until: last)
    }
  }
}
