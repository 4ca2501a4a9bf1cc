import CSeal

/// Certificates, and perhaps the key to one of them, out of PEM, DER or PKCS#12 files.
package final class Keyring: @unchecked Sendable {
  // Filled by the initialiser alone.
  let ring: OpaquePointer

  /// Why a file gives nothing.
  package enum Problem: Error, Hashable, Sendable {
    case unreadable
    /// Missing or wrong.
    case passphrase
    /// Encrypted by a procedure this OpenSSL no longer knows.
    case unsupported
  }

  /// The contents of one file after the other. Throws with the index of the one that could not be read.
  package init(_ files: [[UInt8]], _ passphrase: Passphrase? = nil) throws(Failure) {
    guard let ring = cseal_keyring_new() else { throw Failure(problem: .unreadable, file: 0) }
    self.ring = ring
    for (index, bytes) in files.enumerated() {
      let status = bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return CSEAL_UNREADABLE }
        guard let passphrase else { return cseal_keyring_add(ring, start, buffer.count, nil, 0) }
        return passphrase.withBytes { cseal_keyring_add(ring, start, buffer.count, $0, $1) }
      }
      switch status {
      case CSEAL_OK: continue
      case CSEAL_PASSPHRASE: throw Failure(problem: .passphrase, file: index)
      case CSEAL_UNSUPPORTED: throw Failure(problem: .unsupported, file: index)
      default: throw Failure(problem: .unreadable, file: index)
      }
    }
  }

  package struct Failure: Error, Hashable, Sendable {
    package let problem: Problem
    /// Index of the file.
    package let file: Int
  }

  deinit {
    cseal_keyring_free(ring)
  }

  package var hasKey: Bool { cseal_keyring_has_key(ring) != 0 }
  /// How many certificates it holds.
  package var count: Int { Int(cseal_keyring_count(ring)) }

  /// The certificate whose key this is; where no key is, the first. Nil where none fits the key, or none is there.
  package var certificate: Certificate? { cseal_keyring_leaf(ring).map(Certificate.init) }

  /// A detached signature (RFC 5652), DER, over a content of that hash.
  ///
  /// - Parameters:
  ///   - seconds: since 1970-01-01T00:00Z; the signing time.
  ///   - name: of the file that is signed; it becomes a signed attribute.
  package func sign(_ digest: Digest, at seconds: Int64, named name: String) throws(LibraryFailure) -> [UInt8] {
    var der: UnsafeMutablePointer<UInt8>?
    var count = 0
    let status = withUnsafeBytes(of: digest.bytes) { hash in
      guard let start = hash.assumingMemoryBound(to: UInt8.self).baseAddress else { return CSEAL_UNSUPPORTED }
      return cseal_sign(ring, start, seconds, name, &der, &count)
    }
    guard status == CSEAL_OK, let der else { throw LibraryFailure(library: .libcrypto) }
    defer { cseal_free(der) }
    return Array(UnsafeBufferPointer(start: der, count: count))
  }
}
