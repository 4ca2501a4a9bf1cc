import CSFTP
import Formats
import Glibc

/// A folder on an SFTP server, over one connection.
///
/// A file is written as `.NAME.part` and read back before it gets its name; a part that was left is gone on with.
package final class SFTPDelivery: DeliveryTarget {
  private let connection: OpaquePointer
  private let access: SFTPAccess

  /// Connects, checks the host key, logs in.
  ///
  /// - Parameter patience: seconds an operation may take before the server counts as gone.
  package init(_ access: SFTPAccess, patience: Int32 = 30) throws {
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

  package func place(of name: String) -> String { "\(access.address)/\(name)" }

  private func path(_ name: String) -> String { "\(access.folder)/\(name)" }

  package func look(for name: String, _ sha256: String, size: Int? = nil) throws -> Found {
    guard let found = try self.size(of: name) else { return .nothing }
    if let size, found != size { return .other }
    return try hash(name, limit: found) == sha256 ? .same : .other
  }

  @discardableResult
  package func put(_ source: String, as name: String, _ sha256: String) throws -> Receipt? {
    let file = try OpenFile(source)
    let part = ".\(name).part"
    let begun = try size(of: part) ?? 0
    try write(file, to: part, from: begun <= file.size ? begun : 0)
    if try hash(part, limit: file.size) != sha256 {
      // What was left of an earlier run is not the beginning of this file.
      try write(file, to: part, from: 0)
      guard try hash(part, limit: file.size) == sha256 else {
        // The server's fault only where our file is still the one that was packed.
        throw try SHA256.digest(of: file).hex == sha256 ? SFTPProblem.failed : FileProblem(.changed, at: source)
      }
    }
    try check(csftp_rename(connection, path(part), path(name)))
    return nil
  }

  /// nil where nothing lies there.
  private func size(of name: String) throws -> Int? {
    var size: UInt64 = 0
    let result = csftp_size(connection, path(name), &size)
    if SFTPProblem(result) == .notFound { return nil }
    try check(result)
    return Int(clamping: size)
  }

  private func write(_ file: OpenFile, to name: String, from offset: Int) throws {
    try check(csftp_begin_writing(connection, path(name), UInt64(offset)))
    do {
      try file.pieces(from: offset) { piece in
        guard let bytes = piece.baseAddress else { return }
        try check(csftp_write(connection, bytes, UInt32(piece.count)))
      }
    } catch {
      _ = csftp_end(connection)
      throw error
    }
    try check(csftp_end(connection))
  }

  /// nil where it is longer than that: a server may go on without end.
  private func hash(_ name: String, limit: Int) throws -> String? {
    let hash = try SHA256()
    try check(csftp_begin_reading(connection, path(name)))
    defer { _ = csftp_end(connection) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 15, alignment: 16)
    defer { buffer.deallocate() }
    var read = 0
    while let bytes = buffer.baseAddress {
      var count: UInt32 = 0
      try check(csftp_read(connection, bytes, UInt32(buffer.count), &count))
      guard count > 0 else { break }
      read += Int(count)
      guard read <= limit else { return nil }
      try hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
    }
    return try hash.finish().hex
  }

  private func check(_ result: Int32) throws {
    if let problem = SFTPProblem(result) { throw problem }
  }
}

extension SFTPProblem {
  /// nil where nothing went wrong.
  fileprivate init?(_ result: Int32) {
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
