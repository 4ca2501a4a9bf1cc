import ArgumentParser
import Packing

/// `koffer recall CASE… --reason REASON`
struct RecallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: say("Nimmt einen Fall oder einzelne Rechnungen zurück.", "Takes a case, or some of its invoices, back."),
    discussion: say(
      """
      Der Empfänger bekommt den Rückruf mit Grund; die Rechnungen sind danach wieder frei und können neu übergeben werden.

      BEISPIEL
        koffer recall cases/2026-0042 --reason paid --by "Jonas Kern"
        koffer recall cases/2026-0042 --reason dispute --invoice RE-2026-0815 --text "Ware war mangelhaft."
      """,
      """
      The recipient gets the recall with its reason; the invoices are free again and can be handed over anew.

      EXAMPLE
        koffer recall cases/2026-0042 --reason paid --by "Jonas Kern"
        koffer recall cases/2026-0042 --reason dispute --invoice RE-2026-0815 --text "The goods were defective."
      """))

  @OptionGroup var options: UpdateOptions

  @Option(help: ArgumentHelp(say("Warum.", "Why."), valueName: say("grund", "reason")))
  var reason: RecallReason

  @Option(
    help: ArgumentHelp(say("Der Grund in eigenen Worten.", "The reason in one's own words."), valueName: "text"))
  var text: String?

  @Option(
    help: ArgumentHelp(
      say("Nur diese Rechnung; mehrfach für mehrere.", "Only this invoice; again for several."),
      valueName: say("nummer", "number")))
  var invoice: [String] = []

  func validate() throws {
    let controls = text?.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" }
    if controls == true || text.map({ $0.unicodeScalars.count > 20_000 }) == true {
      throw ValidationError(
        say(
          "--text enthält Steuerzeichen oder ist länger als 20000 Zeichen.",
          "--text holds control characters or is longer than 20000."))
    }
  }

  func run() throws {
    try options.run(.recall(Recall(reason.reason, text: text, invoices: invoice)))
  }
}

/// Why something is taken back, on the command line.
struct RecallReason: ExpressibleByArgument {
  let reason: Recall.Reason

  init?(argument: String) {
    guard let reason = Recall.Reason(rawValue: argument) else { return nil }
    self.reason = reason
  }

  static var allValueStrings: [String] { Recall.Reason.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
