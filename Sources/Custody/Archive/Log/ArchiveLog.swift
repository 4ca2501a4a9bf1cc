import Formats
import Glibc

/// The log of an archive: every entry in order, and signed heads over them.
///
/// An entry counts once a head stands behind it. A run that is cut off before leaves bytes that the next one takes away.
final class ArchiveLog {
  /// The head that counts; nil of a log with nothing in it.
  private(set) var head: SignedHead?
  let files: TreeFiles
  let entries: GrowingFile
  let heads: GrowingFile
  let hash: MerkleHash
  /// Where the next entry and the next head begin, in bytes.
  private var end = 0
  private var headsEnd = 0

  var size: Int { head?.size ?? 0 }

  static let entriesName = "entries.jsonl"
  static let headsName = "heads.jsonl"
  /// Of a head, in bytes.
  static let longestLine = 64 << 10
  /// Of an entry, in bytes.
  static let longestEntry = 1 << 20
  static let lineEnd = UInt8(ascii: "\n")

  /// Makes the files of a log with nothing in it, durably.
  static func begin(_ folder: String) throws(FileProblem) {
    for name in [entriesName, headsName] { _ = try GrowingFile("\(folder)/\(name)", isWritten: true, isMade: true) }
    _ = try TreeFiles(folder, isWritten: true)
    try FileTree.settle(folder: folder)
  }

  /// Opens the log in that folder, and makes it again what it was where a run was cut off.
  ///
  /// Throws `Problem.damaged` and leaves everything as it is where that would take away more than one run can have left.
  ///
  /// - Parameter key: must have signed the last head.
  init(_ folder: String, by key: VerifyingKey, isWritten: Bool) throws {
    do throws(FileProblem) {
      entries = try GrowingFile("\(folder)/\(ArchiveLog.entriesName)", isWritten: isWritten)
      heads = try GrowingFile("\(folder)/\(ArchiveLog.headsName)", isWritten: isWritten)
      files = try TreeFiles(folder, isWritten: isWritten)
    } catch {
      guard [.notFound, .notAFile, .symbolicLink].contains(error.reason) else { throw error }
      throw Archive.Problem.damaged
    }
    hash = try MerkleHash()
    (head, headsEnd) = try ArchiveLog.lastHead(in: heads, by: key)
    if try !isReady() {
      guard isWritten else { throw Archive.Problem.damaged }
      try rebuild()
      guard try isReady() else { throw Archive.Problem.damaged }
    }
    if size > 0 { end = try files.bytes(of: size - 1)?.upperBound ?? 0 }
    guard isWritten else { return }
    try checkRest()
    try clear()
  }

  /// The last line that is whole, and where it ends.
  private static func lastHead(in heads: GrowingFile, by key: VerifyingKey) throws -> (SignedHead?, Int) {
    let length = try heads.size()
    let start = max(0, length - longestLine * 2)
    let bytes = try heads.read(length - start, at: start)
    guard let last = bytes.lastIndex(of: lineEnd) else {
      guard length <= longestLine else { throw Archive.Problem.damaged }
      return (nil, 0)
    }
    let first = bytes[..<last].lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
    guard first > 0 || start == 0, let line = String(validating: bytes[first..<last], as: UTF8.self),
      let head = SignedHead(line), head.isGenuine(by: key), head.size > 0
    else { throw Archive.Problem.damaged }
    return (head, start + last + 1)
  }

  /// Whether what follows from the entries does: as far as a few looks tell, at the head's root and at the last entry.
  private func isReady() throws -> Bool {
    guard let head else { return true }
    let levels = TreeFiles.levels(of: size)
    let sizes = try files.sizes(levels: levels)
    guard sizes.ends >= size * 8 else { return false }
    for level in 0..<levels where sizes.levels[level] < (size >> level) * Digest.length { return false }
    do {
      guard try bytes(of: size - 1) != nil else { return false }
      return try MerkleTree(size: size, nodes: files, hash: hash).root().hex == head.root
    } catch Archive.Problem.damaged {
      return false
    }
  }

  /// Makes what follows from the entries; nothing is touched where they are not what the head says.
  private func rebuild() throws {
    guard try follow({ _, _ in }, { _ in }) == head?.root else { throw Archive.Problem.damaged }
    var (ends, writer): ([Int], NodeWriter) = ([], NodeWriter(files, from: 0))
    _ = try follow({ level, node in try writer.take(level, node) }, { ends.append($0) })
    try writer.finish()
    try files.put(end: ends, from: 0)
  }

  /// The root over the entries that count; hands over nodes and ends on the way.
  private func follow(_ node: (Int, Digest) throws -> Void, _ end: (Int) -> Void) throws -> String {
    var (edge, offset) = (MerkleEdge(hash), 0)
    try ArchiveLog.lines(of: entries, most: size) { line in
      let leaf = try hash.leaf(line)
      try node(0, leaf)
      for (level, digest) in try edge.appending(leaf) { try node(level, digest) }
      offset += line.count + 1
      end(offset)
    }
    return try edge.root().hex
  }

  /// Throws where entries of more than one run stand behind the last head: then heads are missing.
  private func checkRest() throws {
    var first: ArchiveEntry?
    try ArchiveLog.lines(of: entries, from: end) { line in
      guard let entry = String(validating: line, as: UTF8.self).flatMap(ArchiveEntry.init) else { return }
      if let first, (first.kind, first.at, first.caseNumber) != (entry.kind, entry.at, entry.caseNumber) {
        throw Archive.Problem.damaged
      }
      first = entry
    }
  }

  /// Takes away what a run wrote behind the last head before it was cut off.
  private func clear() throws(FileProblem) {
    try heads.put([], at: headsEnd)
    try entries.put([], at: end)
    try files.cut(to: size)
  }

  /// Puts entries behind the last, and a head behind them. Durable when it returns; nothing is there when it throws.
  ///
  /// - Parameter turn: what has to be durable before the head, as the entries have to.
  @discardableResult
  func append(
    _ new: [ArchiveEntry], at: String, by key: SigningKey, with turn: consuming DiskTurn = DiskTurn()
  ) throws -> SignedHead {
    guard !new.isEmpty else {
      // There is no head over nothing.
      guard let head else { throw FileProblem(.notFound, at: heads.path) }
      return head
    }
    do {
      return try write(new, at: at, by: key, with: turn)
    } catch {
      // The head's line first: it may be whole, and makes the entries count.
      try? clear()
      throw error
    }
  }

  private func write(
    _ new: [ArchiveEntry], at: String, by key: SigningKey, with turn: consuming DiskTurn
  ) throws -> SignedHead {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    var edge = try MerkleEdge(of: size, files, hash)
    var writer = NodeWriter(files, from: size)
    for entry in new {
      let line = Array(entry.text.utf8)
      guard line.count < ArchiveLog.longestEntry else {
        throw FileProblem(.tooLarge(limit: ArchiveLog.longestEntry), at: entries.path)
      }
      let leaf = try hash.leaf(line)
      try writer.take(0, leaf)
      for (level, node) in try edge.appending(leaf) { try writer.take(level, node) }
      bytes += line
      bytes.append(ArchiveLog.lineEnd)
      ends.append(end + bytes.count)
    }
    try entries.put(bytes, at: end)
    try writer.finish()
    try files.put(end: ends, from: size)
    turn.add(entries)
    try turn.settle()
    let next = try SignedHead(edge.size, try edge.root(), at: at, by: key)
    let line = Array(next.line.utf8) + [ArchiveLog.lineEnd]
    guard line.count < ArchiveLog.longestLine else {
      throw FileProblem(.tooLarge(limit: ArchiveLog.longestLine), at: heads.path)
    }
    try heads.put(line, at: headsEnd)
    try heads.settle()
    end += bytes.count
    headsEnd += line.count
    head = next
    return next
  }
}
