import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation

/// `koffer policy show NAME`
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: say("Zeigt eine Richtlinie Ziffer für Ziffer.", "Shows a policy clause by clause."),
    discussion: say(
      """
      Was jede Ziffer verlangt, in Worten aus ihren Daten, darunter ihr Text; am Ende die Prüfsumme, mit der ein Fall \
      sich unter „policy“ auf diesen Text festlegt. Mit --yaml der Text der Datei selbst, um daraus eine eigene \
      Richtlinie zu machen.

      BEISPIEL
        koffer policy show standard
        koffer policy show --file policies/neu.yaml
        koffer policy show standard --yaml > policies/haus.yaml
      """,
      """
      What each clause asks for, in words made from its data, and its text below; at the end the checksum by which a \
      case pins this text under “policy”. With --yaml the text of the file itself, to make a policy of your own from it.

      EXAMPLE
        koffer policy show standard
        koffer policy show --file policies/new.yaml
        koffer policy show standard --yaml > policies/house.yaml
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Argument(
    help: ArgumentHelp(say("Name der Richtlinie.", "Name of the policy."), valueName: "name"), completion: .policies)
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
      throw ValidationError(
        say("Entweder einen Namen oder --file angeben.", "Give either a name or --file."))
    }
    if yaml, common.json {
      throw ValidationError(say("--yaml und --json schließen sich aus.", "--yaml and --json exclude each other."))
    }
  }

  func run() throws {
    let library = try place.library(common)
    let word = file.map { $0.contains("/") ? $0 : "./\($0)" } ?? name ?? ""
    let entry = try library.entry(word, common)
    if yaml {
      Console.write(String(decoding: entry.text, as: UTF8.self), to: 1)
      if entry.policy == nil { throw ExitCode(ExitStatus.held.rawValue) }
      return
    }
    let policy = try library.policy(word, common)
    if common.json {
      Console.print(json: JSON.text(PolicyJSON(policy, inForce: entry.isInForce)))
    } else {
      PolicyPage(policy).print()
    }
  }
}
