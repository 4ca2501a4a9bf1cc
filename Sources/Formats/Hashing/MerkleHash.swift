/// The hashes of a tree over a list, as RFC 6962, section 2.1, has them. Not to be shared between threads.
package struct MerkleHash {
  private let hash: SHA256

  package init() throws(LibraryFailure) { hash = try SHA256() }

  /// Of one thing in the list: SHA-256(0x00, bytes).
  package func leaf(_ bytes: [UInt8]) throws(LibraryFailure) -> Digest {
    try update([0])
    try update(bytes)
    return try hash.finish()
  }

  /// Of two subtrees side by side: SHA-256(0x01, left, right).
  package func node(_ left: Digest, _ right: Digest) throws(LibraryFailure) -> Digest {
    var bytes: [UInt8] = [1]
    bytes.reserveCapacity(65)
    left.append(to: &bytes)
    right.append(to: &bytes)
    try update(bytes)
    return try hash.finish()
  }

  /// Of a list with nothing in it: SHA-256 of no bytes.
  package func empty() throws(LibraryFailure) -> Digest { try hash.finish() }

  private func update(_ bytes: [UInt8]) throws(LibraryFailure) {
    var failure: LibraryFailure?
    bytes.withUnsafeBytes { buffer in
      do throws(LibraryFailure) { try hash.update(buffer) } catch { failure = error }
    }
    if let failure { throw failure }
  }
}

extension Digest {
  /// How many bytes one has.
  package static let length = 32

  package func append(to bytes: inout [UInt8]) {
    for index in 0..<Digest.length { bytes.append(self.bytes[index]) }
  }
}
