import CHash

/// A hash that a manifest may name, by the name it has there (RFC 8493, 2.4).
package enum HashAlgorithm: String, CaseIterable, Sendable {
  case md5, sha1, sha256, sha512

  /// Bytes of a digest.
  package var size: Int {
    switch self {
    case .md5: return 16
    case .sha1: return 20
    case .sha256: return 32
    case .sha512: return 64
    }
  }
}

/// A hash of content that comes in pieces, by any algorithm; what the program itself writes takes `SHA256`.
///
/// Begins anew after every `finish`. Not to be shared between threads.
package final class ManifestHash {
  package let algorithm: HashAlgorithm
  private let hash: OpaquePointer

  package init(_ algorithm: HashAlgorithm) throws(LibraryFailure) {
    guard let hash = chash_any_new(algorithm.rawValue) else { throw LibraryFailure(library: .libcrypto) }
    self.algorithm = algorithm
    self.hash = hash
  }

  deinit {
    chash_any_free(hash)
  }

  /// Forgets what came since the last `finish`: of content that broke off.
  package func begin() throws(LibraryFailure) {
    guard chash_any_begin(hash) == 1 else { throw LibraryFailure(library: .libcrypto) }
  }

  package func update(_ bytes: UnsafeRawBufferPointer) throws(LibraryFailure) {
    guard chash_any_update(hash, bytes.baseAddress, bytes.count) == 1 else {
      throw LibraryFailure(library: .libcrypto)
    }
  }

  /// The digest of everything since the last `finish`.
  package func finish() throws(LibraryFailure) -> [UInt8] {
    let digest = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = chash_any_finish(hash, start)
    }
    guard digest.count == algorithm.size else { throw LibraryFailure(library: .libcrypto) }
    return digest
  }
}
