import CaseModel
import Formats

/// What an operator names for sealing packages: paths, nothing read yet.
public struct SealRequest: Sendable {
  /// The certificate that signs, perhaps with its chain and key.
  public var certificate: String?
  /// Its key, where it lies in a file of its own.
  public var key: String?
  public var passphrase: PassphraseSource?
  /// The certificate or OpenPGP key of whoever the packages are for.
  public var recipient: String?

  public init(
    certificate: String? = nil, key: String? = nil, passphrase: PassphraseSource? = nil, recipient: String? = nil
  ) {
    self.certificate = certificate
    self.key = key
    self.passphrase = passphrase
    self.recipient = recipient
  }

  /// Reads everything named and judges it, before anything is packed.
  ///
  /// - Parameter clock: seconds since 1970-01-01T00:00Z; asked now for validity, and for the time of each signature.
  /// - Returns: the seal; nil where a finding says why not. Throws `FileProblem`, and `OpenPGPKey.Problem.noEngine`.
  package func read(clock: @escaping @Sendable () -> Int64) throws -> Reading<Seal?> {
    var findings: [Finding] = []
    var seal: (signing: SigningIdentity?, encryption: EncryptionKey?) = (nil, nil)
    let now = clock()
    if let certificate {
      switch try SigningIdentity.read(certificate, key: key, passphrase, clock: clock) {
      case .success(let identity):
        findings += identity.certificate.findings(at: now, in: certificate, for: .signing)
        seal.signing = identity
      case .failure(let refusal): findings.append(refusal.finding)
      }
    }
    if let recipient {
      switch try EncryptionKey.read(recipient) {
      case .success(let key):
        if case .certificate(let certificate) = key {
          findings += certificate.findings(at: now, in: recipient, for: .encryption)
        }
        seal.encryption = key
      case .failure(let refusal): findings.append(refusal.finding)
      }
    }
    return Reading(findings.isEmpty ? Seal(signing: seal.signing, encryption: seal.encryption) : nil, findings)
  }
}

extension SigningIdentity {
  fileprivate static func read(
    _ certificate: String, key: String?, _ passphrase: PassphraseSource?, clock: @escaping @Sendable () -> Int64
  ) throws -> Result<SigningIdentity, Refusal> {
    let keyring: Keyring
    switch try KeyFiles([certificate, key], passphrase).read() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let read): keyring = read
    }
    guard keyring.hasKey else {
      return .failure(
        Refusal(
          Finding(
            .keyFileUnreadable, at: Place(key ?? certificate),
            Text("Die Datei enthält keinen Schlüssel.", "The file holds no key."),
            remedy: Text("Den Schlüssel mit --key angeben.", "Name the key with --key."))))
    }
    guard keyring.count > 0 else {
      return .failure(
        Refusal(
          Finding(
            .keyFileUnreadable, at: Place(certificate),
            Text("Die Datei enthält kein Zertifikat.", "The file holds no certificate."))))
    }
    guard let own = keyring.certificate else {
      return .failure(
        Refusal(
          Finding(
            .keyForeign, at: Place(key ?? certificate),
            Text(
              "Zu keinem Zertifikat in \(certificate) passt dieser Schlüssel.",
              "The key fits no certificate in \(certificate)."))))
    }
    return .success(SigningIdentity(keyring, own, clock: clock))
  }
}

extension EncryptionKey {
  fileprivate static func read(_ path: String) throws -> Result<EncryptionKey, Refusal> {
    let bytes = try OpenFile(path).readAll(limit: KeyFiles.largest)
    if OpenPGPKey.looksLikeOne(bytes) { return try readOpenPGP(bytes, path) }
    guard let keyring = try? Keyring([bytes]), let certificate = keyring.certificate else {
      return .failure(refusal(path, .recipientUnreadable, .unreadable))
    }
    guard !keyring.hasKey else { return .failure(refusal(path, .recipientUnreadable, .secret)) }
    return .success(.certificate(certificate))
  }

  private static func readOpenPGP(_ bytes: [UInt8], _ path: String) throws -> Result<EncryptionKey, Refusal> {
    let key: OpenPGPKey
    do {
      key = try OpenPGPKey(bytes)
    } catch let problem as OpenPGPKey.Problem where problem != .noEngine {
      let message: Text =
        switch problem {
        case .several: Text("Die Datei enthält mehrere Schlüssel.", "The file holds several keys.")
        case .secret: .secret
        default: .unreadable
        }
      return .failure(refusal(path, .recipientUnreadable, message))
    }
    switch key.state {
    case .usable: return .success(.openPGP(key))
    case .expired:
      return .failure(
        refusal(
          path, .recipientExpired,
          Text("Der Schlüssel \(key.fingerprint) ist abgelaufen.", "The key \(key.fingerprint) has expired.")))
    case .revoked:
      return .failure(
        refusal(
          path, .recipientRevoked,
          Text("Der Schlüssel \(key.fingerprint) ist widerrufen.", "The key \(key.fingerprint) is revoked.")))
    case .unfit:
      return .failure(
        refusal(
          path, .recipientUnfit,
          Text(
            "Der Schlüssel \(key.fingerprint) ist nicht zum Verschlüsseln bestimmt.",
            "The key \(key.fingerprint) is not meant for encryption.")))
    }
  }

  private static func refusal(_ path: String, _ kind: FindingKind, _ message: Text) -> Refusal {
    Refusal(Finding(kind, at: Place(path), message))
  }
}

extension Text {
  fileprivate static let unreadable = Text(
    "Die Datei ist weder ein Zertifikat noch ein öffentlicher OpenPGP-Schlüssel.",
    "The file is neither a certificate nor a public OpenPGP key.")
  fileprivate static let secret = Text(
    "Die Datei enthält einen geheimen Schlüssel; den hat nur sein Eigentümer.",
    "The file holds a secret key, which its owner alone may have.")
}
