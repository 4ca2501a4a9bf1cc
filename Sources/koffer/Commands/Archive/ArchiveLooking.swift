import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive list`
struct ArchiveList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: say("Nennt die Fälle des Archivs.", "Names the cases of the archive."),
    discussion: say(
      """
      BEISPIEL
        koffer archive list
      """,
      """
      EXAMPLE
        koffer archive list
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let cases = try common.orOutage { () throws(Outage) in
      var cases: [ShelvedCase] = []
      try place.desk(common).list { cases.append($0) }
      return cases
    }
    if common.json { return Console.print(json: JSON.text(["cases": cases.map(ShelvedEntry.init)])) }
    cases.forEach(ArchivePage.print)
  }
}

/// `koffer archive show CASE…`
struct ArchiveShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: say("Zeigt, was das Archiv zu Fällen hat.", "Shows what the archive has of cases."),
    discussion: say(
      """
      Wo die Mappen liegen, wie lange der Fall aufzubewahren ist, und was mit ihm im Archiv geschah. Ist der Fall erledigt, \
      ist der Zugriff eingeschränkt: wer ihn ansieht, sagt wozu, und das wird verzeichnet.

      BEISPIEL
        koffer archive show 2026-0042
        koffer archive show 2019-0311 --by "Marlene Voß" --reason "Rückfrage des Gerichts"
      """,
      """
      Where its bags lie, how long the case has to be kept, and what happened to it in the archive. Access to a case that \
      is settled is restricted: whoever looks says what for, and that is written down.

      EXAMPLE
        koffer archive show 2026-0042
        koffer archive show 2019-0311 --by "Marlene Voß" --reason "question of the court"
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: AccessOptions
  @OptionGroup var input: NumbersArgument

  func run() throws {
    let records = try common.orOutage { () throws(Outage) in
      let desk = try place.desk(common, who.access)
      var records: [ArchivedRecord] = []
      for number in input.numbers { records.append(try desk.show(number, who.access)) }
      return records
    }
    if common.json {
      Console.print(json: JSON.text(["cases": records.map(ArchivedRecordEntry.init)]))
    } else {
      records.forEach(ArchivePage.print)
    }
    if records.contains(where: { $0.findings.contains(where: \.blocks) }) { throw ExitCode(ExitStatus.held.rawValue) }
  }
}

/// `koffer archive find …`
struct ArchiveFind: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: say("Sucht Fälle im Archiv.", "Looks for cases in the archive."),
    discussion: say(
      """
      Nach Schuldner (Wortanfänge genügen), Aktenzeichen oder Rechnungsnummer, Betrag einer Rechnung, Zeitraum von \
      Rechnung oder Übergabe, Hash eines Dokuments. Was angegeben ist, muss alles passen.

      BEISPIEL
        koffer archive find --debtor "ohnes bäck"
        koffer archive find --number RE-2026-0815
        koffer archive find --amount 2567.66 --from 2026-08-01 --until 2026-08-31
      """,
      """
      By debtor (beginnings of words will do), file number or invoice number, amount of an invoice, period of invoice or \
      handover, hash of a document. Everything that is given has to fit.

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
      say("Betrag einer Rechnung, mit Punkt oder Komma.", "Amount of an invoice, with a point or a comma."),
      valueName: say("betrag", "amount")))
  var amount: String?

  @Option(help: ArgumentHelp(say("Erster Tag.", "First day."), valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var from: AsOf?

  @Option(help: ArgumentHelp(say("Letzter Tag.", "Last day."), valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var until: AsOf?

  @Option(
    help: ArgumentHelp(
      say("Hash eines Dokuments oder Pakets.", "Hash of a document or package."), valueName: "sha256"))
  var sha256: String?

  func validate() throws {
    guard [debtor, number, amount, sha256].contains(where: { $0 != nil }) || from != nil || until != nil else {
      throw ValidationError(say("Wonach? Mindestens eine Angabe fehlt.", "For what? At least one option is missing."))
    }
    if let amount, decimal(amount) == nil {
      throw ValidationError(
        say("--amount ist kein Betrag wie 1234,56.", "--amount is no amount such as 1234.56."))
    }
  }

  /// With a point and two places.
  private func decimal(_ text: String) -> String? {
    let plain = text.replacing(",", with: ".")
    guard plain.wholeMatch(of: /-?[0-9]{1,15}(\.[0-9]{1,2})?/) != nil else { return nil }
    let places = plain.split(separator: ".").dropFirst().first?.count ?? 0
    return places == 0 ? plain + ".00" : places == 1 ? plain + "0" : plain
  }

  func run() throws {
    let cases = try common.orOutage { () throws(Outage) in
      var search = ArchiveSearch()
      search.debtor = debtor
      search.number = number
      search.amount = amount.flatMap(decimal)
      search.from = from?.day
      search.until = until?.day
      search.sha256 = sha256?.lowercased()
      return try place.desk(common).find(search, most: ArchiveFind.most)
    }
    if common.json { return Console.print(json: JSON.text(["cases": cases.map(ShelvedEntry.init)])) }
    if cases.isEmpty { Console.print(say("Nichts gefunden.", "Nothing found.")) }
    cases.forEach(ArchivePage.print)
    if cases.count >= ArchiveFind.most {
      Console.print(
        say("Die ersten \(ArchiveFind.most); mehr angeben.", "The first \(ArchiveFind.most); give more to look for."))
    }
  }

  private static let most = 1000
}

/// `koffer archive export CASE… --out DIR`
struct ArchiveExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say(
      "Legt Fälle für jemanden heraus, der koffer nicht hat.", "Lays cases out for somebody who has not koffer."),
    discussion: say(
      """
      Ein Ordner mit den Mappen, wie sie im Archiv liegen, einem Nachweis zu jeder und einem Verzeichnis als CSV und HTML. \
      Wer prüft, braucht einen Browser, unzip und sha256sum.

      BEISPIEL
        koffer archive export 2026-0042 2026-0057 --out /tmp/pruefung
      """,
      """
      A folder with the bags as they lie in the archive, a proof of each, and an index as CSV and HTML. An auditor needs a \
      browser, unzip and sha256sum.

      EXAMPLE
        koffer archive export 2026-0042 2026-0057 --out /tmp/audit
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption
  @OptionGroup var who: AccessOptions

  @Option(
    help: ArgumentHelp(say("Neuer Ordner dafür.", "New folder for it."), valueName: say("ordner", "folder")),
    completion: .directory)
  var out: String

  @OptionGroup var input: NumbersArgument

  func run() throws {
    let exported = try common.orOutage { () throws(Outage) in
      try place.desk(common, who.access).export(input.numbers, to: out, who.access, in: Speech.language)
    }
    if common.json {
      Console.print(json: JSON.text(ExportedEntry(exported, out)))
    } else {
      ArchivePage.print(exported, out)
    }
    if exported.findings.contains(where: \.blocks) { throw ExitCode(ExitStatus.held.rawValue) }
  }
}
