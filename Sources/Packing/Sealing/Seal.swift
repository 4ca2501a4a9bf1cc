import CaseModel
import Formats

/// What is put on packages before they leave the house: a signature, an envelope, both or nothing.
public struct Seal: Sendable {
  package let signing: SigningIdentity?
  package let encryption: EncryptionKey?

  package init(signing: SigningIdentity? = nil, encryption: EncryptionKey? = nil) {
    self.signing = signing
    self.encryption = encryption
  }

  /// Neither signed nor encrypted.
  public static let none = Seal()

  /// Who signs, in words; nil where nobody does.
  public var signer: SignerIdentity? { signing.map { SignerIdentity($0.certificate) } }

  /// By what the key is known again for which packages are encrypted; nil where they are not.
  package var key: String? { encryption?.fingerprint }

  /// For whom packages are encrypted, in words; nil where they are not.
  public var recipient: Text? { encryption?.title }
}

/// The certificate of whoever signs, or signed.
public struct SignerIdentity: Hashable, Sendable {
  /// As RFC 4514 writes names.
  public let subject: String
  public let issuer: String
  /// Hexadecimal.
  public let serial: String
  public let validFrom: Moment
  public let validUntil: Moment
  /// SHA-256 of the certificate, hexadecimal.
  public let fingerprint: String

  init(_ certificate: Certificate) {
    subject = certificate.subject
    issuer = certificate.issuer
    serial = certificate.serial
    validFrom = Moment(seconds: certificate.notBefore)
    validUntil = Moment(seconds: certificate.notAfter)
    fingerprint = certificate.fingerprint
  }
}

extension Moment {
  /// The moment for seconds since 1970-01-01T00:00Z.
  init(seconds: Int64) {
    self.init(utcMinutes: Int(seconds >= 0 ? seconds / 60 : (seconds - 59) / 60))
  }
}

/// The key that signs packages, found to be fit for it.
package struct SigningIdentity: Sendable {
  package let certificate: Certificate
  private let keyring: Keyring
  private let clock: @Sendable () -> Int64

  init(_ keyring: Keyring, _ certificate: Certificate, clock: @escaping @Sendable () -> Int64) {
    self.keyring = keyring
    self.certificate = certificate
    self.clock = clock
  }

  /// A detached signature over the file, with the time of now.
  func sign(_ file: OpenFile, named name: String) throws -> [UInt8] {
    try keyring.sign(CMSSignature.digest(of: file), at: clock(), named: name)
  }
}

/// The key of whoever packages are encrypted for, found to be fit for it.
package enum EncryptionKey: Sendable {
  case certificate(Certificate)
  case openPGP(OpenPGPKey)

  /// What an encrypted file's name ends in.
  var suffix: String {
    switch self {
    case .certificate: return ".p7m"
    case .openPGP: return ".gpg"
    }
  }

  /// Hexadecimal, behind the kind of key it is of.
  var fingerprint: String {
    switch self {
    case .certificate(let certificate): "sha256:\(certificate.fingerprint)"
    case .openPGP(let key): "openpgp:\(key.fingerprint)"
    }
  }

  /// Whose key it is: by its fingerprint, since everything else can be claimed.
  var title: Text {
    switch self {
    case .certificate(let certificate):
      return Text(
        "\(certificate.subject), SHA-256 \(certificate.fingerprint)",
        "\(certificate.subject), SHA-256 \(certificate.fingerprint)")
    case .openPGP(let key): return Text("OpenPGP-Schlüssel \(key.fingerprint)", "OpenPGP key \(key.fingerprint)")
    }
  }

  func encrypt(_ file: OpenFile, to target: AtomicFile) throws {
    switch self {
    case .certificate(let certificate): try CMSEnvelope.encrypt(file, for: certificate, to: target)
    case .openPGP(let key): try key.encrypt(file, to: target)
    }
  }
}
