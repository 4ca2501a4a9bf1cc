import Glibc

/// Folders with everything in them.
package enum FileTree {
  /// Takes a file or a folder away with everything in it; links go, what they lead to stays.
  package static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    empty(path)
    _ = rmdir(path)
  }

  /// On trouble it carries on: what cannot go stays.
  static func empty(_ path: String) {
    guard let folder = try? Folder(path) else { return }
    try? empty(folder.descriptor, path: path, depth: 0)
  }

  /// Brings the names in a folder onto the disk.
  package static func settle(folder path: String) throws(FileProblem) {
    let folder = try Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path)
    try folder.synchronizeNames(path: path)
  }
}
