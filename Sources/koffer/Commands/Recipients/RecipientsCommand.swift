import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer recipients …`
struct RecipientsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipients",
    abstract: say("Zeigt, wer Fälle in welcher Form bekommt.", "Shows who gets cases in which form."),
    discussion: say(
      """
      BEISPIEL
        koffer recipients list
        koffer recipients show mediafinanz
        koffer recipients show table-csv --yaml > recipients/mein-inkasso.yaml
      """,
      """
      EXAMPLE
        koffer recipients list
        koffer recipients show mediafinanz
        koffer recipients show table-csv --yaml > recipients/my-agency.yaml
      """),
    subcommands: [RecipientsListCommand.self, RecipientsShowCommand.self, RecipientsFactsCommand.self])
}

extension WorkspaceOption {
  /// The recipients of that workspace; an outage ends the command.
  func recipients(_ common: CommonOptions) throws -> RecipientLibrary {
    try common.orOutage { () throws(Outage) in try RecipientLibrary(in: workspace ?? ".") }
  }
}

extension ValidationError {
  static func unknownRecipient(_ name: String, among known: [String]) -> ValidationError {
    unknown(Text("Einen Empfänger", "recipient"), name, among: known, listedBy: "koffer recipients list")
  }
}
