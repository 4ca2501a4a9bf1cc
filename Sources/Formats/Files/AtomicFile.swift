import Glibc

/// A file written beside its final name and renamed over it once it is complete.
///
/// Whoever looks sees the old content or the new one, never a half. The part (`.<name>.part`, same folder) is locked
/// while it is written: two runs at once get `.busy`, and what a killed run left behind is taken over. Without
/// `commit` nothing remains.
package final class AtomicFile {
  /// The final path, as given.
  package let path: String
  /// How many bytes were written: where the next ones go.
  package private(set) var position = 0
  /// What was written and is not in the file yet: a package of a few hundred kilobytes goes out in one piece.
  private var pending: [UInt8] = []
  private static let mostPending = 512 << 10
  private let folder: Descriptor
  private let part: Descriptor
  private let name: String
  private let partName: String
  /// False for a file that no folder lists, and that is gone when its owner goes.
  private let isNamed: Bool
  private var isCommitted = false

  /// Begins to write what will stand at that path; its folder must exist.
  ///
  /// - Parameter mode: of a new file, less what the umask takes.
  package convenience init(_ path: String, mode: mode_t = 0o666) throws(FileProblem) {
    let bytes = path.utf8
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { String(path[bytes.index(after: $0)...]) } ?? path
    guard RelativePath.isPlain(name), !bytes.contains(0) else { throw FileProblem(.outsideFolder, at: path) }
    let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = try Descriptor(open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path)
    try self.init(FolderPlace(folder: folder, name: name, path: path), mode: mode)
  }

  init(_ place: consuming FolderPlace, mode: mode_t = 0o666) throws(FileProblem) {
    path = place.path
    name = place.name
    partName = AtomicFile.partName(of: place.name)
    folder = place.folder
    part = try PartFile.acquire(partName, in: folder, mode: mode, path: path)
    isNamed = true
  }

  /// Puts a small file in place, whole and durably.
  ///
  /// - Parameter isPrivate: whether its owner alone may read it.
  package static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(FileProblem) {
    let file = try AtomicFile(path)
    if isPrivate { try file.makePrivate() }
    try file.write(bytes)
    try file.commit()
  }

  /// Begins a file that has no name and that nobody else may read, whatever ends this run.
  ///
  /// It lies on the disk of that folder, takes no name by `commit`, and serves to be read back.
  ///
  /// - Parameter path: what problems name; nil for the folder.
  package init(hiddenIn parent: String, for path: String? = nil) throws(FileProblem) {
    folder = try Descriptor(open(parent, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: parent)
    // Empty while it has a name, so that a run killed in between leaves nothing to read.
    let partName = ".koffer-\(UInt64.random(in: 0 ... .max)).part"
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    part = try Descriptor(openat(folder.number, partName, flags, 0o600), path: parent)
    guard unlinkat(folder.number, partName, 0) == 0 else { throw FileProblem(errno: errno, at: parent) }
    self.path = path ?? parent
    name = ""
    self.partName = partName
    isNamed = false
  }

  deinit {
    // Still under the lock that goes with the descriptor, so that it is our own part that goes.
    if isNamed, !isCommitted { _ = unlinkat(folder.number, partName, 0) }
  }

  /// Lets its owner alone read it.
  package func makePrivate() throws(FileProblem) {
    guard fchmod(part.number, 0o600) == 0 else { throw FileProblem(errno: errno, at: path) }
  }

  /// What was written so far, to be read back; valid also after `commit`.
  package func reading() throws(FileProblem) -> OpenFile {
    try flush()
    return try OpenFile(Descriptor(fcntl(part.number, F_DUPFD_CLOEXEC, 0), path: path), path: path)
  }

  /// Appends.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
    guard !isCommitted else { throw FileProblem(.notPermitted, at: path) }
    if pending.count + bytes.count > AtomicFile.mostPending { try flush() }
    if bytes.count < AtomicFile.mostPending {
      pending.reserveCapacity(AtomicFile.mostPending)
      pending.append(contentsOf: bytes)
    } else {
      try put(bytes, at: position)
    }
    position += bytes.count
  }

  /// Appends.
  package func write(_ bytes: [UInt8]) throws(FileProblem) {
    var problem: FileProblem?
    bytes.withUnsafeBytes { buffer in
      do throws(FileProblem) { try write(buffer) } catch { problem = error }
    }
    if let problem { throw problem }
  }

  /// Lets a library append that knows files by their descriptors; it must not close this one.
  package func append<Result>(_ body: (Int32) throws -> Result) throws -> Result {
    guard !isCommitted else { throw FileProblem(.notPermitted, at: path) }
    try flush()
    guard lseek(part.number, off_t(position), SEEK_SET) >= 0 else { throw FileProblem(errno: errno, at: path) }
    let result = try body(part.number)
    position = Int(try part.status(path: path).st_size)
    return result
  }

  /// Overwrites at an offset, without moving the position.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileProblem) {
    guard !isCommitted else { throw FileProblem(.notPermitted, at: path) }
    try flush()
    try put(bytes, at: offset)
  }

  /// Brings what is pending into the file.
  private func flush() throws(FileProblem) {
    guard !pending.isEmpty else { return }
    var problem: FileProblem?
    pending.withUnsafeBytes { buffer in
      do throws(FileProblem) { try put(buffer, at: position - buffer.count) } catch { problem = error }
    }
    if let problem { throw problem }
    pending.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileProblem) {
    try part.write(bytes, at: offset, path: path)
  }

  /// Takes back everything after that offset.
  package func rewind(to offset: Int) throws(FileProblem) {
    guard offset <= position else { return }
    let written = position - pending.count
    pending.removeLast(min(pending.count, position - offset))
    position = offset
    // Also where all of it was pending: a write that failed may have left a piece.
    guard ftruncate(part.number, off_t(min(offset, written))) == 0 else { throw FileProblem(errno: errno, at: path) }
  }

  /// The name it bears until it is whole, in the same folder.
  package static func partName(of name: String) -> String { ".\(name).part" }

  /// Brings all that was written onto the disk, so that there is room for it.
  package func settle() throws(FileProblem) {
    try flush()
    guard fsync(part.number) == 0 else { throw FileProblem(errno: errno, at: path) }
  }

  /// Puts the file in place, durably. Nothing may be written afterwards.
  ///
  /// - Parameter replacing: whether it may take the place of what lies there; else `.taken`.
  package func commit(replacing: Bool = true) throws(FileProblem) {
    guard !isCommitted else { return }
    try isNamed ? settle() : flush()
    guard isNamed else { return }
    try replacing ? rename() : renameAsNew()
    isCommitted = true
    try folder.synchronizeNames(path: path)
  }

  private func rename() throws(FileProblem) {
    guard renameat(folder.number, partName, folder.number, name) == 0 else { throw FileProblem(errno: errno, at: path) }
  }

  /// Gives the file its name only where nothing has it, in one step, and never a second name: what the receiver moves away
  /// would still be the part that a later run begins anew.
  private func renameAsNew() throws(FileProblem) {
    try FreeName.take(name, in: folder.number, for: partName, of: folder.number, path: path)
  }
}
