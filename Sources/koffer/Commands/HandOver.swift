import Aktenkoffer
import ArgumentParser
import CaseModel
import Escalation
import Packing

/// `koffer hand-over CASE… --for RECIPIENT`
struct HandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: say("Übergibt abgabereife Fälle, jeden einmal.", "Hands over the cases that are ready, each once."),
    discussion: say(
      """
      Prüft jeden Fall noch einmal, heute, packt ihn und bringt das Paket dorthin, wo koffer.yaml es sagt: in einen \
      Ordner, auf einen Server (SFTP, HTTPS) oder in den Entwurf einer Mail. Jeder Schritt steht vorher im Übergabebuch: \
      keine Rechnung geht zweimal hinaus, wie viele Läufe es auch versuchen. Bricht ein Lauf ab, sieht der nächste erst nach, was ankam. Will die Richtlinie vier Augen, muss vorher jemand anderes freigeben.

      BEISPIEL
        koffer approve cases/2026-0042 --for paywise --by "Marlene Voß"
        koffer hand-over cases/2026-0042 --for paywise --by "Jonas Kern"
        koffer hand-over cases --for paywise --to ../uebergabe --encrypt-to inkasso.pem
      """,
      """
      Checks each case once more, today, packs it, and brings the package where koffer.yaml says: into a folder, onto a \
      server (SFTP, HTTPS), or into the draft of a mail. Each step stands in the ledger before: no invoice goes out \
      twice, however many runs try. Where a run is cut off, the next looks first what arrived. Where the policy wants four eyes, somebody else has to approve before.

      EXAMPLE
        koffer approve cases/2026-0042 --for paywise --by "Marlene Voß"
        koffer hand-over cases/2026-0042 --for paywise --by "Jonas Kern"
        koffer hand-over cases --for paywise --to ../handover --encrypt-to agency.pem
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: HandOverOptions

  @Option(
    help: ArgumentHelp(
      say("Ordner statt dessen in koffer.yaml.", "Folder in place of the one in koffer.yaml."),
      valueName: say("ordner", "folder")), completion: .directory)
  var to: String?

  @OptionGroup var sealing: SealOptions

  @OptionGroup var input: CasesArgument

  func validate() throws {
    try who.check(near: input.cases, common)
    if to?.isEmpty == true { throw ValidationError(say("--to nennt keinen Ordner.", "--to names no folder.")) }
  }

  func run() throws {
    let seal = try sealing.seal(common)
    let order = who.order(to: to, seal)
    try CaseRun(common: common, paths: input.cases, overlap: 3).run { pipeline, folder throws(Outage) in
      try pipeline.handOver(folder, order)
    }
  }
}

/// `koffer approve CASE… --for RECIPIENT --by NAME`
struct Approve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Gibt abgabereife Fälle frei.", "Approves cases that are ready."),
    discussion: say(
      """
      Prüft jeden Fall und verzeichnet die Freigabe im Übergabebuch, mit Namen und für genau das, was der Fall jetzt ist: \
      Kommt eine Zahlung, eine Gutschrift oder ein anderes Dokument hinzu, ist sie verfallen. Wer verschlüsselt übergeben \
      soll, gibt auch den Schlüssel frei.

      BEISPIEL
        koffer approve cases/2026-0042 --for paywise --by "Marlene Voß"
        koffer approve cases --for koffer --by "Marlene Voß" --encrypt-to inkasso.pem
      """,
      """
      Checks each case and writes the approval into the ledger, by name and for exactly what the case is now: with a \
      payment, a credit or another document it has lapsed. What is to go encrypted is approved with the key.

      EXAMPLE
        koffer approve cases/2026-0042 --for paywise --by "Marlene Voß"
        koffer approve cases --for koffer --by "Marlene Voß" --encrypt-to agency.pem
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var who: HandOverOptions
  @OptionGroup var reader: ReaderOption

  @OptionGroup var input: CasesArgument

  func validate() throws {
    try who.check(near: input.cases, common)
    if who.by == nil { throw ValidationError(say("--by fehlt: wer gibt frei?", "--by is missing: who approves?")) }
  }

  func run() throws {
    let order = who.order(try reader.seal(common))
    try CaseRun(common: common, paths: input.cases, overlap: 3).run { pipeline, folder throws(Outage) in
      try pipeline.approve(folder, order)
    }
  }
}

/// For whom, and on whose word.
struct HandOverOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say("Für wen das Paket ist.", "For whom the package is."), valueName: say("empfänger", "recipient")))
  var recipient: RecipientName

  @Option(
    help: ArgumentHelp(say("Wer dafür einsteht.", "Who answers for it."), valueName: "name"))
  var by: String?

  func check(near cases: [String], _ common: CommonOptions) throws {
    try recipient.check(near: cases)
    try PersonName.check(by)
    try common.refuseFuture(Text("Übergeben wird", "is handed over"))
  }

  func order(to folder: String? = nil, _ seal: Seal) -> HandOverOrder {
    var order = HandOverOrder(to: recipient.name, by: by, at: AsOf.instant, folder: folder, seal, in: Speech.language)
    order.account = SystemAccount.name
    return order
  }
}
