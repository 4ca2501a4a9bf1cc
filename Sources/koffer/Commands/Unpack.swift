import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// `koffer unpack PACKAGE… --out DIR`
struct Unpack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Legt empfangene Fälle als Fallordner ab.", "Lays received cases out as case folders."),
    discussion: say(
      """
      Prüft das Paket wie „verify“ und legt seinen Fall als Ordner ab: case.json und die Dokumente. Den Ordner liest \
      dieses Programm wie jeden anderen, und mit denselben Regeln. Was der Absender zurückbehielt, steht nicht darin. \
      Nichts wird überschrieben.

      BEISPIEL
        koffer unpack --out eingang versand/2026-0042.koffer.zip
        koffer unpack --key inkasso.pem --out eingang versand/2026-0042.koffer.zip.p7m
        koffer check eingang/2026-0042
      """,
      """
      Checks the package as “verify” does and lays its case out as a folder: case.json and the documents. This program \
      reads the folder like any other, and by the same rules. What the sender withheld is not in it. Nothing is \
      overwritten.

      EXAMPLE
        koffer unpack --out inbox outbox/2026-0042.koffer.zip
        koffer unpack --key agency.pem --out inbox outbox/2026-0042.koffer.zip.p7m
        koffer check inbox/2026-0042
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say("Ordner, in den die Fälle kommen.", "Folder that the cases go into."), valueName: say("ordner", "folder")),
    completion: .directory)
  var out: String

  @OptionGroup var seal: SealCheckOptions

  @Argument(
    help: ArgumentHelp(say("Empfangene Pakete.", "Packages received."), valueName: say("paket", "package")),
    completion: .file())
  var packages: [String]

  func validate() throws {
    try seal.check(packages: packages.count)
  }

  func run() throws {
    let out = self.out
    let seal = try seal.opened(common)
    try common.orOutage { () throws(Outage) in try Outbox.create(out) }
    let pipeline = Pipeline(asOf: common.day)
    let printer = UnpackPrinter(isJSON: common.json)
    try Portfolio(folders: packages).print(by: printer, isGood: \.isDone) { package throws(Outage) in
      try pipeline.unpack(package, into: out, seal)
    }
  }
}
