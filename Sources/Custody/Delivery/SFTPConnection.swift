import CSFTP
import Formats
import Glibc

/// One connection to an SFTP server, logged in, and what it does with files.
///
/// Names are paths below the folder of the access. Only one file or listing is open at a time.
final class SFTPConnection {
  let access: SFTPAccess
  let connection: OpaquePointer

  /// Connects, checks the host key, logs in.
  ///
  /// - Parameter patience: seconds an operation may take before the server counts as gone.
  init(_ access: SFTPAccess, patience: Int32) throws {
    self.access = access
    var status = stat()
    guard stat(access.key, &status) == 0, status.st_mode & 0o077 == 0 else { throw SFTPProblem.ownKey }
    let passphrase = access.passphraseVariable.map { getenv($0) } ?? nil
    var problem: Int32 = 0
    let opened = csftp_open(
      access.host, UInt32(access.port), access.user, access.hostKey, access.key, passphrase, patience, &problem)
    guard let opened else { throw SFTPProblem(problem) ?? .unreachable }
    connection = opened
  }

  deinit { csftp_close(connection) }

  func path(_ name: String) -> String { "\(access.folder)/\(name)" }

  func check(_ result: Int32) throws {
    if let problem = SFTPProblem(result) { throw problem }
  }

  /// What lies under a name, a link as itself, with its size in bytes; nil where nothing does.
  func look(_ name: String) throws -> (kind: FolderEntry.Kind, size: Int)? {
    var kind: Int32 = 0
    var size: UInt64 = 0
    let result = csftp_look(connection, path(name), &kind, &size)
    if SFTPProblem(result) == .notFound { return nil }
    try check(result)
    return (FolderEntry.Kind(kind), Int(clamping: size))
  }

  /// Over a file that has the name only where `renamesOver`.
  func rename(_ from: String, to: String) throws {
    try check(csftp_rename(connection, path(from), path(to)))
  }

  /// Whether a file can be put into the place of another in one step: posix-rename@openssh.com, and libssh from 0.11 on.
  var renamesOver: Bool { csftp_renames_over(connection) == 1 }

  func remove(_ name: String) throws {
    try check(csftp_remove(connection, path(name)))
  }
}

extension SFTPProblem {
  /// nil where nothing went wrong.
  init?(_ result: Int32) {
    switch csftp_problem(UInt32(result)) {
    case CSFTP_NONE: return nil
    case CSFTP_LOST: self = .unreachable
    case CSFTP_HOST_KEY: self = .hostKey
    case CSFTP_OWN_KEY: self = .ownKey
    case CSFTP_LOGIN: self = .login
    case CSFTP_NOT_FOUND: self = .notFound
    case CSFTP_DENIED: self = .denied
    default: self = .failed
    }
  }
}

extension FolderEntry.Kind {
  /// As `csftp_kind` names it.
  init(_ kind: Int32) {
    switch csftp_kind(UInt32(kind)) {
    case CSFTP_FILE: self = .file
    case CSFTP_FOLDER: self = .folder
    case CSFTP_LINK: self = .symbolicLink
    default: self = .special
    }
  }
}
