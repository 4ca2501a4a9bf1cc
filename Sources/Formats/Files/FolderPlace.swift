import CFiles
import Glibc

/// A name in an open folder, whether or not something bears it.
struct FolderPlace: ~Copyable {
  let folder: Descriptor
  let name: String
  /// For problems: as the caller named it.
  let path: String

  /// What lies there, a link as itself; nil where nothing does.
  func status() throws(FileProblem) -> stat? {
    var status = stat()
    if fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
    guard errno == ENOENT else { throw FileProblem(errno: errno, at: path) }
    return nil
  }

  /// As `status`, and throws where it is a link.
  func statusOfNoLink() throws(FileProblem) -> stat? {
    let status = try status()
    if status?.isSymbolicLink == true { throw FileProblem(.symbolicLink, at: path) }
    return status
  }
}

/// A name that nothing bears yet.
enum FreeName {
  /// Gives a file or folder that name, in one step where the file system can; throws `.taken`.
  static func take(
    _ name: String, in folder: Int32, for old: String, of oldFolder: Int32, path: String
  ) throws(FileProblem) {
    switch cfiles_rename_new(oldFolder, old, folder, name) {
    case 0: return
    case EEXIST: throw FileProblem(.taken, at: path)
    case ENOTSUP:
      // Such a file system cannot; a look before is all there is.
      var status = stat()
      guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) != 0 else { throw FileProblem(.taken, at: path) }
      guard renameat(oldFolder, old, folder, name) == 0 else { throw FileProblem(errno: errno, at: path) }
    case let code: throw FileProblem(errno: code, at: path)
    }
  }
}
