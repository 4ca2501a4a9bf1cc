import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive prove CASE…`
struct ArchiveProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: say(
      "Schreibt den Nachweis, dass ein Fall so im Archiv liegt.", "Writes the proof that a case lies so in the archive."
    ),
    discussion: say(
      """
      Eine kleine Datei, die jeder ohne das Archiv prüfen kann: mit „koffer archive check-proof“, oder mit Python und \
      OpenSSL (docs/archive.md).

      BEISPIEL
        koffer archive prove 2026-0042 --out /tmp
      """,
      """
      A small file that anybody can check without the archive: with “koffer archive check-proof”, or with Python and \
      OpenSSL (docs/archive.md).

      EXAMPLE
        koffer archive prove 2026-0042 --out /tmp
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(say("Ordner für die Nachweise.", "Folder for the proofs."), valueName: say("ordner", "folder")),
    completion: .directory)
  var out = "."

  @OptionGroup var input: NumbersArgument

  func run() throws {
    let (paths, findings) = try common.orOutage { () throws(Outage) in
      try place.desk(common).prove(input.numbers, into: out)
    }
    if common.json {
      Console.print(json: JSON.text(ProofsEntry(paths: paths, findings: findings.map(FindingEntry.init))))
    } else {
      for path in paths { Console.print(say("Nachweis: ", "Proof: ") + path) }
      for finding in findings { FindingLines(folder: "").print(finding) }
    }
    if findings.contains(where: \.blocks) { throw ExitCode(ExitStatus.held.rawValue) }
  }
}
