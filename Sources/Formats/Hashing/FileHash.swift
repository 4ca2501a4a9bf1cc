/// SHA-256 of one file after the other, with one hash and one buffer for all. Not to be shared between threads.
package final class FileHash {
  private let hash: SHA256
  private let buffer: UnsafeMutableRawBufferPointer

  /// What a core keeps near it between copying and hashing.
  private static let size = 256 << 10

  package init() throws(LibraryFailure) {
    hash = try SHA256()
    buffer = .allocate(byteCount: FileHash.size, alignment: 64)
  }

  deinit { buffer.deallocate() }

  package func digest(of file: OpenFile) throws -> Digest {
    try hash.begin()
    var offset = 0
    while true {
      let count = try file.read(into: buffer, at: offset)
      try hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      guard count == buffer.count else { return try hash.finish() }
      offset += count
    }
  }

  package func digest(of bytes: [UInt8]) throws -> Digest {
    try hash.begin()
    try bytes.withUnsafeBytes { try hash.update($0) }
    return try hash.finish()
  }
}
