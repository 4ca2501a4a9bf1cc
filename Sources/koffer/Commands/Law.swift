import Aktenkoffer
import ArgumentParser
import CaseModel
import Law

/// `koffer law [KEY]`
///
/// The type cannot be called `Law`: that is the name of a module.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: say(
      "Nennt jeden Rechtswert: was gilt, seit wann, woher, bis wann geprüft.",
      "Lists every value of the law: what holds, since when, from where, verified until when."),
    discussion: say(
      """
      Ohne Schlüssel eine Tabelle aller Werte am Stichtag, mit einem Schlüssel dessen Geschichte. In einem \
      Arbeitsbereich gelten die Nachträge aus law.d/ mit. Was niemand geprüft hat, ist unbekannt: dann ist der \
      Rückgabewert 3.

      BEISPIEL
        koffer law
        koffer law basiszinssatz
        koffer law --as-of 2027-01-15 umsatzsteuer
      """,
      """
      Without a key, a table of all values on the day; with a key, its history. In a workspace the additions in law.d/ \
      count. What nobody has verified is unknown: then the exit code is 3.

      EXAMPLE
        koffer law
        koffer law basiszinssatz
        koffer law --as-of 2027-01-15 umsatzsteuer
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say("Ein Schlüssel, oder dessen Anfang.", "A key, or how it begins."), valueName: say("schlüssel", "key")))
  var key: String?

  func run() throws {
    let reading = try common.orOutage { () throws(Outage) in try LawReading(in: ".", asOf: common.day) }
    let rows = try wanted(among: reading.rows)
    if common.json {
      Console.print(json: JSON.text(LawJSON(reading, rows)))
    } else if rows.count == 1, let row = rows.first, row.key == key {
      LawPage(asOf: reading.asOf).print(row)
    } else {
      LawTable(asOf: reading.asOf).print(rows)
    }
    if !common.json, !reading.findings.isEmpty {
      Console.print()
      for finding in reading.findings { FindingLines(folder: "").print(finding) }
    }
    let isKnown = rows.allSatisfy { $0.state(on: reading.asOf).isKnown }
    if !isKnown || reading.findings.contains(where: \.blocks) { throw ExitCode(ExitStatus.held.rawValue) }
  }

  /// The series of that key; else those whose keys begin so.
  private func wanted(among rows: [LawRow]) throws -> [LawRow] {
    guard let key else { return rows }
    if let row = rows.first(where: { $0.key == key }) { return [row] }
    let beginning = rows.filter { $0.key.hasPrefix(key) }
    guard beginning.isEmpty else { return beginning }
    let nearest = Spelling.nearest(to: key, among: rows.map(\.key))
    throw ValidationError(
      say("Einen Rechtswert „\(key)“ gibt es nicht.", "There is no value “\(key)”.")
        + (nearest.map { say(" Gemeint ist wohl „\($0)“.", " “\($0)” was probably meant.") } ?? ""))
  }
}
