import CSeal

/// An X.509 certificate (RFC 5280), read.
package final class Certificate: @unchecked Sendable {
  // OpenSSL counts its references under a lock, and nothing here changes it.
  let certificate: OpaquePointer
  private let facts: cseal_facts

  /// Takes it over.
  init(_ certificate: OpaquePointer) {
    self.certificate = certificate
    facts = cseal_certificate_facts(certificate)
  }

  deinit {
    cseal_certificate_free(certificate)
  }

  /// What kind of key it speaks of.
  package enum KeyKind: Sendable {
    case rsa, ellipticCurve, other
  }

  /// As RFC 4514 writes names: `CN=Kieler Sprottenkontor,O=…`.
  package var subject: String { text(cseal_certificate_subject(certificate)) }
  package var issuer: String { text(cseal_certificate_issuer(certificate)) }
  /// Of the subject; empty where it names none.
  package var organisation: String { text(cseal_certificate_organisation(certificate)) }
  /// Hexadecimal.
  package var serial: String { text(cseal_certificate_serial(certificate)) }
  /// Seconds since 1970-01-01T00:00Z, as the two below.
  package var notBefore: Int64 { facts.not_before }
  package var notAfter: Int64 { facts.not_after }
  /// Whether its dates and extensions could all be read.
  package var isReadable: Bool { facts.is_readable != 0 }
  /// By key usage and extended key usage (RFC 5280, 4.2.1.3 and 4.2.1.12).
  package var maySign: Bool { facts.may_sign != 0 }
  package var mayEncrypt: Bool { facts.may_encrypt != 0 }
  package var keyBits: Int { Int(facts.key_bits) }
  /// As NIST SP 800-57 counts them.
  package var securityBits: Int { Int(facts.security_bits) }

  package var keyKind: KeyKind {
    switch facts.key_kind {
    case CSEAL_KEY_RSA: return .rsa
    case CSEAL_KEY_EC: return .ellipticCurve
    default: return .other
    }
  }

  /// SHA-256 of the whole certificate, hexadecimal.
  package var fingerprint: String {
    withUnsafeBytes(of: facts.fingerprint) { Digest($0.loadUnaligned(as: SIMD32<UInt8>.self)).hex }
  }

  private func text(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { cseal_free(text) }
    return String(cString: text)
  }
}
