import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// `koffer recipients list`
struct RecipientsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: say("Nennt alle Empfänger.", "Lists all recipients."),
    discussion: say(
      """
      Die mitgelieferten und die im Ordner recipients/ des Arbeitsbereichs. Was sich nicht lesen lässt, steht mit \
      seinen Befunden dabei; der Rückgabewert ist dann 3.

      BEISPIEL
        koffer recipients list
      """,
      """
      Those that ship with the tool and those in the workspace's folder recipients/. What does not read stands among \
      them with its findings; the exit code is 3 then.

      EXAMPLE
        koffer recipients list
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  func run() throws {
    let library = try place.recipients(common)
    if common.json {
      Console.print(json: JSON.text(RecipientListJSON(library)))
    } else {
      for entry in library.entries { print(entry) }
      (library.entries.flatMap(\.findings) + library.findings).forEach(FindingLines(folder: "").print)
    }
    if !library.isSound { throw ExitCode(ExitStatus.held.rawValue) }
  }

  private func print(_ entry: RecipientLibrary.Entry) {
    let title = entry.recipient?.title(Speech.language) ?? Style.bad(say("defekt", "broken"))
    let files = entry.recipient?.mapping?.files.map(\.name).joined(separator: ", ")
    Console.print(
      Columns.pad(entry.name, 16) + title
        + Style.soft((files.map { "  \($0)" } ?? "") + (entry.file.map { "  \($0)" } ?? "")))
  }
}

/// The same for a program.
private struct RecipientListJSON: Encodable {
  var workspace: String?
  var recipients: [Entry]
  /// What `koffer.yaml` says of recipients that nobody knows.
  var findings: [FindingEntry]?

  struct Entry: Encodable {
    var name: String
    var title: String?
    var file: String?
    var files: [String]?
    var withholds: [String]?
    var findings: [FindingEntry]
  }

  init(_ library: RecipientLibrary) {
    workspace = library.workspace
    recipients = library.entries.map { entry in
      Entry(
        name: entry.name, title: entry.recipient?.title(Speech.language), file: entry.file,
        files: entry.recipient?.mapping?.files.map(\.name),
        withholds: entry.recipient.map { $0.withholds.map(\.rawValue).sorted() },
        findings: entry.findings.map(FindingEntry.init))
    }
    findings = library.findings.isEmpty ? nil : library.findings.map(FindingEntry.init)
  }
}
