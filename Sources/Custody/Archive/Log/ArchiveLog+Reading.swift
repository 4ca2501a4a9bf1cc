import Formats

extension ArchiveLog {
  /// Whole lines of a file from an offset on, without their ends; no more than that many.
  static func lines(
    of file: GrowingFile, from start: Int = 0, most: Int = .max, _ each: ([UInt8]) throws -> Void
  ) throws {
    var (lines, count) = (LineReader(file, from: start), 0)
    while count < most, let line = try lines.next() {
      try each(line)
      count += 1
    }
  }

  /// An entry's line, without its end, held against its leaf in the tree; nil where they differ.
  func bytes(of index: Int) throws -> [UInt8]? {
    guard index >= 0, index < size, let range = try files.bytes(of: index), range.count <= ArchiveLog.longestEntry
    else { return nil }
    var bytes = try entries.read(range.count, at: range.lowerBound)
    guard bytes.count == range.count, bytes.popLast() == ArchiveLog.lineEnd,
      try hash.leaf(bytes) == files.node(level: 0, index)
    else { return nil }
    return bytes
  }

  /// An entry's line, without its end.
  func line(_ index: Int) throws -> String {
    guard let bytes = try bytes(of: index), let line = String(validating: bytes, as: UTF8.self) else {
      throw Archive.Problem.damaged
    }
    return line
  }

  func entry(_ index: Int) throws -> ArchiveEntry {
    guard let entry = ArchiveEntry(try line(index)) else { throw Archive.Problem.damaged }
    return entry
  }

  /// The way from an entry to the root over the first so many.
  func path(of index: Int, in size: Int) throws -> [Digest] {
    guard index >= 0, index < size, size <= self.size else { throw Archive.Problem.damaged }
    return try MerkleTree(size: size, nodes: files, hash: hash).path(of: index)
  }

  /// The root over the first so many entries, in hexadecimal.
  func root(of size: Int) throws -> String {
    guard size >= 0, size <= self.size else { throw Archive.Problem.damaged }
    return try MerkleTree(size: size, nodes: files, hash: hash).root().hex
  }
}
