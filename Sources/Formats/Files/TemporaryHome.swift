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

  deinit { FileTree.remove(path) }
}

/// Where files go that nobody keeps.
package enum TemporaryPlace {
  /// `$TMPDIR`, else `/tmp`.
  package static var path: String {
    guard let value = getenv("TMPDIR"), value.pointee != 0 else { return "/tmp" }
    return String(cString: value)
  }
}
