import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer disclosures --debtor NAME`
struct DisclosuresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclosures",
    abstract: say("Nennt, was von jemandem an wen ging.", "Says what was given of somebody, and to whom."),
    discussion: say(
      """
      Worauf eine Auskunft nach Art. 15 DSGVO beruht: jede Übergabe und jede Meldung, mit Tag, Empfänger, Angaben und \
      Dokumenten, nach dem Übergabebuch. Wer der Empfänger ist und auf welcher Grundlage er sie bekam, sagt „deliveries“ in \
      koffer.yaml („name“, „legal_basis“), so wie es bei der Übergabe war.

      BEISPIEL
        koffer disclosures --debtor "Bäckerei Ohnesorge GmbH"
      """,
      """
      What an answer under Art. 15 GDPR rests on: every handover and every update, with day, recipient, data and documents, \
      by the ledger. Who the recipient is, and on which basis it got them, “deliveries” of koffer.yaml says (“name”, \
      “legal_basis”), as it was at the handover.

      EXAMPLE
        koffer disclosures --debtor "Bäckerei Ohnesorge GmbH"
      """))

  @OptionGroup var common: OutputOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(
      say("Name, wie ihn die Fälle haben.", "The name as the cases have it."), valueName: "name"))
  var debtor: String

  func validate() throws {
    if debtor.asOnePerson.isEmpty { throw ValidationError(say("--debtor nennt niemanden.", "--debtor names nobody.")) }
  }

  func run() throws {
    let answer = try common.orOutage { () throws(Outage) in
      try DisclosureAnswer(about: debtor, in: try LedgerLibrary(in: place.workspace ?? ".").ledger)
    }
    if common.json {
      Console.print(json: JSON.text(DisclosureAnswerEntry(answer)))
    } else {
      DisclosureAnswerPage.print(answer)
    }
  }
}
