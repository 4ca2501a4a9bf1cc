import Glibc

/// A folder filled beside its final name and renamed to it once it is complete.
///
/// The part (`.<name>.part`, same folder) is locked while it is filled: two runs at once get `.busy`, and what a killed
/// run left behind is taken over. Nothing that stands at the final name is replaced, and without `commit` nothing remains.
package final class AtomicFolder {
  /// Where to write until then.
  package let path: String
  /// The final path, as given.
  private let target: String
  private let above: String
  private let part: Descriptor
  private var isCommitted = false

  /// Begins to fill what will stand at that path; the folder above must exist.
  package init(_ path: String) throws(FileProblem) {
    let parts = RelativePath.split(path)
    let name = parts.last ?? ""
    guard RelativePath.isPlain(name) else { throw FileProblem(.outsideFolder, at: path) }
    let parent = parts.dropLast().joined(separator: "/")
    let above = parts.count == 1 ? "." : parent.isEmpty ? "/" : parent
    self.above = above
    self.path = "\(above)/.\(name).part"
    target = path
    part = try AtomicFolder.acquire(self.path, for: path)
    FileTree.empty(self.path)
  }

  deinit {
    // Still under the lock that goes with the descriptor, so that it is our own part that goes.
    if !isCommitted { FileTree.remove(path) }
  }

  /// The part, locked; between opening and locking another run may have renamed its own to the final name.
  private static func acquire(_ part: String, for path: String) throws(FileProblem) -> Descriptor {
    for _ in 0..<8 {
      guard mkdir(part, 0o700) == 0 || errno == EEXIST else { throw FileProblem(errno: errno, at: path) }
      let number = open(part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if number < 0, errno == ENOENT { continue }
      let folder = try Descriptor(number, path: path)
      guard flock(folder.number, LOCK_EX | LOCK_NB) == 0 else { throw FileProblem(.busy, at: path) }
      var current = stat()
      if lstat(part, &current) == 0, current.isSameFile(as: try folder.status(path: path)) { return folder }
    }
    throw FileProblem(.busy, at: path)
  }

  /// Makes a folder inside.
  package func makeFolder(_ relative: String) throws(FileProblem) {
    guard mkdir("\(path)/\(relative)", 0o755) == 0 else { throw FileProblem(errno: errno, at: relative) }
  }

  /// Puts the folder in place.
  package func commit() throws(FileProblem) {
    var status = stat()
    guard lstat(target, &status) != 0 else { throw FileProblem(errno: EEXIST, at: target) }
    // Should a folder appear here in between, it is replaced only while it is empty.
    guard fchmod(part.number, 0o755) == 0, fsync(part.number) == 0, rename(path, target) == 0 else {
      throw FileProblem(errno: errno, at: target)
    }
    isCommitted = true
    try FileTree.settle(folder: above)
  }
}
