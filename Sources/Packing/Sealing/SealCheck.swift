import CaseModel
import Formats

/// What a receiver names for verifying signed and encrypted packages: paths, nothing read yet.
public struct SealCheckRequest: Sendable {
  /// The signature of the one package; nil for the file beside it.
  public var signature: String?
  /// Certificates that the receiver trusts.
  public var trust: String?
  /// The receiver's own key and certificate, to open what is encrypted with CMS.
  public var key: String?
  public var certificate: String?
  public var passphrase: PassphraseSource?

  public init(
    signature: String? = nil, trust: String? = nil, key: String? = nil, certificate: String? = nil,
    passphrase: PassphraseSource? = nil
  ) {
    self.signature = signature
    self.trust = trust
    self.key = key
    self.certificate = certificate
    self.passphrase = passphrase
  }

  /// Reads everything named, before any package is looked at.
  ///
  /// - Parameter seconds: since 1970-01-01T00:00Z; when certificates must be valid. Nil for the end of the day of
  ///   judgement.
  /// - Returns: nil where a finding says why not. Throws `FileProblem`.
  package func read(at seconds: Int64?) throws -> Reading<SealCheck?> {
    var check = SealCheck.plain
    check.time = seconds
    check.signature = signature
    var findings: [Finding] = []
    if let trust {
      switch try KeyFiles([trust], nil).read() {
      case .success(let anchors) where anchors.count > 0: check.anchors = anchors
      case .success:
        findings.append(
          Finding(
            .keyFileUnreadable, at: Place(trust),
            Text("Die Datei enthält kein Zertifikat.", "The file holds no certificate.")))
      case .failure(let refusal): findings.append(refusal.finding)
      }
    }
    if let key {
      switch try KeyFiles([key, certificate], passphrase).read() {
      case .failure(let refusal): findings.append(refusal.finding)
      case .success(let opener):
        findings += SealCheckRequest.findings(opener, at: key)
        check.opener = opener
      }
    }
    return Reading(findings.isEmpty ? check : nil, findings)
  }

  private static func findings(_ opener: Keyring, at key: String) -> [Finding] {
    guard opener.hasKey else {
      return [
        Finding(
          .keyFileUnreadable, at: Place(key),
          Text("Die Datei enthält keinen Schlüssel.", "The file holds no key."))
      ]
    }
    guard opener.count == 0 || opener.certificate != nil else {
      return [
        Finding(
          .keyForeign, at: Place(key),
          Text(
            "Zu keinem der genannten Zertifikate passt dieser Schlüssel.",
            "The key fits none of the certificates named."))
      ]
    }
    return []
  }
}

/// How a receiver verifies signed and encrypted packages.
public struct SealCheck: Sendable {
  var signature: String?
  /// What the receiver trusts; nil where the signer's identity is not checked.
  var anchors: Keyring?
  var opener: Keyring?
  /// Seconds since 1970-01-01T00:00Z; nil for the end of the day of judgement.
  var time: Int64?

  /// Nothing named: a signature beside the package is checked, and trusted by nobody.
  public static let plain = SealCheck()

  package func time(asOf day: Day) -> Int64 { time ?? Int64(day.number) * 86_400 + 86_399 }
}
