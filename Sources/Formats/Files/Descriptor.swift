import Glibc

/// An open file descriptor, closed when its owner goes.
struct Descriptor: ~Copyable, Sendable {
  let number: Int32

  /// Takes over what `open` or `openat` returned; throws its `errno` where that is an error.
  init(_ number: Int32, path: String) throws(FileProblem) {
    guard number >= 0 else { throw FileProblem(errno: errno, at: path) }
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// What `fstat` tells of it.
  func status(path: String) throws(FileProblem) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileProblem(errno: errno, at: path) }
    return status
  }

  /// Writes all of it at that place of the file.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int, path: String) throws(FileProblem) {
    guard let base = bytes.baseAddress else { return }
    var done = 0
    while done < bytes.count {
      let count = pwrite(number, base + done, bytes.count - done, off_t(offset + done))
      if count >= 0 {
        done += count
      } else if errno != EINTR {
        throw FileProblem(errno: errno, at: path)
      }
    }
  }

  /// Brings the names in a folder onto the disk, where its file system has a way to: some network shares have none.
  func synchronizeNames(path: String) throws(FileProblem) {
    guard fsync(number) == 0 || errno == EINVAL || errno == ENOTSUP else { throw FileProblem(errno: errno, at: path) }
  }
}

extension stat {
  /// The file type bits of the mode.
  var type: mode_t { st_mode & S_IFMT }

  var isRegular: Bool { type == S_IFREG }
  var isFolder: Bool { type == S_IFDIR }
  var isSymbolicLink: Bool { type == S_IFLNK }

  /// Whether both are one and the same file.
  func isSameFile(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino
  }

  /// Whether nothing was written between the two looks, as far as size and times tell.
  func isUnchanged(since other: stat) -> Bool {
    st_size == other.st_size
      && st_mtim.tv_sec == other.st_mtim.tv_sec && st_mtim.tv_nsec == other.st_mtim.tv_nsec
  }
}
