import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

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
