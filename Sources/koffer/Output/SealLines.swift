import ArgumentParser
import CaseModel
import Packing

/// Who signs and for whom is encrypted; who signed, and whether that was checked.
enum SealLines {
  /// Said before anything is packed, so that a wrong key can still be stopped.
  static func print(_ seal: Seal) {
    if let signer = seal.signer {
      Console.print(say("Unterschreibt: ", "Signs: ") + signer.subject)
      Console.print(Style.soft("    " + details(signer)))
    }
    if let recipient = seal.recipient {
      Console.print(say("Verschlüsselt für: ", "Encrypts for: ") + recipient(Speech.language))
    }
    if seal.signer != nil || seal.recipient != nil { Console.print() }
  }

  static func print(_ report: PackageReport) {
    if let encryption = report.encryption {
      let kind = encryption == .cms ? "CMS" : "OpenPGP"
      Console.print(say("Verschlüsselt angekommen (\(kind)).", "Arrived encrypted (\(kind))."))
    }
    for signature in report.signatures { print(signature) }
  }

  private static func print(_ signature: PackageSignature) {
    let when =
      signature.signedAt.map { say(" am \($0.german), nach eigener Uhr", " at \($0), by its own clock") } ?? ""
    let verb =
      signature.holds
      ? say("Unterschrieben\(when) von: ", "Signed\(when) by: ")
      : say("Angeblich unterschrieben\(when) von: ", "Said to be signed\(when) by: ")
    Console.print(verb + signature.signer.subject)
    Console.print(Style.soft("    " + details(signature.signer)))
    switch signature.trust {
    case .unchecked:
      Console.print(
        "    "
          + Style.caution(
            say(
              "Wer das ist, wurde bei keiner Stelle geprüft; das tut --trust CA.pem.",
              "Who that is was not checked against any authority; --trust CA.pem does.")))
    case .anchored:
      Console.print(
        "    "
          + say(
            "Das Zertifikat führt zu einem, dem Sie vertrauen; Sperrlisten wurden nicht gefragt.",
            "The certificate leads to one that you trust; revocation lists were not asked."))
    case .refused: break
    }
  }

  private static func details(_ signer: SignerIdentity) -> String {
    let from = signer.validFrom.day.text(Speech.language)
    let until = signer.validUntil.day.text(Speech.language)
    return say(
      "Aussteller \(signer.issuer) · Seriennummer \(signer.serial) · gültig \(from) bis \(until)",
      "Issuer \(signer.issuer) · serial \(signer.serial) · valid \(from) to \(until)")
  }
}

/// A signature for a program.
struct SignatureEntry: Encodable {
  var subject: String
  var issuer: String
  var serial: String
  var validFrom: String
  var validUntil: String
  /// SHA-256 of the certificate.
  var fingerprint: String
  /// By the signer's own clock, in Berlin time.
  var signedAt: String?
  /// `unchecked`, `anchored` or `refused`.
  var trust: String
  /// Whether the signer's key signed this very package.
  var holds: Bool

  init(_ signature: PackageSignature) {
    subject = signature.signer.subject
    issuer = signature.signer.issuer
    serial = signature.signer.serial
    validFrom = signature.signer.validFrom.description
    validUntil = signature.signer.validUntil.description
    fingerprint = signature.signer.fingerprint
    signedAt = signature.signedAt?.description
    trust = signature.trust.rawValue
    holds = signature.holds
  }
}

extension CommonOptions {
  /// What was read, or the end of the command with what is wrong with it: nothing was packed or looked at yet.
  func accept<Value>(_ read: () throws(Outage) -> Reading<Value?>) throws -> Value {
    let reading = try orOutage(read)
    if let value = reading.value { return value }
    if json {
      Console.print(json: JSON.text(["findings": reading.findings.map(FindingEntry.init)]))
    } else {
      let lines = FindingLines(folder: "")
      for finding in reading.findings { lines.print(finding) }
    }
    throw ExitCode(ExitStatus.held.rawValue)
  }
}
