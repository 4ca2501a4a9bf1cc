import CaseModel
import Formats

/// What a certificate is used for here.
enum CertificateUse {
  case signing, encryption
}

extension Certificate {
  /// Whether it may be used so at that time; judged by itself, not by who issued it.
  ///
  /// - Parameter remedy: in place of the kind's own, where the certificate is somebody else's.
  func findings(
    at seconds: Int64, in path: String, for use: CertificateUse, remedy: Text? = nil
  ) -> [Finding] {
    func finding(_ kind: FindingKind, _ message: Text) -> Finding {
      Finding(kind, at: Place(path), message, remedy: remedy)
    }
    guard isReadable else {
      return [
        finding(
          .keyFileUnreadable,
          Text(
            "Das Zertifikat \(serial) trägt Angaben, die sich nicht lesen lassen.",
            "The certificate \(serial) bears statements that cannot be read."))
      ]
    }
    var findings: [Finding] = []
    if seconds > notAfter { findings.append(finding(.certificateExpired, expired)) }
    if seconds < notBefore { findings.append(finding(.certificateNotYetValid, notYetValid)) }
    if !(use == .signing ? maySign : mayEncrypt) { findings.append(finding(.certificateUnfit, unfit(use))) }
    if keyKind == .other || securityBits < 112 {
      findings.append(
        finding(
          .procedureWeak,
          Text(
            "Der Schlüssel des Zertifikats \(serial) (\(keyBits) Bit) ist zu kurz oder von unbekannter Art.",
            "The key of certificate \(serial) (\(keyBits) bits) is too short, or of unknown kind.")))
    }
    return findings
  }

  var expired: Text {
    let end = Moment(seconds: notAfter)
    return Text(
      "Das Zertifikat \(serial)\(holder.german) galt bis \(end.german).",
      "The certificate \(serial)\(holder.english) was valid until \(end).")
  }

  var notYetValid: Text {
    let start = Moment(seconds: notBefore)
    return Text(
      "Das Zertifikat \(serial)\(holder.german) gilt erst ab \(start.german).",
      "The certificate \(serial)\(holder.english) is valid from \(start).")
  }

  private func unfit(_ use: CertificateUse) -> Text {
    switch use {
    case .signing:
      return Text(
        "Die Schlüsselverwendung des Zertifikats \(serial) schließt das Unterschreiben aus.",
        "The key usage of certificate \(serial) excludes signing.")
    case .encryption:
      return Text(
        "Die Schlüsselverwendung des Zertifikats \(serial) schließt das Verschlüsseln aus.",
        "The key usage of certificate \(serial) excludes encryption.")
    }
  }
}
