import Glibc

/// Why a file or folder could not be read or written: an outage, or a path that leads where it must not.
package struct FileProblem: Error, Hashable, Sendable {
  package let reason: Reason
  /// As the caller gave it: relative to the folder it was asked of, else as given to the initialiser.
  package let path: String

  package enum Reason: Hashable, Sendable {
    case notFound
    case notPermitted
    case symbolicLink
    /// Absolute, or with a component that is empty, `.`, `..` or holds a NUL.
    case outsideFolder
    /// Neither a regular file nor what was expected in its place: a folder, a FIFO, a device, a file where a folder
    /// should be.
    case notAFile
    /// In bytes.
    case tooLarge(limit: Int)
    case tooManyEntries(limit: Int)
    case tooDeep(limit: Int)
    /// No room or no quota left on the device.
    case full
    case nameNotUTF8
    /// Became another while it was read.
    case changed
    /// Another run is writing the same file.
    case busy
    /// Something has the name already.
    case taken
    /// Any other `errno`.
    case other(Int32)
  }

  package init(_ reason: Reason, at path: String) {
    self.reason = reason
    self.path = path
  }

  /// The problem behind an `errno`.
  package init(errno code: Int32, at path: String) {
    let reason: Reason
    switch code {
    case ENOENT: reason = .notFound
    case EACCES, EPERM, EROFS: reason = .notPermitted
    case ELOOP: reason = .symbolicLink
    case ENOTDIR, EISDIR, ENXIO: reason = .notAFile
    case ENOSPC, EDQUOT: reason = .full
    default: reason = .other(code)
    }
    self.init(reason, at: path)
  }
}
