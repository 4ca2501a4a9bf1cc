import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer claim CASE…`
struct Claim: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Rechnet die Forderung aus, Zeile für Zeile.", "Works out the claim, line by line."),
    discussion: say(
      """
      Nennt für jede Rechnung, seit wann und wodurch Verzug besteht, und führt das Konto: Hauptforderung, Zinsen, \
      Kosten, Zahlungen und ihre Verrechnung, jede Zeile mit Rechenweg und Paragraf. Ein Ordner mit vielen Fällen wird \
      als Tabelle gezeigt. Rückgabewert 3, wenn sich etwas nicht berechnen lässt.

      BEISPIEL
        koffer claim cases/2026-0042
        koffer claim --as-of 2026-12-31 cases
      """,
      """
      Says for each invoice since when and by what the debtor is in default, and keeps the account: principal, interest, \
      costs, payments and how they were spread, each line with its working and its section of law. A folder of many \
      cases is shown as a table. Exit code 3 where something cannot be computed.

      EXAMPLE
        koffer claim cases/2026-0042
        koffer claim --as-of 2026-12-31 cases
      """))

  @OptionGroup var common: CommonOptions

  @OptionGroup var input: CasesArgument

  func run() throws {
    let portfolio = Portfolio(at: input.cases)
    let pipeline = Pipeline(asOf: common.day, among: portfolio)
    let isGood: @Sendable (CaseReport) -> Bool = { $0.claim.map(\.unknowns.isEmpty) ?? false }
    try portfolio.print(by: printer(for: portfolio.folders.count), isGood: isGood) { folder throws(Outage) in
      try pipeline.check(folder)
    }
  }

  private func printer(for count: Int) -> any ResultPrinter<CaseReport> {
    if common.json { return JSONResults("{\"asOf\":\"\(common.day)\",\"claims\":[", entry: ClaimEntry.init) }
    if count == 1 { return ClaimPage(asOf: common.day) }
    return ClaimTable()
  }
}
