extension OpenFile {
  /// The content from that offset on, in pieces of `chunkSize`.
  package func pieces(from start: Int = 0, _ each: (UnsafeRawBufferPointer) throws -> Void) throws {
    let room = min(OpenFile.chunkSize, max(64 << 10, size - start + 1))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
    defer { buffer.deallocate() }
    var offset = start
    while true {
      let count = try read(into: buffer, at: offset)
      guard count > 0 else { return }
      try each(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      guard count == buffer.count else { return }
      offset += count
    }
  }
}

extension SHA256 {
  /// The digest of a file of any size.
  package static func digest(of file: OpenFile) throws -> Digest {
    let hash = try SHA256()
    try file.pieces { try hash.update($0) }
    return try hash.finish()
  }
}
