import Glibc

/// A second name for a file.
package enum HardLink {
  /// Gives a regular file of that size a second name; false where the file system cannot, and the caller has to copy.
  ///
  /// Symbolic links are not followed. `.changed` where the file has another size, `.taken` where something has the name.
  package static func make(of existing: String, at path: String, size: Int) throws(FileProblem) -> Bool {
    guard !existing.utf8.contains(0), !path.utf8.contains(0) else { throw FileProblem(.outsideFolder, at: existing) }
    guard link(existing, path) == 0 else {
      switch errno {
      case EXDEV, EPERM, EMLINK, ENOTSUP, ENOSYS: return false
      case EEXIST: throw FileProblem(.taken, at: path)
      case let code: throw FileProblem(errno: code, at: existing)
      }
    }
    // By the new name, which nobody moves away.
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileProblem(errno: errno, at: path) }
    guard status.isRegular, Int(status.st_size) == size else {
      _ = unlink(path)
      throw FileProblem(status.isRegular ? .changed : status.isSymbolicLink ? .symbolicLink : .notAFile, at: existing)
    }
    return true
  }
}
