import CHash

/// SHA-256 (FIPS 180-4) of content that comes in pieces. Begins anew after every `finish`.
///
/// Not to be shared between threads.
package final class SHA256 {
  private let hash: OpaquePointer

  package init() throws(LibraryFailure) {
    guard let hash = chash_sha256_new() else { throw LibraryFailure(library: .libcrypto) }
    self.hash = hash
  }

  deinit {
    chash_sha256_free(hash)
  }

  /// Forgets what came since the last `finish`: of content that broke off.
  package func begin() throws(LibraryFailure) {
    guard chash_sha256_begin(hash) == 1 else { throw LibraryFailure(library: .libcrypto) }
  }

  package func update(_ bytes: UnsafeRawBufferPointer) throws(LibraryFailure) {
    guard chash_sha256_update(hash, bytes.baseAddress, bytes.count) == 1 else {
      throw LibraryFailure(library: .libcrypto)
    }
  }

  /// The digest of everything since the last `finish`.
  package func finish() throws(LibraryFailure) -> Digest {
    var bytes = SIMD32<UInt8>()
    let isDone = withUnsafeMutableBytes(of: &bytes) { buffer in
      guard let start = buffer.assumingMemoryBound(to: UInt8.self).baseAddress else { return false }
      return chash_sha256_finish(hash, start) == 1
    }
    guard isDone else { throw LibraryFailure(library: .libcrypto) }
    return Digest(bytes)
  }

  /// The digest of bytes that are all there.
  package static func digest(of bytes: UnsafeRawBufferPointer) throws(LibraryFailure) -> Digest {
    let hash = try SHA256()
    try hash.update(bytes)
    return try hash.finish()
  }

  /// The digest of bytes that are all there.
  package static func digest(of bytes: [UInt8]) throws(LibraryFailure) -> Digest {
    let result: Result<Digest, LibraryFailure> = bytes.withUnsafeBytes { buffer in
      do throws(LibraryFailure) { return .success(try digest(of: buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
