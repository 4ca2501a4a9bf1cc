import Glibc

/// Bytes that can be read at any place: an open file, or memory.
package protocol ByteSource: Sendable {
  /// In bytes.
  var size: Int { get }

  /// Fills the buffer from that offset on and gives the count; less than asked for only at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileProblem) -> Int
}

/// A regular file, open for reading. Holds no position, so that several threads may read it.
package final class OpenFile: ByteSource {
  /// How much is read at once where a file is read in pieces: 1 MiB.
  package static let chunkSize = 1 << 20

  /// For problems: as the caller named it.
  package let path: String
  /// In bytes, when it was opened.
  package let size: Int
  private let descriptor: Descriptor
  private let opened: stat

  /// Opens a file of the operator's choice; a case's files are opened through their `Folder`.
  package convenience init(_ path: String) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw FileProblem(.outsideFolder, at: path) }
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    try self.init(Descriptor(Glibc.open(path, flags), path: path), path: path)
  }

  init(_ descriptor: consuming Descriptor, path: String) throws(FileProblem) {
    let status = try descriptor.status(path: path)
    guard status.isRegular else { throw FileProblem(.notAFile, at: path) }
    self.path = path
    self.size = Int(status.st_size)
    self.descriptor = descriptor
    self.opened = status
  }

  package func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(FileProblem) -> Int {
    guard let base = buffer.baseAddress else { return 0 }
    var done = 0
    while done < buffer.count {
      let count = pread(descriptor.number, base + done, buffer.count - done, off_t(offset + done))
      if count == 0 { break }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw FileProblem(errno: errno, at: path)
      }
    }
    return done
  }

  /// The whole content.
  ///
  /// Throws `.tooLarge` beyond the limit, before anything is read, and `.changed` if the file is written to meanwhile.
  package func readAll(limit: Int) throws(FileProblem) -> [UInt8] {
    guard size <= limit else { throw FileProblem(.tooLarge(limit: limit), at: path) }
    var problem: FileProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      do throws(FileProblem) {
        try readAll(into: UnsafeMutableRawBufferPointer(buffer))
        count = size
      } catch {
        problem = error
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// The whole content into a buffer that holds at least `size` bytes.
  func readAll(into buffer: UnsafeMutableRawBufferPointer) throws(FileProblem) {
    let part = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(size))
    guard part.count == size, try read(into: part, at: 0) == size else { throw FileProblem(.changed, at: path) }
    try checkUnchanged()
  }

  /// Whether nobody but its owner, who is this user or root, may read or write it.
  package var isPrivate: Bool {
    opened.st_mode & 0o077 == 0 && (opened.st_uid == geteuid() || opened.st_uid == 0)
  }

  /// Keeps others from having it for themselves, as long as it is open; false where somebody has.
  package func hold() -> Bool { flock(descriptor.number, LOCK_SH | LOCK_NB) == 0 }

  /// Whether nobody else holds it; then nobody can, as long as it is open.
  package func holdAlone() -> Bool { flock(descriptor.number, LOCK_EX | LOCK_NB) == 0 }

  /// Whether that path still leads to it.
  package func isStill(at path: String) -> Bool {
    var current = stat()
    return lstat(path, &current) == 0 && current.isSameFile(as: opened)
  }

  /// Throws `.changed` if the file was written to since it was opened.
  package func checkUnchanged() throws(FileProblem) {
    guard try descriptor.status(path: path).isUnchanged(since: opened) else {
      throw FileProblem(.changed, at: path)
    }
  }
}
