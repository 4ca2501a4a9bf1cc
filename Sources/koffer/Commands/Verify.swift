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

      Mit --for wird auch eine einzelne Datei geprüft, die für einen Empfänger bestimmt ist: Pflichtfelder, Längen, \
      Schlüssel und Summen.

      BEISPIEL
        koffer verify versand/2026-0042.koffer.zip
        koffer verify --for mediafinanz forderung-01.json
        koffer verify --trust ca.pem versand/2026-0042.koffer.zip
        koffer verify --key inkasso.pem eingang/2026-0042.koffer.zip.p7m
      """,
      """
      Checks structure, every hash, and the XML against its schema, and says what differs. Needs nothing but the package. \
      A signature .p7s beside it is checked and its signer named; whether it is who it claims to be, --trust checks. What \
      is encrypted (.p7m, .gpg) is opened for the check, and its clear text is left nowhere.

      With --for a single file made for a recipient is checked as well: required fields, lengths, codes and sums.

      EXAMPLE
        koffer verify outbox/2026-0042.koffer.zip
        koffer verify --for mediafinanz forderung-01.json
        koffer verify --trust ca.pem outbox/2026-0042.koffer.zip
        koffer verify --key agency.pem inbox/2026-0042.koffer.zip.p7m
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

  @Option(
    help: ArgumentHelp(
      say(
        "Unterschrift des Pakets (Vorgabe: die Datei .p7s daneben).",
        "Signature of the package (default: the file .p7s beside it)."), valueName: say("datei", "file")),
    completion: .file(extensions: ["p7s"]))
  var signature: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Zertifikate, denen Sie vertrauen; ohne sie bleibt offen, wer unterschrieben hat.",
        "Certificates you trust; without them it stays open who signed."), valueName: say("datei", "file")),
    completion: .file())
  var trust: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Eigener Schlüssel zum Öffnen von .p7m (PEM oder PKCS#12); .gpg öffnet gpg.",
        "Your key to open .p7m (PEM or PKCS#12); gpg opens .gpg."), valueName: say("schlüssel", "key")),
    completion: .file())
  var key: String?

  @Option(
    help: ArgumentHelp(
      say("Zertifikat dazu, wenn es nicht dabeiliegt.", "Its certificate, where it is not in the file."),
      valueName: say("zertifikat", "cert")), completion: .file())
  var certificate: String?

  @OptionGroup var passphrase: PassphraseOptions

  @Argument(
    help: ArgumentHelp(say("Empfangene Pakete.", "Packages received."), valueName: say("paket", "package")),
    completion: .file())
  var packages: [String]

  func validate() throws {
    try recipient?.check(near: packages.map { path in path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "." })
    if signature != nil, packages.count > 1 {
      throw ValidationError(
        say("--signature gehört zu einem einzigen Paket.", "--signature belongs to one package alone."))
    }
    if key == nil, certificate != nil || passphrase.source != nil {
      throw ValidationError(
        say("--certificate und --passphrase-… gehören zu --key.", "--certificate and --passphrase-… belong to --key."))
    }
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
    let request = SealCheckRequest(
      signature: signature, trust: trust, key: key, certificate: certificate, passphrase: passphrase.source)
    // Certificates are judged as of the day that is asked for, and for today as of this moment.
    let seconds = common.asOf == nil ? AsOf.now : nil
    let seal = try common.accept { () throws(Outage) in try request.check(at: seconds) }
    let pipeline = Pipeline(asOf: common.day)
    let packages = withoutSignatures
    let printer = PackagePrinter(isJSON: common.json, isAlone: packages.count == 1)
    try Portfolio(folders: packages).print(by: printer, isGood: \.isSound) { package throws(Outage) in
      try pipeline.verify(package, as: recipient, seal)
    }
  }
}
