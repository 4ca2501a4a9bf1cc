import CSeal

/// A key that signs with Ed25519 (RFC 8032). OpenSSL overwrites it in memory when its owner goes.
package final class SigningKey: @unchecked Sendable {
  // OpenSSL counts its references under a lock, and nothing here changes it.
  private let key: OpaquePointer
  /// What checks its signatures.
  package let verifying: VerifyingKey

  /// Why a file gives no key.
  package enum Problem: Error, Hashable, Sendable, CaseIterable {
    case unreadable
    /// It is encrypted with a passphrase.
    case encrypted
    /// A key for something else: RSA, an elliptic curve, the other half of a pair.
    case otherKind
  }

  /// A new one, from the system's randomness.
  package static func make() throws(LibraryFailure) -> SigningKey {
    var key: OpaquePointer?
    guard cseal_key_make(&key) == CSEAL_OK, let key else { throw LibraryFailure(library: .libcrypto) }
    return try SigningKey(key)
  }

  /// Reads PKCS#8 in PEM (RFC 5958, RFC 7468, 10), not encrypted. Throws `Problem`, or `LibraryFailure`.
  ///
  /// - Parameter pem: stays the caller's to wipe.
  package convenience init(pem: [UInt8]) throws {
    var key: OpaquePointer?
    let status = pem.withUnsafeBytes { cseal_key_read($0.baseAddress, $0.count, &key) }
    guard let key else { throw Problem(status) }
    try self.init(key)
  }

  /// Takes it over.
  private init(_ key: OpaquePointer) throws(LibraryFailure) {
    self.key = key
    let raw = [UInt8](unsafeUninitializedCapacity: Int(cseal_key_bytes)) { buffer, count in
      guard let start = buffer.baseAddress, cseal_key_public(key, start) == CSEAL_OK else { return }
      count = Int(cseal_key_bytes)
    }
    do throws(LibraryFailure) {
      guard raw.count == Int(cseal_key_bytes) else { throw LibraryFailure(library: .libcrypto) }
      verifying = try VerifyingKey(raw: raw)
    } catch {
      cseal_key_free(key)
      throw error
    }
  }

  deinit {
    cseal_key_free(key)
  }

  /// Gives the body the key as PKCS#8 in PEM, and overwrites that afterwards.
  package func withPEM<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value {
    var bytes: UnsafeMutablePointer<UInt8>?
    var count = 0
    guard cseal_key_write(key, &bytes, &count) == CSEAL_OK, let bytes else {
      throw LibraryFailure(library: .libcrypto)
    }
    defer {
      cseal_cleanse(bytes, count)
      cseal_free(bytes)
    }
    return try body(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// A copy of that, the caller's to wipe.
  package var pem: [UInt8] { get throws { try withPEM(Array.init) } }

  /// A signature over these bytes: 64 bytes, the same every time.
  package func sign(_ bytes: [UInt8]) throws(LibraryFailure) -> [UInt8] {
    let signature = bytes.withUnsafeBytes { message in
      [UInt8](unsafeUninitializedCapacity: VerifyingKey.signatureSize) { buffer, count in
        guard let start = buffer.baseAddress,
          cseal_key_sign(key, message.baseAddress, message.count, start) == CSEAL_OK
        else { return }
        count = VerifyingKey.signatureSize
      }
    }
    guard signature.count == VerifyingKey.signatureSize else { throw LibraryFailure(library: .libcrypto) }
    return signature
  }
}

extension SigningKey.Problem {
  init(_ status: cseal_status) {
    switch status {
    case CSEAL_PASSPHRASE: self = .encrypted
    case CSEAL_OTHER_KIND: self = .otherKind
    default: self = .unreadable
    }
  }
}
