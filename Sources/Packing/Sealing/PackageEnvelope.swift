import CaseModel
import Formats

/// A package as it arrived, perhaps encrypted; its name tells.
package struct PackageEnvelope {
  package let path: String
  package let encryption: PackageEncryption?

  package init(_ path: String) {
    self.path = path
    let name = path.lowercased()
    encryption = name.hasSuffix(".p7m") ? .cms : name.hasSuffix(".gpg") ? .openPGP : nil
  }

  /// The path without what encryption added: `2026-0042.koffer.zip`.
  package var clearPath: String { encryption == nil ? path : String(path.dropLast(4)) }

  /// The package in clear; of an encrypted one in a file without a name, which nobody else may read.
  ///
  /// Throws `FileProblem`, and `OpenPGPEnvelope.Problem.noEngine`.
  package func open(_ check: SealCheck) throws -> Result<OpenFile, Refusal> {
    let file = try OpenFile(path)
    guard let encryption else { return .success(file) }
    let clear = try AtomicFile(hiddenIn: TemporaryPlace.path)
    do {
      switch encryption {
      case .cms:
        guard let opener = check.opener else {
          return refuse(
            .openerMissing,
            Text("Das Paket ist verschlüsselt.", "The package is encrypted."))
        }
        try CMSEnvelope.decrypt(file, with: opener, to: clear)
      case .openPGP: try OpenPGPEnvelope.decrypt(file, to: clear)
      }
      try file.checkUnchanged()
      return .success(try clear.reading())
    } catch let problem as CMSEnvelope.Problem {
      return refuse(problem, namesCertificate: check.opener?.certificate != nil)
    } catch let problem as OpenPGPEnvelope.Problem where problem != .noEngine {
      return refuse(problem)
    }
  }

  /// - Parameter namesCertificate: of the key; where it is not among those the package was encrypted for, no doubt is left.
  private func refuse(_ problem: CMSEnvelope.Problem, namesCertificate: Bool) -> Result<OpenFile, Refusal> {
    switch problem {
    case .layout(let layout): return refuse(layout, Text("Die Datei ist kein CMS.", "The file is no CMS."))
    case .wrongKey where namesCertificate:
      return refuse(
        .openerWrong,
        Text("Das Paket wurde für einen anderen verschlüsselt.", "The package was encrypted for another."))
    case .wrongKey:
      return refuse(
        .openerWrong,
        Text(
          "Der Schlüssel, der genannt ist, öffnet das Paket nicht: es wurde für einen anderen verschlüsselt, oder unterwegs verändert.",
          "The key that is named does not open the package: it was encrypted for another, or altered on its way."),
        remedy: Text(
          "Mit --certificate das Zertifikat zum Schlüssel nennen; dann lässt sich beides unterscheiden. Sonst den Absender fragen.",
          "Name the key's certificate with --certificate; then the two can be told apart. Else ask the sender."))
    case .altered: return refuse(.envelopeAltered, .tagWrong)
    }
  }

  private func refuse(_ problem: OpenPGPEnvelope.Problem) -> Result<OpenFile, Refusal> {
    switch problem {
    case .layout(let layout):
      return refuse(layout, Text("Die Datei ist keine OpenPGP-Nachricht.", "The file is no OpenPGP message."))
    case .wrongKey:
      return refuse(
        .openerWrong,
        Text(
          "Kein geheimer Schlüssel im GnuPG-Verzeichnis öffnet das Paket.",
          "No secret key in the GnuPG home opens the package."))
    case .passphrase:
      return refuse(
        .passphraseWrong,
        Text(
          "gpg bekam kein Kennwort oder ein falsches: für den geheimen Schlüssel, oder für ein Paket, das nur ein Kennwort öffnet.",
          "gpg got no passphrase, or a wrong one: for the secret key, or for a package that a passphrase alone opens."),
        remedy: Text(
          "An einem Terminal prüfen, an dem gpg-agent fragen kann, oder das Kennwort dort vorher eingeben.",
          "Verify at a terminal where gpg-agent can ask, or give it the passphrase beforehand."))
    case .altered: return refuse(.envelopeAltered, .tagWrong)
    case .tooLarge, .noEngine:
      return refuse(
        .envelopeUnreadable,
        Text("Der Inhalt entpackt sich verdächtig groß.", "The content unpacks suspiciously large."))
    }
  }

  private func refuse(_ problem: LayoutProblem, _ foreign: Text) -> Result<OpenFile, Refusal> {
    switch problem {
    case .cutOff:
      return refuse(
        .envelopeCutOff, Text("Die Datei endet vor ihrem Ende.", "The file ends before its end."))
    case .malformed: return refuse(.envelopeUnreadable, foreign)
    case .unguarded:
      return refuse(
        .procedureWeak,
        Text(
          "Die Datei ist ohne Schutz gegen Veränderung verschlüsselt.",
          "The file is encrypted without a guard against changes."),
        remedy: Text(
          "Den Absender bitten, mit AES-256-GCM (CMS) oder mit MDC (OpenPGP) zu verschlüsseln.",
          "Ask the sender to encrypt with AES-256-GCM (CMS) or with MDC (OpenPGP)."))
    }
  }

  private func refuse(
    _ kind: FindingKind, _ message: Text, remedy: Text? = nil
  ) -> Result<OpenFile, Refusal> {
    .failure(Refusal(Finding(kind, at: Place(path), message, remedy: remedy)))
  }
}

extension Text {
  fileprivate static let tagWrong = Text(
    "Die Prüfsumme der Verschlüsselung stimmt nicht.", "The authentication tag of the encryption does not fit.")
}
