import Formats

extension ArchiveSync {
  /// Entries that become visible at once there.
  private static let step = 64
  /// Entries that are held in memory at once.
  private static let piece = 4096

  /// Heads that the copy gets next.
  struct Heads {
    /// How many entries it has then.
    var size: Int
    /// As they stand in the log.
    var lines: [UInt8] = []
    var found: [SignedHead] = []
  }

  /// The next heads the copy gets: some entries further, and as far as the deletion of a bag that is not here any more.
  func heads(from offset: Int, _ size: Int, _ purged: [Int: Purge]) throws -> Heads {
    var heads = Heads(size: size)
    var (wanted, position, rest): (Int, Int, [UInt8]) = (size + ArchiveSync.step, offset, [])
    while heads.size < min(wanted, archive.size) {
      let piece = try archive.log.heads.read(1 << 16, at: position)
      guard !piece.isEmpty, rest.count <= ArchiveLog.longestLine else { throw changed(ArchiveLog.headsName) }
      position += piece.count
      rest += piece
      while heads.size < min(wanted, archive.size), let end = rest.firstIndex(of: ArchiveLog.lineEnd) {
        guard let head = SignedHead(String(decoding: rest[..<end], as: UTF8.self)), head.size > heads.size,
          head.size <= archive.size, head.archive == archive.key.fingerprint.hex, head.isGenuine(by: archive.key)
        else { throw changed(ArchiveLog.headsName) }
        heads.lines += rest[...end]
        heads.found.append(head)
        rest.removeFirst(end + 1)
        for bag in heads.size..<head.size {
          if let purge = purged[bag] { wanted = max(wanted, purge.entry + 1) }
        }
        heads.size = head.size
      }
    }
    return heads
  }

  private func changed(_ name: String) -> Problem { .changed("\(ArchiveSync.log)/\(name)") }

  /// The entries and what follows from them, and then the heads that make them count. Nothing that a head here was not
  /// signed over.
  func copyLog(_ range: Range<Int>, _ heads: Heads, at headsEnd: Int) throws {
    let log = archive.log
    var edge = try MerkleEdge(of: range.lowerBound, log.files, log.hash)
    var offset = range.lowerBound == 0 ? 0 : try log.files.bytes(of: range.lowerBound - 1)?.upperBound ?? 0
    var next = heads.found[...]
    for start in stride(from: range.lowerBound, to: range.upperBound, by: ArchiveSync.piece) {
      var piece = LogPiece(start, offset)
      for index in start..<min(range.upperBound, start + ArchiveSync.piece) {
        let line = Array(try line(index).utf8)
        let leaf = try log.hash.leaf(line)
        piece.take(line, leaf)
        for (level, node) in try edge.appending(leaf) { piece.take(node, level) }
        guard edge.size == next.first?.size else { continue }
        guard try edge.root().hex == next.popFirst()?.root else { throw changed(ArchiveLog.entriesName) }
      }
      try put(piece)
      offset = piece.end
    }
    try target.append(heads.lines, to: "\(ArchiveSync.log)/\(ArchiveLog.headsName)", at: headsEnd)
  }

  private func line(_ index: Int) throws -> String {
    do {
      return try archive.log.line(index)
    } catch Archive.Problem.damaged {
      throw changed(ArchiveLog.entriesName)
    }
  }

  private func put(_ piece: LogPiece) throws {
    func put(_ bytes: [UInt8], _ name: String, _ offset: Int) throws {
      try target.append(bytes, to: "\(ArchiveSync.log)/\(name)", at: offset)
    }
    for (level, nodes) in piece.levels.enumerated() where !nodes.isEmpty {
      try put(nodes, TreeFiles.name(level), (piece.start >> level) * Digest.length)
    }
    try put(piece.ends, TreeFiles.endsName, piece.start * 8)
    try put(piece.entries, ArchiveLog.entriesName, piece.offset)
  }
}

/// Some entries with what follows from them, as the files have it.
private struct LogPiece {
  /// Number of the first entry, and where it begins in bytes.
  let start: Int
  let offset: Int
  private(set) var entries: [UInt8] = []
  private(set) var ends: [UInt8] = []
  private(set) var levels: [[UInt8]] = []

  init(_ start: Int, _ offset: Int) {
    self.start = start
    self.offset = offset
  }

  /// Where the next entry begins.
  var end: Int { offset + entries.count }

  mutating func take(_ line: [UInt8], _ leaf: Digest) {
    entries += line
    entries.append(ArchiveLog.lineEnd)
    withUnsafeBytes(of: UInt64(end).littleEndian) { ends += $0 }
    take(leaf, 0)
  }

  mutating func take(_ node: Digest, _ level: Int) {
    while levels.count <= level { levels.append([]) }
    node.append(to: &levels[level])
  }
}
