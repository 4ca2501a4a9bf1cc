import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// What a receiver opens packages with, and whom it trusts; for `verify` and `unpack`.
struct SealCheckOptions: ParsableArguments {
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

  func validate() throws {
    if key == nil, certificate != nil || passphrase.source != nil {
      throw ValidationError(
        say("--certificate und --passphrase-… gehören zu --key.", "--certificate and --passphrase-… belong to --key."))
    }
  }

  func check(packages: Int) throws {
    if signature != nil, packages > 1 {
      throw ValidationError(
        say("--signature gehört zu einem einzigen Paket.", "--signature belongs to one package alone."))
    }
  }

  /// The same with its files read.
  func opened(_ common: CommonOptions) throws -> SealCheck {
    let request = SealCheckRequest(
      signature: signature, trust: trust, key: key, certificate: certificate, passphrase: passphrase.source)
    // Certificates are judged as of the day that is asked for, and for today as of this moment.
    let seconds = common.asOf == nil ? AsOf.now : nil
    return try common.accept { () throws(Outage) in try request.check(at: seconds) }
  }
}
