import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody
import Glibc
import Packing

/// What every command takes.
struct CommonOptions: ParsableArguments, OutputChoice {
  @Option(
    help: ArgumentHelp(
      say("Stichtag, an dem beurteilt wird (Vorgabe: heute).", "The day as of which to judge (default: today)."),
      valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var asOf: AsOf?

  @OptionGroup var output: OutputOptions

  var json: Bool { output.json }
  var day: Day { asOf?.day ?? AsOf.today }
}

/// What every command has that looks at no day.
struct OutputOptions: ParsableArguments, OutputChoice {
  @Flag(help: ArgumentHelp(say("Als JSON ausgeben.", "Print as JSON.")))
  var json = false

  @Option(
    help: ArgumentHelp(say("Sprache der Ausgabe: de oder en.", "Language of the output: de or en."), valueName: "de|en")
  )
  var lang: SpokenLanguage?
}

/// Whether a program reads the output.
protocol OutputChoice {
  var json: Bool { get }
}

/// A day on the command line.
struct AsOf: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }

  static var today: Day { Moment(utcMinutes: Int(now / 60)).day }

  /// The moment in UTC, as the ledger writes it: `2026-11-27T16:20:00Z`.
  static var instant: String {
    UTCTime.text(now)
  }

  /// Seconds since 1970-01-01T00:00Z. The one place where the clock is read.
  static var now: Int64 { Int64(time(nil)) }
}

/// A language on the command line. Which one was chosen is read before parsing, so that help and errors speak it too.
struct SpokenLanguage: ExpressibleByArgument {
  init?(argument: String) {
    guard Language(rawValue: argument) != nil else { return nil }
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// Where the passphrase of a key comes from.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Umgebungsvariable, die das Kennwort des Schlüssels enthält.",
        "Environment variable that holds the key's passphrase."), valueName: "name"))
  var passphraseEnv: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Datei mit dem Kennwort, die nur ihr Eigentümer lesen darf (chmod 600).",
        "File with the passphrase that its owner alone may read (chmod 600)."), valueName: say("datei", "file")),
    completion: .file())
  var passphraseFile: String?

  var source: PassphraseSource? {
    passphraseEnv.map(PassphraseSource.environment) ?? passphraseFile.map(PassphraseSource.file)
  }

  func validate() throws {
    guard passphraseEnv != nil, passphraseFile != nil else { return }
    throw ValidationError(
      say(
        "--passphrase-env und --passphrase-file schließen einander aus.",
        "--passphrase-env and --passphrase-file exclude each other."))
  }
}

/// A recipient on the command line: one that ships with the tool, or a file in `recipients/`.
struct RecipientName: ExpressibleByArgument {
  let name: String

  init?(argument: String) {
    guard !argument.isEmpty, Spelling.isPlainName(argument) || Recipient.names.contains(argument) else { return nil }
    name = argument
  }

  /// Throws where none of the folders lies in a workspace that knows the name.
  func check(near folders: [String]) throws {
    // A folder that is not there has no workspace; what is wrong then is the folder.
    guard !Recipient.names.contains(name), folders.contains(where: { access($0, F_OK) == 0 })
    else { return }
    let own = Set(folders.flatMap { (try? RecipientLibrary(in: $0))?.names ?? [] })
    guard !own.contains(name) else { return }
    throw ValidationError.unknownRecipient(name, among: Recipient.names + own.sorted())
  }

  static var defaultCompletionKind: CompletionKind {
    .custom { _, _, _ in (try? RecipientLibrary(in: "."))?.names ?? Recipient.names }
  }
}

/// Where policies and recipients of one's own, and the ledger, are looked for.
struct WorkspaceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Arbeitsbereich (Vorgabe: der über dem jetzigen Ordner).",
        "Workspace (default: the one above the current folder)."),
      valueName: say("ordner", "folder")), completion: .directory)
  var workspace: String?
}

/// The cases a command is about.
struct CasesArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("Fallordner, oder Ordner voller Fälle.", "Case folders, or folders of cases."), valueName: say("fall", "case")
    ), completion: .directory)
  var cases: [String]
}

extension CommonOptions {
  /// Throws for a day to come: what leaves the house does so as it stands today.
  ///
  /// - Parameter deed: „Gepackt wird“, “is packed”.
  func refuseFuture(_ deed: Text) throws {
    guard day > AsOf.today else { return }
    throw ValidationError(
      say(
        "\(deed.german) nur nach dem Stand von heute; --as-of liegt in der Zukunft.",
        "It \(deed.english) only as things are today; --as-of lies in the future."))
  }
}
