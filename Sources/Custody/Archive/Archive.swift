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
  /// Nothing outside of it is reached through it.
  let folder: Folder
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
    try recover()
  }

  private init(_ path: String, signer: SigningKey?, lock: ArchiveLock?) throws {
    self.path = path
    self.signer = signer
    self.lock = lock
    folder = try Folder(path)
    let pem = try folder.open(ArchiveLayout.key).readAll(limit: 4096)
    guard let key = try? VerifyingKey(pem: pem) else { throw Problem.damaged }
    self.key = key
    if let signer, key.fingerprint != signer.verifying.fingerprint { throw Problem.otherKey }
    try Archive.checkFolders(in: folder, path, isWritten: signer != nil)
    log = try ArchiveLog("\(path)/\(ArchiveLayout.log)", by: key, isWritten: signer != nil)
  }

  /// A link in the place of a folder would lead elsewhere; folders that hold nothing for long are made where they are
  /// missing.
  private static func checkFolders(in folder: Folder, _ path: String, isWritten: Bool) throws {
    if isWritten {
      for name in [ArchiveLayout.stamps, ArchiveLayout.work] { _ = mkdir("\(path)/\(name)", 0o755) }
    }
    do throws(FileProblem) {
      for name in [ArchiveLayout.log, ArchiveLayout.bags] { _ = try folder.folder(name) }
      guard isWritten else { return }
      for name in [ArchiveLayout.stamps, ArchiveLayout.work] { _ = try folder.folder(name) }
    } catch {
      guard [.notFound, .notAFile, .symbolicLink].contains(error.reason) else { throw error }
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
    for (name, bytes) in files { try AtomicFile.write(bytes, to: "\(folder.path)/\(name)") }
    try ArchiveLog.begin("\(folder.path)/\(ArchiveLayout.log)")
    // An empty folder gives its place.
    if entries != nil { _ = rmdir(path) }
    try folder.commit()
    // What debtors owe is nobody else's business on this machine.
    guard chmod(path, 0o700) == 0 else { throw FileProblem(errno: errno, at: path) }
  }

  /// Whether the first so many entries lead to that root.
  package func has(_ root: String, at size: Int) throws -> Bool {
    try size <= log.size && log.root(of: size) == root
  }

  /// How many entries the log has.
  package var size: Int { log.size }
  package var head: SignedHead? { log.head }

  /// Throws `Problem.damaged` of a line that is not what the log's tree has, or that this version does not know.
  package func entry(_ index: Int) throws -> ArchiveEntry {
    try log.entry(index)
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

  /// A bag's folder, by what its entry says: never one outside of the archive.
  func open(bag: String) throws(FileProblem) -> Folder { try folder.folder("\(ArchiveLayout.bags)/\(bag)") }
}

/// The right to do something with an archive that one process may do at a time, by a file or folder of it: to write to it by
/// its own, to bring up copies by its key, to make its index by its log. Goes with its owner, and with the process.
final class ArchiveLock {
  private let descriptor: Int32

  /// - Parameter patience: in seconds.
  init(_ path: String, patience: Int) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
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
