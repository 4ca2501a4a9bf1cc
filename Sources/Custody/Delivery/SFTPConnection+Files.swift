import CSFTP
import Formats

extension SFTPConnection {
  /// Opens a file to be written from that offset on; at 0 it is made, or emptied.
  ///
  /// - Parameter isNew: whether nothing may have the name.
  func beginWriting(_ name: String, from offset: Int = 0, isNew: Bool = false) throws {
    try check(csftp_begin_writing(connection, path(name), UInt64(offset), isNew ? 1 : 0))
  }

  /// Writes what `pieces` gives to it into the file that is open, and closes it, durably where the server can do so.
  func write(_ pieces: ((UnsafeRawBufferPointer) throws -> Void) throws -> Void) throws {
    do {
      try pieces { piece in
        guard let bytes = piece.baseAddress else { return }
        try check(csftp_write(connection, bytes, UInt64(piece.count)))
      }
    } catch {
      _ = csftp_end(connection)
      throw error
    }
    try check(csftp_end(connection))
  }

  /// Reads a file in pieces from an offset on, until there is no more or `each` wants no more.
  ///
  /// - Parameters:
  ///   - count: how many bytes are expected: they are asked for ahead.
  ///   - toEnd: whether the file is expected to end there.
  func read(
    _ name: String, from offset: Int = 0, count: Int, toEnd: Bool = true,
    _ each: (UnsafeRawBufferPointer) throws -> Bool
  ) throws {
    try check(csftp_begin_reading(connection, path(name), UInt64(offset), UInt64(count), toEnd ? 1 : 0))
    defer { _ = csftp_end(connection) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: CSFTP_PIECE, alignment: 16)
    defer { buffer.deallocate() }
    while let bytes = buffer.baseAddress {
      var done: UInt32 = 0
      try check(csftp_read(connection, bytes, &done))
      guard done > 0, try each(UnsafeRawBufferPointer(rebasing: buffer[..<Int(done)])) else { return }
    }
  }

  /// SHA-256 of a file of that many bytes; nil where it is longer: a server may go on without end.
  func digest(_ name: String, size: Int) throws -> Digest? {
    let hash = try SHA256()
    var count = 0
    try read(name, count: size) { piece in
      count += piece.count
      guard count <= size else { return false }
      try hash.update(piece)
      return true
    }
    return count <= size ? try hash.finish() : nil
  }
}
