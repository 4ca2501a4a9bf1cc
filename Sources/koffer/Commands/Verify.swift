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

      BEISPIEL
        koffer verify versand/2026-0042.koffer.zip
      """,
      """
      Checks structure, every hash, and the XML against its schema, and says what differs. Needs nothing but the package.

      EXAMPLE
        koffer verify outbox/2026-0042.koffer.zip
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(say("Empfangene Pakete.", "Packages received."), valueName: say("paket", "package")),
    completion: .file(extensions: ["zip"]))
  var packages: [String]

  func run() throws {
    let pipeline = Pipeline(asOf: common.day)
    let printer = PackagePrinter(isJSON: common.json, isAlone: packages.count == 1)
    try Portfolio(folders: packages).print(by: printer, isGood: \.isSound) { package throws(Outage) in
      try pipeline.verify(package)
    }
  }
}
