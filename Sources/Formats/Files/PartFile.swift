import Glibc

/// The unfinished file beside an `AtomicFile`.
enum PartFile {
  /// Opens or takes over the part of that name, locked and empty.
  ///
  /// It is emptied only once the lock is held *and* the name still leads to the locked file: between opening and
  /// locking another run may have renamed its finished part over the final name, and that file must stay whole.
  static func acquire(
    _ name: String, in folder: borrowing Descriptor, mode: mode_t, path: String
  ) throws(FileProblem) -> Descriptor {
    for _ in 0..<attempts {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
      let part = try Descriptor(openat(folder.number, name, flags, mode), path: path)
      let status = try part.status(path: path)
      // A second name would be emptied along with it.
      guard status.isRegular, status.st_nlink <= 1 else { throw FileProblem(.notAFile, at: path) }
      guard flock(part.number, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        throw code == EWOULDBLOCK ? FileProblem(.busy, at: path) : FileProblem(errno: code, at: path)
      }
      var current = stat()
      guard fstatat(folder.number, name, &current, AT_SYMLINK_NOFOLLOW) == 0, current.isSameFile(as: status) else {
        continue
      }
      guard ftruncate(part.number, 0) == 0 else { throw FileProblem(errno: errno, at: path) }
      return part
    }
    throw FileProblem(.busy, at: path)
  }

  /// Each failed attempt means that another run just finished; so many in a row mean contention.
  private static let attempts = 8
}
