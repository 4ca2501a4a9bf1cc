import Aktenkoffer
import ArgumentParser
import CaseModel
import Glibc
import Packing

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Stichtag, an dem beurteilt wird (Vorgabe: heute).", "The day as of which to judge (default: today)."),
      valueName: say("JJJJ-MM-TT", "YYYY-MM-DD")))
  var asOf: AsOf?

  @Flag(help: ArgumentHelp(say("Als JSON ausgeben.", "Print as JSON.")))
  var json = false

  @Option(
    help: ArgumentHelp(say("Sprache der Ausgabe: de oder en.", "Language of the output: de or en."), valueName: "de|en")
  )
  var lang: SpokenLanguage?

  var day: Day { asOf?.day ?? AsOf.today }
}

/// A day on the command line.
struct AsOf: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(iso: argument) else { return nil }
    self.day = day
  }

  /// The one place where the clock is read.
  static var today: Day { Moment(utcMinutes: time(nil) / 60).day }
}

/// A language on the command line. Which one was chosen is read before parsing, so that help and errors speak it too.
struct SpokenLanguage: ExpressibleByArgument {
  init?(argument: String) {
    guard Language(rawValue: argument) != nil else { return nil }
  }

  static var allValueStrings: [String] { Language.allCases.map(\.rawValue) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// A recipient on the command line.
struct RecipientName: ExpressibleByArgument {
  let recipient: Recipient

  init?(argument: String) {
    guard let recipient = Recipient.named(argument) else { return nil }
    self.recipient = recipient
  }

  static var allValueStrings: [String] { Recipient.all.map(\.name) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
