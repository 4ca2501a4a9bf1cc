import ArgumentParser
import CaseModel

/// A word where a command should stand, and is none.
struct UnknownCommand {
  private let word: String
  /// The command before it: `koffer policy`.
  private let before: String
  private let nearest: String?

  /// - Returns: nil where every word that should be a command is one.
  init?(in arguments: [String], of root: any ParsableCommand.Type) {
    var command = root
    var path = [root._commandName]
    for word in arguments {
      let below = command.configuration.subcommands
      if below.isEmpty || word.hasPrefix("-") || word == "help" { return nil }
      guard let next = below.first(where: { $0._commandName == word }) else {
        if command.configuration.defaultSubcommand != nil { return nil }
        self.word = word
        before = path.joined(separator: " ")
        nearest = Spelling.nearest(to: word, among: below.map { $0._commandName })
        return
      }
      command = next
      path.append(word)
    }
    return nil
  }

  var lines: [String] {
    let hint = nearest.map { say("; vielleicht „\($0)“", "; perhaps “\($0)”") } ?? ""
    return [
      say("Fehler: Den Befehl „\(word)“ gibt es nicht\(hint).", "Error: There is no command “\(word)”\(hint)."),
      say("Aufruf: \(before) <befehl>", "Usage: \(before) <subcommand>"),
      say("  Mehr dazu: '\(before) --help'", "  See '\(before) --help' for more information."),
    ]
  }
}
