import CSeal
import Foundation

/// What checks the signatures of one `SigningKey`: the public half of Ed25519 (RFC 8032).
package struct VerifyingKey: Sendable, Hashable {
  /// The key itself, 32 bytes (RFC 8032, 5.1.5).
  private let raw: [UInt8]
  /// SHA-256 of `der`, by which people know the key.
  package let fingerprint: Digest

  package static let signatureSize = Int(cseal_key_signature_bytes)

  /// Reads a SubjectPublicKeyInfo in PEM (RFC 7468, 13). Throws `SigningKey.Problem`, or `LibraryFailure`.
  package init(pem: [UInt8]) throws {
    var status = CSEAL_UNREADABLE
    let raw = pem.withUnsafeBytes { text in
      [UInt8](unsafeUninitializedCapacity: Int(cseal_key_bytes)) { buffer, count in
        guard let start = buffer.baseAddress else { return }
        status = cseal_key_read_public(text.baseAddress, text.count, start)
        count = status == CSEAL_OK ? Int(cseal_key_bytes) : 0
      }
    }
    guard status == CSEAL_OK else { throw SigningKey.Problem(status) }
    try self.init(raw: raw)
  }

  /// - Parameter raw: 32 bytes.
  init(raw: [UInt8]) throws(LibraryFailure) {
    self.raw = raw
    fingerprint = try SHA256.digest(of: VerifyingKey.der(raw))
  }

  /// As SubjectPublicKeyInfo (RFC 5280, 4.1; RFC 8410, 4).
  package var der: [UInt8] { VerifyingKey.der(raw) }

  private static func der(_ raw: [UInt8]) -> [UInt8] {
    // 1.3.101.112; its algorithm has no parameters.
    let algorithm = DER.element(0x30, DER.element(0x06, [0x2B, 0x65, 0x70]))
    return DER.element(0x30, algorithm + DER.element(0x03, [0] + raw))
  }

  /// As `openssl pkey -pubout` writes it: the 44 bytes of `der` fit one line.
  package var pem: [UInt8] {
    Array("-----BEGIN PUBLIC KEY-----\n\(Data(der).base64EncodedString())\n-----END PUBLIC KEY-----\n".utf8)
  }

  /// Whether the key's owner signed these bytes.
  package func isGenuine(_ signature: [UInt8], of bytes: [UInt8]) -> Bool {
    guard signature.count == VerifyingKey.signatureSize else { return false }
    return raw.withUnsafeBufferPointer { key in
      signature.withUnsafeBufferPointer { signature in
        bytes.withUnsafeBytes { message in
          guard let key = key.baseAddress, let signature = signature.baseAddress else { return false }
          return cseal_key_is_genuine(key, signature, message.baseAddress, message.count) == 1
        }
      }
    }
  }
}
