import CDeflate

/// Writes an archive whose bytes depend on nothing but the names and contents, in the order in which they are added.
///
/// An `add` that throws leaves the archive as it was before. Without `finish` nothing remains on disk.
package final class ZIPWriter {
  private let target: AtomicFile
  private let deflater: Deflater
  private var names = ZIPNames()
  private var count = 0
  /// The central directory so far.
  private var directory: [UInt8] = []
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
    try adding(name) { try addWhole(name, bytes) }
  }

  /// Adds a file's content. Throws `ZIPProblem` for the name, `FileProblem` for the file or the target.
  ///
  /// Above 16 MiB the file goes through in pieces of 1 MiB, so that its size does not matter to memory.
  @discardableResult
  package func add(_ name: String, from file: OpenFile) throws -> Added {
    try adding(name) {
      guard file.size <= Deflater.wholeLimit else { return try addStreamed(name, file) }
      let buffer = deflater.input.bytes(file.size)
      try file.readAll(into: buffer)
      return try addWhole(name, UnsafeRawBufferPointer(buffer))
    }
  }

  /// Writes the central directory and puts the archive in place.
  package func finish() throws {
    let end = ZIPEndRecord(count: count, directoryOffset: target.position, directorySize: directory.count)
    end.append(to: &directory)
    try target.write(directory)
    try target.commit()
  }

  /// Checks the name, and takes back what was written if the content fails.
  private func adding(_ name: String, _ body: () throws -> Added) throws -> Added {
    guard name.utf8.last != UInt8(ascii: "/") else { throw ZIPProblem(.unsafeName) }
    let admission = try names.check(name)
    let start = target.position
    do {
      let added = try body()
      names.insert(admission)
      count += 1
      return added
    } catch {
      try target.rewind(to: start)
      throw error
    }
  }

  private func addWhole(_ name: String, _ bytes: UnsafeRawBufferPointer) throws -> Added {
    try deflater.hash.update(bytes)
    let digest = try deflater.hash.finish()
    let compressed = deflater.compress(bytes)
    let content = compressed ?? bytes
    var record = ZIPRecord(
      name: name, method: compressed == nil ? .stored : .deflated, size: bytes.count, compressedSize: content.count,
      offset: target.position)
    record.crc = cdeflate_crc32(0, bytes.baseAddress, bytes.count)
    try target.write(localHeader(of: record))
    try target.write(content)
    record.appendCentral(to: &directory)
    return Added(digest: digest, size: bytes.count)
  }

  private func addStreamed(_ name: String, _ file: OpenFile) throws -> Added {
    let isDeflated = try deflater.looksCompressible(size: file.size) { (offset) throws(FileProblem) in
      let buffer = deflater.input.bytes(Deflater.sampleSize)
      let count = try file.read(into: buffer, at: offset)
      return UnsafeRawBufferPointer(rebasing: buffer.prefix(count))
    }
    var record = ZIPRecord(
      name: name, method: isDeflated ? .deflated : .stored, size: file.size, compressedSize: file.size,
      offset: target.position)
    try target.write(localHeader(of: record))
    let start = target.position
    try deflater.hash.begin()
    if isDeflated { try deflater.beginStream() }
    var offset = 0
    while offset < file.size {
      let room = deflater.input.bytes(min(OpenFile.chunkSize, file.size - offset))
      guard try file.read(into: room, at: offset) == room.count else { throw FileProblem(.changed, at: file.path) }
      let chunk = UnsafeRawBufferPointer(room)
      offset += chunk.count
      try deflater.hash.update(chunk)
      record.crc = cdeflate_crc32(record.crc, chunk.baseAddress, chunk.count)
      if isDeflated {
        try deflater.compress(chunk, isLast: offset == file.size) { try target.write($0) }
      } else {
        try target.write(chunk)
      }
    }
    try file.checkUnchanged()
    let digest = try deflater.hash.finish()
    record.compressedSize = target.position - start
    try localHeader(of: record).withUnsafeBytes { try target.write($0, at: record.offset) }
    record.appendCentral(to: &directory)
    return Added(digest: digest, size: file.size)
  }

  private func localHeader(of record: ZIPRecord) -> [UInt8] {
    header.removeAll(keepingCapacity: true)
    record.appendLocal(to: &header)
    return header
  }
}
