import Formats
import Glibc
import Synchronization

/// The nodes of the log's tree on disk: a file a level, 32 bytes a node, and where each entry ends.
///
/// All of it follows from the entries and can be made again; so none of it waits for the disk.
final class TreeFiles: Sendable {
  private let folder: String
  private let isWritten: Bool
  /// nil where it cannot be read.
  private let ends: GrowingFile?
  /// Opened when they are first asked for; a level begins with its first node.
  private let levels = Mutex<[Int: GrowingFile]>([:])

  /// - Parameter folder: `log/` of the archive.
  init(_ folder: String, isWritten: Bool) throws(FileProblem) {
    self.folder = folder
    self.isWritten = isWritten
    let nodes = "\(folder)/nodes"
    if isWritten, mkdir(nodes, 0o755) != 0, errno != EEXIST { throw FileProblem(errno: errno, at: nodes) }
    let path = "\(folder)/\(TreeFiles.endsName)"
    ends = isWritten ? try GrowingFile(path, isWritten: true, isMade: true) : try? GrowingFile(path, isWritten: false)
  }

  static let endsName = "ends"

  /// As seen from `log/`.
  static func name(_ level: Int) -> String { "nodes/" + (level < 10 ? "0\(level)" : "\(level)") }

  /// nil where no node of that level is there.
  private func file(_ level: Int, isWritten: Bool) throws(FileProblem) -> GrowingFile? {
    if let file = levels.withLock({ $0[level] }) { return file }
    let path = "\(folder)/\(TreeFiles.name(level))"
    if !isWritten, access(path, F_OK) != 0, errno == ENOENT { return nil }
    let file = try GrowingFile(path, isWritten: self.isWritten, isMade: self.isWritten)
    levels.withLock { $0[level] = file }
    return file
  }

  /// Which bytes of `entries.jsonl` an entry takes, its line's end included; nil where nobody wrote it down.
  func bytes(of index: Int) throws(FileProblem) -> Range<Int>? {
    guard let ends else { return nil }
    let first = max(0, index - 1)
    let bytes = try ends.read(16, at: first * 8)
    let (start, end) =
      index == 0 ? (0, TreeFiles.number(bytes, 0)) : (TreeFiles.number(bytes, 0), TreeFiles.number(bytes, 8))
    guard let start, let end, start < end else { return nil }
    return start..<end
  }

  /// The stored ends from that entry on, as many as are there.
  func ends(from index: Int, count: Int) throws(FileProblem) -> [Int] {
    guard let bytes = try ends?.read(count * 8, at: index * 8) else { return [] }
    return (0..<bytes.count / 8).compactMap { TreeFiles.number(bytes, $0 * 8) }
  }

  /// The stored nodes of a level from that one on, as many as are there.
  func nodes(level: Int, from index: Int, count: Int) throws(FileProblem) -> [Digest] {
    guard let file = try file(level, isWritten: false) else { return [] }
    let bytes = try file.read(count * Digest.length, at: index * Digest.length)
    return (0..<bytes.count / Digest.length).compactMap {
      Digest(bytes: Array(bytes[$0 * Digest.length..<($0 + 1) * Digest.length]))
    }
  }

  /// How long the file of a level is, in bytes.
  func size(of level: Int) throws(FileProblem) -> Int { try file(level, isWritten: false)?.size() ?? 0 }

  /// How long the file of the ends is, in bytes.
  func size() throws(FileProblem) -> Int { try ends?.size() ?? 0 }

  /// How long the files are, in bytes: longer than they should be is as wrong as shorter.
  func sizes(levels count: Int) throws(FileProblem) -> (ends: Int, levels: [Int]) {
    var sizes: [Int] = []
    for level in 0..<count { sizes.append(try size(of: level)) }
    return (try size(), sizes)
  }

  /// Takes away what is behind a tree of so many entries.
  func cut(to size: Int) throws(FileProblem) {
    try ends?.put([], at: size * 8)
    for level in 0..<TreeFiles.most {
      guard let file = try file(level, isWritten: false) else { continue }
      if size >> level > 0 {
        try file.put([], at: (size >> level) * Digest.length)
      } else {
        // A level of which there is no node has no file.
        levels.withLock { $0[level] = nil }
        guard unlink(file.path) == 0 else { throw FileProblem(errno: errno, at: file.path) }
      }
    }
  }

  /// How many levels a tree of so many entries has nodes of.
  static func levels(of size: Int) -> Int { Int.bitWidth - size.leadingZeroBitCount }

  /// More levels than any archive will ever have.
  private static let most = 48

  func put(end: [Int], from index: Int) throws(FileProblem) {
    var bytes: [UInt8] = []
    for end in end { withUnsafeBytes(of: UInt64(end).littleEndian) { bytes += $0 } }
    try ends?.put(bytes, at: index * 8)
  }

  func put(_ nodes: [Digest], level: Int, from index: Int) throws(FileProblem) {
    guard let file = try file(level, isWritten: true) else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(nodes.count * Digest.length)
    for node in nodes { node.append(to: &bytes) }
    try file.put(bytes, at: index * Digest.length)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int? {
    guard bytes.count >= offset + 8 else { return nil }
    let number = bytes[offset..<offset + 8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: number)
  }
}

extension TreeFiles: MerkleNodes {
  func node(level: Int, _ index: Int) throws -> Digest {
    guard let node = try nodes(level: level, from: index, count: 1).first else { throw Archive.Problem.damaged }
    return node
  }
}
