import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer pack CASE… --out DIR`
struct Pack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Packt abgabereife Fälle.", "Packs the cases that are ready."),
    discussion: say(
      """
      Prüft jeden Fall und schreibt für jeden abgabereifen ein Paket NUMMER.EMPFÄNGER.zip. Gehaltene Fälle werden genannt \
      und nicht gepackt. Ein Paket erscheint ganz oder gar nicht; dieselbe Akte ergibt dieselben Bytes.

      BEISPIEL
        koffer pack cases --out versand
        koffer pack cases/2026-0042 --for mediafinanz --out versand
        koffer pack cases/2026-0042 --for mediafinanz --explain
      """,
      """
      Checks each case and writes a package NUMBER.RECIPIENT.zip for each that is ready. Held cases are named and not \
      packed. A package appears whole or not at all; the same file gives the same bytes.

      EXAMPLE
        koffer pack cases --out outbox
        koffer pack cases/2026-0042 --for mediafinanz --out outbox
        koffer pack cases/2026-0042 --for mediafinanz --explain
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say("Ordner für die Pakete; wird angelegt.", "Folder for the packages; created if missing."),
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
      say("Für wen gepackt wird (Vorgabe: koffer).", "For whom to pack (default: koffer)."),
      valueName: say("empfänger", "recipient")))
  var recipient: RecipientName?

  @Argument(
    help: ArgumentHelp(
      say("Fallordner, oder Ordner voller Fälle.", "Case folders, or folders of cases."), valueName: say("fall", "case")
    ), completion: .directory)
  var cases: [String]

  func validate() throws {
    try recipient?.check(near: cases)
    switch (out, explain) {
    case (nil, false): throw ValidationError(say("--out fehlt.", "--out is missing."))
    case ("", _): throw ValidationError(say("--out nennt keinen Ordner.", "--out names no folder."))
    case (.some, true):
      throw ValidationError(say("--explain schreibt nichts; --out weglassen.", "--explain writes nothing; leave out --out."))
    default: break
    }
    guard common.day > AsOf.today else { return }
    throw ValidationError(
      say(
        "Gepackt wird nur, was heute abgabereif ist; --as-of liegt in der Zukunft.",
        "Only what is ready today is packed; --as-of lies in the future."))
  }

  func run() throws {
    let recipient = self.recipient?.name ?? "koffer"
    guard let out else {
      return try CaseRun(common: common, paths: cases).run { pipeline, folder throws(Outage) in
        try pipeline.explain(folder, for: recipient)
      }
    }
    try CaseRun(common: common, paths: cases, outbox: out).run { pipeline, folder throws(Outage) in
      try pipeline.pack(folder, into: out, for: recipient)
    }
  }
}
