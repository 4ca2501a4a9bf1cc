import Glibc

/// A folder only this user can enter, which goes with its owner and takes everything in it along.
final class TemporaryHome: Sendable {
  let path: String

  init() throws(FileProblem) {
    let pattern = "\(TemporaryPlace.path)/koffer-XXXXXX"
    var bytes = pattern.utf8CString.map { $0 }
    // Made with mode 0700.
    guard mkdtemp(&bytes) != nil else { throw FileProblem(errno: errno, at: pattern) }
    path = String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    guard let folder = try? Folder(path), let entries = try? folder.entries() else { return }
    // What lies deeper comes later in byte order.
    for entry in entries.reversed() {
      let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
      _ = unlinkat(folder.descriptor.number, entry.path, flags)
    }
    _ = rmdir(path)
  }
}

/// Where files go that nobody keeps.
package enum TemporaryPlace {
  /// `$TMPDIR`, else `/tmp`.
  package static var path: String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }
}
