import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// `koffer verify PACKAGE…`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Prüft empfangene Pakete.", "Checks packages that were received."),
    discussion: say(
      """
      Prüft Aufbau, jede Prüfsumme und das XML gegen sein Schema und nennt, was abweicht. Braucht nichts als das Paket. \
      Liegt daneben eine Unterschrift .p7s, wird sie geprüft und der Unterzeichner genannt; ob er der ist, der er zu sein \
      vorgibt, prüft --trust. Verschlüsseltes (.p7m, .gpg) wird für die Prüfung geöffnet und nirgends im Klartext \
      abgelegt.

      Ein Ordner wird als Bag nach RFC 8493 geprüft: ein Auszug aus einem Archiv.

      Mit --for wird auch eine einzelne Datei geprüft, die für einen Empfänger bestimmt ist: Pflichtfelder, Längen, \
      Schlüssel und Summen.

      BEISPIEL
        koffer verify versand/2026-0042.koffer.zip
        koffer verify --for mediafinanz forderung-01.json
        koffer verify --trust ca.pem versand/2026-0042.koffer.zip
        koffer verify --key inkasso.pem eingang/2026-0042.koffer.zip.p7m
        koffer verify auszug/cases/*
      """,
      """
      Checks structure, every hash, and the XML against its schema, and says what differs. Needs nothing but the package. \
      A signature .p7s beside it is checked and its signer named; whether it is who it claims to be, --trust checks. What \
      is encrypted (.p7m, .gpg) is opened for the check, and its clear text is left nowhere.

      A folder is checked as a bag by RFC 8493: an extract of an archive.

      With --for a single file made for a recipient is checked as well: required fields, lengths, codes and sums.

      EXAMPLE
        koffer verify outbox/2026-0042.koffer.zip
        koffer verify --for mediafinanz forderung-01.json
        koffer verify --trust ca.pem outbox/2026-0042.koffer.zip
        koffer verify --key agency.pem inbox/2026-0042.koffer.zip.p7m
        koffer verify extract/cases/*
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        "Eine einzelne Datei nach den Regeln dieses Empfängers prüfen.",
        "Check a single file by this recipient's rules."),
      valueName: say("empfänger", "recipient")))
  var recipient: RecipientName?

  @OptionGroup var seal: SealCheckOptions

  @Argument(
    help: ArgumentHelp(say("Empfangene Pakete.", "Packages received."), valueName: say("paket", "package")),
    completion: .file())
  var packages: [String]

  func validate() throws {
    // What was received may lie in no workspace; then it is judged by the one that the program runs in.
    let folders = packages.map { path in path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." }
    try recipient?.check(near: folders + ["."])
    try seal.check(packages: packages.count)
  }

  /// A shell that is asked for `inbox/*` names signatures too; they are checked with the package beside them.
  private var withoutSignatures: [String] {
    let given = Set(packages)
    return packages.filter { path in
      guard path.hasSuffix(".p7s") else { return true }
      let package = String(path.dropLast(4))
      return !["", ".p7m", ".gpg"].contains { given.contains(package + $0) }
    }
  }

  func run() throws {
    let recipient = self.recipient?.name
    let seal = try seal.opened(common)
    let pipeline = Pipeline(asOf: common.day)
    let packages = withoutSignatures
    let printer = PackagePrinter(isJSON: common.json, isAlone: packages.count == 1)
    try Portfolio(folders: packages).print(by: printer, isGood: \.isSound) { package throws(Outage) in
      try pipeline.verify(package, as: recipient, seal)
    }
  }
}
