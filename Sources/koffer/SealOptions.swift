import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// What packages are signed with, and for whom they are encrypted.
struct SealOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Pakete mit diesem Zertifikat unterschreiben (PEM mit Kette, oder PKCS#12).",
        "Sign packages with this certificate (PEM with its chain, or PKCS#12)."),
      valueName: say("zertifikat", "cert")),
    completion: .file())
  var sign: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Schlüssel zum Zertifikat, wenn er nicht dabeiliegt.", "Key of the certificate, where it is not in the file."),
      valueName: say("schlüssel", "key")), completion: .file())
  var key: String?

  @OptionGroup var passphrase: PassphraseOptions

  @OptionGroup var reader: ReaderOption

  func validate() throws {
    if sign == nil, key != nil || passphrase.source != nil {
      throw ValidationError(
        say("--key und --passphrase-… gehören zu --sign.", "--key and --passphrase-… belong to --sign."))
    }
  }

  /// Reads keys and certificates before anything is packed; what is wrong with them is printed and ends the command.
  func seal(_ common: CommonOptions) throws -> Seal {
    let request = SealRequest(certificate: sign, key: key, passphrase: passphrase.source, recipient: reader.encryptTo)
    let seal = try common.accept { () throws(Outage) in try request.seal { AsOf.now } }
    if !common.json { SealLines.print(seal) }
    return seal
  }
}

/// Who alone can read the packages.
struct ReaderOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Für dieses Zertifikat oder diesen OpenPGP-Schlüssel verschlüsseln.",
        "Encrypt for this certificate or OpenPGP key."), valueName: say("datei", "file")), completion: .file())
  var encryptTo: String?

  /// Reads the key alone, for whoever packs nothing.
  func seal(_ common: CommonOptions) throws -> Seal {
    let request = SealRequest(recipient: encryptTo)
    let seal = try common.accept { () throws(Outage) in try request.seal { AsOf.now } }
    if !common.json { SealLines.print(seal) }
    return seal
  }
}
