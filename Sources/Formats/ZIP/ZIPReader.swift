import CDeflate

/// Reads archives from anywhere, and refuses what two programs could read differently.
///
/// Central directory and local headers must agree, entries must not overlap, every byte must belong to one of them.
/// Nothing is ever written to disk.
package final class ZIPReader {
  /// In the order of the central directory; folders included where they have an entry of their own.
  package let entries: [ZIPEntry]
  /// Whether text stands behind the directory, which unpackers show as the archive's own words.
  package let hasComment: Bool
  private let source: any ByteSource
  private let inflater: Inflater

  /// Reads and checks the directory. Throws `ZIPProblem`, or `FileProblem` where the file cannot be read.
  package init(_ source: some ByteSource, with inflater: Inflater, limits: ZIPLimits = ZIPLimits()) throws {
    entries = try ZIPDirectory.entries(of: source, limits: limits)
    var end = [UInt8](repeating: 0, count: ZIPFormat.endSize)
    _ = try end.withUnsafeMutableBytes { try source.read(into: $0, at: source.size - ZIPFormat.endSize) }
    hasComment = !end.starts(with: [0x50, 0x4B, 0x05, 0x06])
    self.source = source
    self.inflater = inflater
  }

  /// Hands over an entry's content, in one piece up to 16 MiB and in pieces of at most 1 MiB above, and checks it.
  ///
  /// Of content in pieces nothing is certain before this returns. `body` must not read with the same inflater.
  ///
  /// - Returns: The SHA-256 of the content.
  @discardableResult
  package func read(_ entry: ZIPEntry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Digest {
    do {
      try inflater.hash.begin()
      if max(entry.size, entry.compressedSize) <= Deflater.wholeLimit {
        try readWhole(entry, body)
      } else {
        try readStreamed(entry, body)
      }
      return try inflater.hash.finish()
    } catch let problem as ZIPProblem where problem.entry == nil {
      throw ZIPProblem(problem.reason, entry: entry.name)
    }
  }

  /// An entry's content, checked. Throws `.tooLarge` beyond the limit, before anything is read.
  package func bytes(of entry: ZIPEntry, limit: Int) throws -> [UInt8] {
    guard entry.size <= limit else { throw ZIPProblem(.tooLarge(limit: limit), entry: entry.name) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(entry.size, Deflater.wholeLimit))
    try read(entry) { bytes.append(contentsOf: $0) }
    return bytes
  }

  private func readWhole(_ entry: ZIPEntry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    let raw = UnsafeRawBufferPointer(try source.fill(inflater.input, entry.compressedSize, at: entry.contentOffset))
    let content: UnsafeRawBufferPointer
    switch entry.method {
    case .stored: content = raw
    case .deflated:
      guard let decompressed = inflater.decompress(raw, size: entry.size) else { throw ZIPProblem(.badContent) }
      content = decompressed
    }
    guard cdeflate_crc32(0, content.baseAddress, content.count) == entry.crc else { throw ZIPProblem(.crcMismatch) }
    try inflater.hash.update(content)
    try body(content)
  }

  private func readStreamed(_ entry: ZIPEntry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
    var size = 0
    var crc: UInt32 = 0
    func take(_ content: UnsafeRawBufferPointer) throws {
      guard content.count <= entry.size - size else { throw ZIPProblem(.sizesDisagree) }
      size += content.count
      crc = cdeflate_crc32(crc, content.baseAddress, content.count)
      try inflater.hash.update(content)
      try body(content)
    }
    if entry.method == .deflated { try inflater.beginStream() }
    var hasEnded = entry.method == .stored
    var offset = 0
    while offset < entry.compressedSize {
      let length = min(OpenFile.chunkSize, entry.compressedSize - offset)
      let piece = UnsafeRawBufferPointer(try source.fill(inflater.input, length, at: entry.contentOffset + offset))
      offset += length
      switch entry.method {
      case .stored: try take(piece)
      case .deflated:
        guard !hasEnded else { throw ZIPProblem(.badContent) }
        hasEnded = try inflater.decompress(piece, into: take)
      }
    }
    guard hasEnded else { throw ZIPProblem(.badContent) }
    guard size == entry.size else { throw ZIPProblem(.sizesDisagree) }
    guard crc == entry.crc else { throw ZIPProblem(.crcMismatch) }
  }
}

extension ByteSource {
  /// That many bytes from that offset on, all of them or `.truncated`.
  func bytes(_ count: Int, at offset: Int) throws -> [UInt8] {
    guard count >= 0, offset >= 0, count <= size, offset <= size - count else { throw ZIPProblem(.truncated) }
    return try [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      initialized = try read(
        into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[..<count]), at: offset)
      guard initialized == count else { throw ZIPProblem(.truncated) }
    }
  }

  /// That many bytes from that offset on, all of them or `.truncated`, in the buffer.
  func fill(_ buffer: ScratchBuffer, _ count: Int, at offset: Int) throws -> UnsafeMutableRawBufferPointer {
    let room = buffer.bytes(count)
    guard try read(into: room, at: offset) == count else { throw ZIPProblem(.truncated) }
    return room
  }
}
