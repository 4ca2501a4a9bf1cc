import Glibc

/// A folder filled beside its final name and renamed to it once it is complete.
///
/// Nothing that stands there is replaced. Without `commit` nothing remains.
package final class AtomicFolder {
  /// Where to write until then.
  package let path: String
  /// The final path, as given.
  private let target: String
  private var isCommitted = false

  /// Begins to fill what will stand at that path; the folder above must exist.
  package init(_ path: String) throws(FileProblem) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? ""
    guard RelativePath.isPlain(name) else { throw FileProblem(.outsideFolder, at: path) }
    let parent = parts.dropLast().joined(separator: "/")
    let above = parts.count == 1 ? "." : parent.isEmpty ? "/" : parent
    var bytes = Array("\(above)/.\(name).XXXXXX".utf8CString)
    guard mkdtemp(&bytes) != nil else { throw FileProblem(errno: errno, at: path) }
    self.path = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    target = path
  }

  deinit {
    if !isCommitted { FolderRemoval.remove(path) }
  }

  /// Makes a folder inside.
  package func makeFolder(_ relative: String) throws(FileProblem) {
    guard mkdir("\(path)/\(relative)", 0o755) == 0 else { throw FileProblem(errno: errno, at: relative) }
  }

  /// Puts the folder in place.
  package func commit() throws(FileProblem) {
    let folder = try Descriptor(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: target)
    var status = stat()
    guard lstat(target, &status) != 0 else { throw FileProblem(errno: EEXIST, at: target) }
    // Should a folder appear here in between, it is replaced only while it is empty.
    guard fchmod(folder.number, 0o755) == 0, fsync(folder.number) == 0, rename(path, target) == 0
    else {
      throw FileProblem(errno: errno, at: target)
    }
    isCommitted = true
  }
}

/// Takes a folder away with everything in it.
enum FolderRemoval {
  static func remove(_ path: String) {
    if let folder = try? Folder(path), let entries = try? folder.entries() {
      // What lies deeper comes later in byte order.
      for entry in entries.reversed() {
        let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
        _ = unlinkat(folder.descriptor.number, entry.path, flags)
      }
    }
    _ = rmdir(path)
  }
}
