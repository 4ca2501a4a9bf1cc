import Glibc

/// Whole lines of a file that grows, from an offset on and without their ends.
struct LineReader {
  private let file: GrowingFile
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer, and where the file goes on behind it.
  private var (start, offset) = (0, 0)

  init(_ file: GrowingFile, from offset: Int = 0) {
    self.file = file
    self.offset = offset
  }

  /// nil where no line is left that is whole.
  mutating func next() throws -> [UInt8]? {
    while true {
      if let end = lineEnd() {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      guard buffer.count - start <= ArchiveLog.longestEntry else { throw Archive.Problem.damaged }
      let piece = try file.read(1 << 20, at: offset)
      if piece.isEmpty { return nil }
      offset += piece.count
      buffer.removeFirst(start)
      buffer += piece
      start = 0
    }
  }

  private func lineEnd() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(ArchiveLog.lineEnd), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
