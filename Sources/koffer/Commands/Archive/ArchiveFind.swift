import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive find …`
struct ArchiveFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: say("Sucht Fälle im Archiv.", "Looks for cases in the archive."),
    discussion: say(
      """
      Nach Schuldner (Wortanfänge genügen), Aktenzeichen oder Rechnungsnummer, Betrag einer Rechnung, Zeitraum von \
      Rechnung oder Übergabe, Hash eines Dokuments oder Pakets; auch was frühere Übergaben und Meldungen sagten. Was \
      angegeben ist, muss alles passen.

      BEISPIEL
        koffer archive find --debtor "ohnes bäck"
        koffer archive find --number RE-2026-0815
        koffer archive find --amount 2.567,66 --from 2026-08-01 --until 2026-08-31
      """,
      """
      By debtor (beginnings of words will do), file number or invoice number, amount of an invoice, period of invoice or \
      handover, hash of a document or package; what earlier handovers and updates said, too. Everything that is given has \
      to fit.

      EXAMPLE
        koffer archive find --debtor "ohnes bäck"
        koffer archive find --number RE-2026-0815
        koffer archive find --amount 2567.66 --from 2026-08-01 --until 2026-08-31
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(help: ArgumentHelp(say("Name des Schuldners.", "The debtor's name."), valueName: "name"))
  var debtor: String?

  @Option(
    help: ArgumentHelp(
      say("Aktenzeichen oder Rechnungsnummer.", "File number or invoice number."), valueName: say("nummer", "number")))
  var number: String?

  @Option(
    help: ArgumentHelp(
      say("Betrag einer Rechnung: 1.234,56 oder 1234.56.", "Amount of an invoice: 1.234,56 or 1234.56."),
      valueName: say("betrag", "amount")))
  var amount: String?

  @Option(help: ArgumentHelp(say("Erster Tag.", "First day."), valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var from: AsOf?

  @Option(help: ArgumentHelp(say("Letzter Tag.", "Last day."), valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var until: AsOf?

  @Option(
    help: ArgumentHelp(
      say(
        "Hash eines Dokuments, eines Pakets oder einer Meldung (der Datei oder ihre Kennung).",
        "Hash of a document, a package or an update (of the file, or its identity)."), valueName: "sha256"))
  var sha256: String?

  @Option(
    help: ArgumentHelp(say("So viele höchstens zeigen.", "Show so many at most."), valueName: say("anzahl", "count")))
  var most = 100

  func validate() throws {
    guard (1...1_000_000).contains(most) else {
      throw ValidationError(say("--most ist keine Anzahl.", "--most is no count."))
    }
    guard [debtor, number, amount, sha256].contains(where: { $0 != nil }) || from != nil || until != nil else {
      throw ValidationError(say("Wonach? Mindestens eine Angabe fehlt.", "For what? At least one option is missing."))
    }
    if let amount, decimal(amount) == nil {
      throw ValidationError(
        say("--amount ist kein Betrag wie 1234,56.", "--amount is no amount such as 1234.56."))
    }
    if let sha256, sha256.lowercased().wholeMatch(of: /[0-9a-f]{64}/) == nil {
      throw ValidationError(
        say("--sha256 ist kein Hash: 64 Ziffern von 0 bis f.", "--sha256 is no hash: 64 digits from 0 to f."))
    }
  }

  /// As German first: who writes 1.200 means more than one.
  private func decimal(_ text: String) -> String? {
    guard !text.hasPrefix("+") else { return nil }
    let isNegative = text.hasPrefix("-")
    let amount = isNegative ? String(text.dropFirst()) : text
    guard !amount.hasPrefix("-"), let money = Money(german: amount) ?? Money(decimal: amount) else { return nil }
    return (isNegative ? "-" : "") + money.description
  }

  func run() throws {
    var cases = try common.orOutage { () throws(Outage) in
      var search = ArchiveSearch()
      search.debtor = debtor
      search.number = number
      search.amount = amount.flatMap(decimal)
      search.from = from?.day
      search.until = until?.day
      search.sha256 = sha256?.lowercased()
      return try place.desk(common).find(search, most: most + 1)
    }
    let hasMore = cases.count > most
    cases.removeLast(max(0, cases.count - most))
    if common.json { return Console.print(json: JSON.text(FoundEntry(cases, hasMore: hasMore))) }
    if cases.isEmpty { Console.print(say("Nichts gefunden.", "Nothing found.")) }
    cases.forEach(ArchivePage.print)
    if hasMore {
      Console.print(
        say("Es gibt mehr: genauer suchen, oder --most.", "There are more: look for more, or --most."))
    }
  }
}
