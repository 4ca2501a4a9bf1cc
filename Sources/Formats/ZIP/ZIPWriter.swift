/// Writes an archive whose bytes depend on nothing but the names and contents, in the order in which they are added.
///
/// An `add` that throws leaves the archive as it was before. Without `finish` nothing remains on disk.
package final class ZIPWriter {
  let target: AtomicFile
  let deflater: Deflater
  private var names = ZIPNames()
  private var count = 0
  /// The central directory so far.
  var directory: [UInt8] = []
  private var header: [UInt8] = []

  /// What was added: SHA-256 and size in bytes, taken in the same pass as the content.
  package struct Added: Hashable, Sendable {
    package let digest: Digest
    package let size: Int
  }

  /// Begins the archive that will stand at that path.
  package convenience init(_ path: String, with deflater: Deflater) throws {
    self.init(try AtomicFile(path), with: deflater)
  }

  /// Writes to a file that was begun already.
  package init(_ target: AtomicFile, with deflater: Deflater) {
    self.target = target
    self.deflater = deflater
  }

  /// Adds bytes in memory. Throws `ZIPProblem` for the name, `FileProblem` for the target.
  @discardableResult
  package func add(_ name: String, _ bytes: [UInt8]) throws -> Added {
    try bytes.withUnsafeBytes { try add(name, $0) }
  }

  /// Adds bytes in memory. Throws `ZIPProblem` for the name, `FileProblem` for the target.
  @discardableResult
  package func add(_ name: String, _ bytes: UnsafeRawBufferPointer) throws -> Added {
    try adding(name) {
      guard bytes.count > Deflater.wholeLimit else { return try addWhole(name, bytes) }
      return try addStreamed(name, size: bytes.count) { offset, count in
        UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
      }
    }
  }

  /// Adds a file's content, the same bytes as from memory. Throws `ZIPProblem` for the name, `FileProblem` for the
  /// file or the target.
  ///
  /// Above 16 MiB the file goes through in pieces of 1 MiB, so that its size does not matter to memory.
  @discardableResult
  package func add(_ name: String, from file: OpenFile) throws -> Added {
    try adding(name) {
      guard file.size > Deflater.wholeLimit else {
        let buffer = deflater.input.bytes(file.size)
        try file.readAll(into: buffer)
        return try addWhole(name, UnsafeRawBufferPointer(buffer))
      }
      let added = try addStreamed(name, size: file.size) { offset, count in
        let room = deflater.input.bytes(count)
        guard try file.read(into: room, at: offset) == count else { throw FileProblem(.changed, at: file.path) }
        return UnsafeRawBufferPointer(room)
      }
      try file.checkUnchanged()
      return added
    }
  }

  /// Writes the central directory and puts the archive in place.
  package func finish() throws {
    try complete()
    try target.commit()
  }

  /// Writes the central directory; the archive is whole, and its file not in place yet.
  package func complete() throws {
    let end = ZIPEndRecord(count: count, directoryOffset: target.position, directorySize: directory.count)
    end.append(to: &directory)
    try target.write(directory)
  }

  /// Checks the name, and takes back what was written if the content fails.
  private func adding(_ name: String, _ body: () throws -> Added) throws -> Added {
    guard name.utf8.last != UInt8(ascii: "/") else { throw ZIPProblem(.unsafeName) }
    let admission = try names.check(name)
    let start = (target.position, directory.count)
    do {
      let added = try body()
      names.insert(admission)
      count += 1
      return added
    } catch {
      try target.rewind(to: start.0)
      directory.removeSubrange(start.1...)
      throw error
    }
  }

  /// The local header of a record, in a buffer that is used again.
  func localHeader(of record: ZIPRecord) -> [UInt8] {
    header.removeAll(keepingCapacity: true)
    record.appendLocal(to: &header)
    return header
  }
}
