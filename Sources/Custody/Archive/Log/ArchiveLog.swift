import Formats
import Glibc

/// The log of an archive: every entry in order, and signed heads over them.
///
/// An entry counts once a head stands behind it. A run that is cut off before leaves bytes that the next one writes over.
final class ArchiveLog {
  /// The head that counts; nil of a log with nothing in it.
  private(set) var head: SignedHead?
  let files: TreeFiles
  let entries: GrowingFile
  let heads: GrowingFile
  private let folder: String
  private let hash: MerkleHash
  /// Where the next entry and the next head begin, in bytes.
  private(set) var end = 0
  private var headsEnd = 0

  /// The log is not what its last head says.
  struct Damaged: Error {}

  var size: Int { head?.size ?? 0 }

  /// Opens the log in that folder, and makes it again what it was where a run was cut off.
  init(_ folder: String, isWritten: Bool) throws {
    self.folder = folder
    entries = try GrowingFile("\(folder)/entries.jsonl", isWritten: isWritten)
    heads = try GrowingFile("\(folder)/heads.jsonl", isWritten: isWritten)
    files = try TreeFiles(folder, isWritten: isWritten)
    hash = try MerkleHash()
    try readHead()
    defer { if isWritten { try? clear() } }
    guard size > 0 else { return }
    if try !isReady() {
      guard isWritten else { throw Damaged() }
      try rebuild()
      guard try isReady() else { throw Damaged() }
    }
    end = try files.bytes(of: size - 1)?.upperBound ?? 0
  }

  /// The last line that is whole.
  private func readHead() throws {
    let length = try heads.size()
    let start = max(0, length - ArchiveLog.longestLine * 2)
    let bytes = try heads.read(length - start, at: start)
    guard let last = bytes.lastIndex(of: ArchiveLog.lineEnd) else {
      guard length <= ArchiveLog.longestLine else { throw Damaged() }
      return
    }
    let first = bytes[..<last].lastIndex(of: ArchiveLog.lineEnd).map { $0 + 1 } ?? 0
    guard first > 0 || start == 0, let line = String(validating: bytes[first..<last], as: UTF8.self),
      let head = SignedHead(line)
    else { throw Damaged() }
    self.head = head
    headsEnd = start + last + 1
  }

  /// Takes away what a run wrote behind the last head before it was cut off.
  private func clear() throws {
    try heads.put([], at: headsEnd)
    try entries.put([], at: end)
    try files.cut(to: size)
  }

  static let longestLine = 64 << 10
  static let lineEnd = UInt8(ascii: "\n")

  /// Whether the nodes at hand lead to the head's root.
  private func isReady() throws -> Bool {
    do {
      guard try files.bytes(of: size - 1) != nil else { return false }
      return try MerkleTree(size: size, nodes: files, hash: hash).root().hex == head?.root
    } catch is TreeFiles.Missing {
      return false
    }
  }

  /// Makes the nodes from the entries.
  private func rebuild() throws {
    var (edge, offset, ends): (MerkleEdge, Int, [Int]) = (MerkleEdge(hash), 0, [])
    var writer = NodeWriter(files, from: 0)
    var lines = LineReader(entries)
    while ends.count < size, let line = try lines.next() {
      let leaf = try hash.leaf(line)
      try writer.take(0, leaf)
      for (level, node) in try edge.appending(leaf) { try writer.take(level, node) }
      offset += line.count + 1
      ends.append(offset)
    }
    try writer.finish()
    try files.put(end: ends, from: 0)
  }

  /// Puts entries behind the last, and a head behind them. Durable when it returns.
  ///
  /// - Parameter turn: what has to be durable before the head, as the entries have to.
  @discardableResult
  func append(
    _ new: [ArchiveEntry], at: String, by key: SigningKey, with turn: consuming DiskTurn
  ) throws -> SignedHead {
    var (bytes, ends): ([UInt8], [Int]) = ([], [])
    var edge = try MerkleEdge(of: size, files, hash)
    var writer = NodeWriter(files, from: size)
    for entry in new {
      let line = Array(entry.text.utf8)
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
    try heads.put(line, at: headsEnd)
    try heads.settle()
    end += bytes.count
    headsEnd += line.count
    head = next
    return next
  }

  /// An entry's line, without its end.
  func line(_ index: Int) throws -> String {
    guard index >= 0, index < size, let range = try files.bytes(of: index), range.count <= ArchiveLog.longestLine * 16,
      let line = String(validating: try entries.read(range.count - 1, at: range.lowerBound), as: UTF8.self)
    else { throw Damaged() }
    return line
  }

  func entry(_ index: Int) throws -> ArchiveEntry {
    guard let entry = ArchiveEntry(try line(index)) else { throw Damaged() }
    return entry
  }

  /// The way from an entry to the head's root.
  func path(of index: Int) throws -> [Digest] {
    try MerkleTree(size: size, nodes: files, hash: hash).path(of: index)
  }

  /// The root over the first so many entries, in hexadecimal.
  func root(of size: Int) throws -> String {
    guard size >= 0, size <= self.size else { throw Damaged() }
    return try MerkleTree(size: size, nodes: files, hash: hash).root().hex
  }
}

/// Nodes on their way to the disk, level by level, in runs.
struct NodeWriter {
  private let files: TreeFiles
  private var waiting: [(from: Int, nodes: [Digest])] = []
  private let start: Int
  private static let most = 1 << 14

  /// - Parameter size: how many entries the tree has so far.
  init(_ files: TreeFiles, from size: Int) {
    self.files = files
    start = size
  }

  mutating func take(_ level: Int, _ node: Digest) throws(FileProblem) {
    while waiting.count <= level { waiting.append((start >> waiting.count, [])) }
    waiting[level].nodes.append(node)
    if waiting[level].nodes.count == NodeWriter.most { try put(level) }
  }

  mutating func finish() throws(FileProblem) {
    for level in waiting.indices where !waiting[level].nodes.isEmpty { try put(level) }
  }

  private mutating func put(_ level: Int) throws(FileProblem) {
    let (from, nodes) = waiting[level]
    try files.put(nodes, level: level, from: from)
    waiting[level] = (from + nodes.count, [])
  }
}
