import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// `koffer pack CASE… --out DIR`
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Packt abgabereife Fälle.", "Packs the cases that are ready."),
    discussion: say(
      """
      Prüft jeden Fall und schreibt für jeden abgabereifen ein Paket NUMMER.EMPFÄNGER.zip. Gehaltene Fälle werden genannt \
      und nicht gepackt. Ein Paket erscheint ganz oder gar nicht; dieselbe Akte ergibt dieselben Bytes. Mit --sign liegt \
      neben jedem Paket eine Unterschrift .p7s; mit --encrypt-to liegt dort statt des Pakets nur, was der Empfänger öffnen \
      kann (.p7m oder .gpg).

      BEISPIEL
        koffer pack cases --out versand
        koffer pack cases/2026-0042 --for mediafinanz --out versand
        koffer pack cases/2026-0042 --for mediafinanz --explain
        koffer pack cases --out versand --sign firma.p12 --passphrase-file kennwort
        koffer pack cases --out versand --encrypt-to inkasso.pem
      """,
      """
      Checks each case and writes a package NUMBER.RECIPIENT.zip for each that is ready. Held cases are named and not \
      packed. A package appears whole or not at all; the same file gives the same bytes. With --sign a signature .p7s lies \
      beside each package; with --encrypt-to there is in its place only what the recipient can open (.p7m or .gpg).

      EXAMPLE
        koffer pack cases --out outbox
        koffer pack cases/2026-0042 --for mediafinanz --out outbox
        koffer pack cases/2026-0042 --for mediafinanz --explain
        koffer pack cases --out outbox --sign company.p12 --passphrase-file secret
        koffer pack cases --out outbox --encrypt-to agency.pem
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say(
        "Ordner für die Pakete; wird angelegt, der darüber muss da sein.",
        "Folder for the packages; created if missing, the one above must be there."),
      valueName: say("ordner", "folder")), completion: .directory)
  var out: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Nichts schreiben; zeigen, was das Haus verlassen würde, und was nicht.",
        "Write nothing; show what would leave the house, and what not.")))
  var explain = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        "Für wen gepackt wird (Vorgabe: koffer); mehrfach für mehrere.",
        "For whom to pack (default: koffer); again for several."),
      valueName: say("empfänger", "recipient")))
  var recipients: [RecipientName] = []

  @OptionGroup var sealing: SealOptions

  @OptionGroup var input: CasesArgument

  func validate() throws {
    for recipient in recipients { try recipient.check(near: input.cases) }
    if explain, recipients.count > 1 {
      throw ValidationError(say("--explain zeigt einen Empfänger.", "--explain shows one recipient."))
    }
    switch (out, explain) {
    case (nil, false): throw ValidationError(say("--out fehlt.", "--out is missing."))
    case ("", _): throw ValidationError(say("--out nennt keinen Ordner.", "--out names no folder."))
    case (.some, true):
      throw ValidationError(
        say("--explain schreibt nichts; --out weglassen.", "--explain writes nothing; leave out --out."))
    default: break
    }
    try common.refuseFuture(Text("Gepackt wird", "is packed"))
  }

  func run() throws {
    let recipients = self.recipients.isEmpty ? ["koffer"] : self.recipients.map(\.name)
    guard let out else {
      return try CaseRun(common: common, paths: input.cases).run { pipeline, folder throws(Outage) in
        try pipeline.explain(folder, for: recipients[0])
      }
    }
    let seal = try sealing.seal(common)
    try CaseRun(common: common, paths: input.cases, outbox: out).run { pipeline, folder throws(Outage) in
      try pipeline.pack(folder, into: out, for: recipients, seal)
    }
  }
}
