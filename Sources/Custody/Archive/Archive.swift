import CaseModel
import Formats
import Glibc

/// Handed-over cases on a plain file system: bags that are written once, and a log that proves it.
///
/// One process writes at a time, others may read meanwhile. Of one object one thread at a time may ask.
package final class Archive {
  /// The folder.
  package let path: String
  package let key: VerifyingKey
  /// Signs heads; nil where the archive is only read.
  let signer: SigningKey?
  let log: ArchiveLog
  private let lock: ArchiveLock?

  /// Why a folder is no archive, or cannot be used.
  package enum Problem: Error, Equatable, Sendable {
    /// There is none.
    case missing
    /// Another process writes to it.
    case busy
    /// The key is not the one that the archive was begun with.
    case otherKey
    /// The log is not what its last head says.
    case damaged
    /// Something lies where the archive should begin.
    case occupied
    /// The database beside it failed.
    case index
  }

  /// Opens an archive to read it.
  package convenience init(toRead path: String) throws {
    guard access("\(path)/\(ArchiveLayout.key)", F_OK) == 0 else { throw Problem.missing }
    try self.init(path, signer: nil, lock: nil)
  }

  /// Opens an archive to write to it, and puts in order what a run left behind that was cut off.
  ///
  /// - Parameter patience: seconds to wait for another process that writes.
  package convenience init(toWrite path: String, signer: SigningKey, patience: Int = 60) throws {
    guard access("\(path)/\(ArchiveLayout.key)", F_OK) == 0 else { throw Problem.missing }
    let lock = try ArchiveLock(path, patience: patience)
    try self.init(path, signer: signer, lock: lock)
    guard key.fingerprint == signer.verifying.fingerprint else { throw Problem.otherKey }
    try recover()
  }

  private init(_ path: String, signer: SigningKey?, lock: ArchiveLock?) throws {
    self.path = path
    self.signer = signer
    self.lock = lock
    key = try VerifyingKey(pem: try Folder(path).open(ArchiveLayout.key).readAll(limit: 4096))
    do {
      log = try ArchiveLog("\(path)/\(ArchiveLayout.log)", isWritten: signer != nil)
    } catch is ArchiveLog.Damaged {
      throw Problem.damaged
    }
  }

  /// Begins an archive where nothing lies yet; the folder above must be there.
  package static func create(_ path: String, key: SigningKey) throws {
    let entries = try? Folder(path).entries(limits: .topLevel)
    guard entries?.isEmpty ?? true else { throw Problem.occupied }
    let folder = try AtomicFolder(path)
    for name in [ArchiveLayout.log, ArchiveLayout.nodes, ArchiveLayout.stamps, ArchiveLayout.bags, ArchiveLayout.work] {
      try folder.makeFolder(name)
    }
    let files = [(ArchiveLayout.key, key.verifying.pem), (ArchiveLayout.readme, ArchiveReadme.bytes)]
    for (name, bytes) in files {
      let file = try AtomicFile("\(folder.path)/\(name)")
      try file.write(bytes)
      try file.commit()
    }
    _ = try ArchiveLog("\(folder.path)/\(ArchiveLayout.log)", isWritten: true)
    // An empty folder gives its place.
    if entries != nil { _ = rmdir(path) }
    try folder.commit()
  }

  /// How many entries the log has.
  package var size: Int { log.size }
  package var head: SignedHead? { log.head }

  package func entry(_ index: Int) throws -> ArchiveEntry { try log.entry(index) }

  /// Entries from that one on, in order.
  package func entries(from start: Int = 0, _ each: (Int, ArchiveEntry) throws -> Void) throws {
    for index in start..<max(start, log.size) { try each(index, try log.entry(index)) }
  }

  /// Writes entries down. Durable when it returns.
  ///
  /// - Parameter turn: what has to be durable before they count.
  @discardableResult
  package func record(
    _ entries: [ArchiveEntry], at: String, with turn: consuming DiskTurn = DiskTurn()
  ) throws -> SignedHead {
    guard let signer else { throw FileProblem(.notPermitted, at: path) }
    return try log.append(entries, at: at, by: signer, with: turn)
  }

  /// Where a bag lies, by what its entry says.
  package func place(of bag: String) -> String { "\(path)/\(ArchiveLayout.bags)/\(bag)" }
}

/// The right to write to an archive; goes with its owner, and with the process.
final class ArchiveLock {
  private let descriptor: Int32

  /// - Parameter patience: in seconds.
  init(_ path: String, patience: Int) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno: errno, at: path) }
    for _ in 0..<max(1, patience * 20) {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { throw FileProblem(errno: errno, at: path) }
      usleep(50_000)
    }
    throw Archive.Problem.busy
  }

  deinit { _ = close(descriptor) }
}
