import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer verify PACKAGE…`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Prüft empfangene Pakete.", "Checks packages that were received."),
    discussion: say(
      """
      Prüft Aufbau, jede Prüfsumme und das XML gegen sein Schema und nennt, was abweicht. Braucht nichts als das Paket.

      Mit --for wird auch eine einzelne Datei geprüft, die für einen Empfänger bestimmt ist: Pflichtfelder, Längen, \
      Schlüssel und Summen.

      BEISPIEL
        koffer verify versand/2026-0042.koffer.zip
        koffer verify --for mediafinanz forderung-01.json
      """,
      """
      Checks structure, every hash, and the XML against its schema, and says what differs. Needs nothing but the package.

      With --for a single file made for a recipient is checked as well: required fields, lengths, codes and sums.

      EXAMPLE
        koffer verify outbox/2026-0042.koffer.zip
        koffer verify --for mediafinanz forderung-01.json
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say("Eine einzelne Datei nach den Regeln dieses Empfängers prüfen.", "Check a single file by this recipient's rules."),
      valueName: say("empfänger", "recipient")))
  var recipient: RecipientName?

  @Argument(
    help: ArgumentHelp(say("Empfangene Pakete.", "Packages received."), valueName: say("paket", "package")),
    completion: .file())
  var packages: [String]

  func validate() throws {
    try recipient?.check(near: packages.map { path in path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." })
  }

  func run() throws {
    let recipient = self.recipient?.name
    let pipeline = Pipeline(asOf: common.day)
    let printer = PackagePrinter(isJSON: common.json, isAlone: packages.count == 1)
    try Portfolio(folders: packages).print(by: printer, isGood: \.isSound) { package throws(Outage) in
      try pipeline.verify(package, as: recipient)
    }
  }
}
