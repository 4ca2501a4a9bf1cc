import Glibc

/// A file that is filled in a folder nobody else writes to; what has the name already is never touched.
///
/// Without `end` nothing remains of it.
package final class NewFile: OnDisk {
  /// As given.
  package let path: String
  private let descriptor: Descriptor
  private var isFinished = false

  package var number: Int32 { descriptor.number }

  /// Begins it; its folder must exist. `.taken` where something has the name.
  package init(_ path: String) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw FileProblem(.outsideFolder, at: path) }
    let number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if number < 0, errno == EEXIST { throw FileProblem(.taken, at: path) }
    descriptor = try Descriptor(number, path: path)
    self.path = path
  }

  deinit {
    if !isFinished { _ = unlink(path) }
  }

  /// Appends.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(descriptor.number, base + done, bytes.count - done)
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw FileProblem(errno: errno, at: path)
      }
    }
  }

  /// Ends it, with that mode; a `DiskTurn` makes it durable, and its name with its folder.
  package func end(mode: UInt32) throws(FileProblem) {
    guard fchmod(descriptor.number, mode) == 0 else { throw FileProblem(errno: errno, at: path) }
    isFinished = true
  }
}

extension Folder {
  /// Makes a folder where there is none; nobody else may make one at the same place meanwhile.
  package static func make(_ path: String) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw FileProblem(.outsideFolder, at: path) }
    var status = stat()
    guard mkdir(path, 0o755) != 0 else { return }
    let code = errno
    guard code == EEXIST, lstat(path, &status) == 0 else { throw FileProblem(errno: code, at: path) }
    guard status.isFolder else { throw FileProblem(.taken, at: path) }
  }
}
