import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

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
