import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// `koffer recipients show NAME`
struct RecipientsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: say("Zeigt, was ein Empfänger Feld für Feld bekommt.", "Shows what a recipient gets, field by field."),
    discussion: say(
      """
      Jedes Feld mit der Angabe, die es füllt, mit Pflicht, Länge und Form; was im Haus bleibt; woher die Regeln sind. \
      Mit --yaml der Text der Zuordnung selbst, um daraus eine eigene zu machen.

      BEISPIEL
        koffer recipients show mediafinanz
        koffer recipients show --file recipients/mein-inkasso.yaml
      """,
      """
      Each field with the fact that fills it, whether it is required, its length and form; what stays in the house; where \
      the rules are from. With --yaml the text of the mapping itself, to make one of your own from it.

      EXAMPLE
        koffer recipients show mediafinanz
        koffer recipients show --file recipients/my-agency.yaml
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Argument(
    help: ArgumentHelp(say("Name des Empfängers.", "Name of the recipient."), valueName: "name"),
    completion: RecipientName.defaultCompletionKind)
  var name: String?

  @Option(
    help: ArgumentHelp(
      say("Statt eines Namens eine Datei.", "A file instead of a name."), valueName: say("pfad", "path")),
    completion: .file(extensions: ["yaml"]))
  var file: String?

  @Flag(help: ArgumentHelp(say("Nur den Text der Datei ausgeben.", "Print nothing but the file's text.")))
  var yaml = false

  func validate() throws {
    if (name == nil) == (file == nil) {
      throw ValidationError(say("Entweder einen Namen oder --file angeben.", "Give either a name or --file."))
    }
    if yaml, common.json {
      throw ValidationError(say("--yaml und --json schließen sich aus.", "--yaml and --json exclude each other."))
    }
  }

  func run() throws {
    let entry = try entry()
    if yaml {
      guard let text = entry.text else {
        throw ValidationError(
          say("\(entry.name) ist nicht als Zuordnung geschrieben.", "\(entry.name) is not written as a mapping."))
      }
      return Console.write(String(decoding: text, as: UTF8.self), to: 1)
    }
    guard let recipient = entry.recipient else {
      if common.json {
        Console.print(
          json: JSON.text(RecipientFindings(recipient: entry.name, findings: entry.findings.map(FindingEntry.init))))
      } else {
        entry.findings.forEach(FindingLines(folder: "").print)
      }
      throw ExitCode(ExitStatus.held.rawValue)
    }
    if common.json {
      Console.print(json: JSON.text(RecipientJSON(recipient)))
    } else {
      RecipientPage(recipient).print()
    }
  }

  private func entry() throws -> RecipientLibrary.Entry {
    if let file { return try common.orOutage { () throws(Outage) in try RecipientLibrary.file(at: file) } }
    let library = try place.recipients(common)
    let name = name ?? ""
    guard let entry = library.entry(named: name) else {
      throw ValidationError.unknownRecipient(name, among: library.names)
    }
    return entry
  }
}

/// What is wrong with a mapping that was asked for, for a program.
private struct RecipientFindings: Encodable {
  var recipient: String
  var findings: [FindingEntry]
}
