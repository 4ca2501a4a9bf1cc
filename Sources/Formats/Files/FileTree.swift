import Glibc

/// Folders with everything in them.
package enum FileTree {
  /// Takes a file or a folder away with everything in it; links go, what they lead to stays.
  package static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    empty(path)
    _ = rmdir(path)
  }

  static func empty(_ path: String) {
    var limits = FolderLimits()
    limits.entries = 10_000_000
    limits.depth = 256
    guard let folder = try? Folder(path), let entries = try? folder.entries(limits: limits) else { return }
    // What lies deeper comes later in byte order.
    for entry in entries.reversed() {
      let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
      _ = unlinkat(folder.descriptor.number, entry.path, flags)
    }
  }

  /// Brings the names in a folder onto the disk.
  package static func settle(folder path: String) throws(FileProblem) {
    let folder = try Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path)
    guard fsync(folder.number) == 0 else { throw FileProblem(errno: errno, at: path) }
  }
}
