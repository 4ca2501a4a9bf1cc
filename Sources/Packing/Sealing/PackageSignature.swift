import CaseModel

/// A signature that came with a package, whether it holds or not.
public struct PackageSignature: Hashable, Sendable {
  /// Whoever the certificate in the file names.
  public let signer: SignerIdentity
  /// By the signer's own clock; nil where it does not say.
  public let signedAt: Moment?
  public let trust: Trust
  /// Whether the signer's key signed this very package.
  public let holds: Bool

  /// Whether the signer is who it says it is.
  public enum Trust: String, Hashable, Sendable {
    /// Not looked at: the receiver named nobody it trusts.
    case unchecked
    /// The certificate leads to one that the receiver trusts.
    case anchored
    case refused
  }
}

/// How a package was encrypted.
public enum PackageEncryption: String, Hashable, Sendable {
  case cms
  case openPGP = "openpgp"
}
