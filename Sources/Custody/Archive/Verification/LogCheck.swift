import Formats

/// The log of an archive, read from its first byte to its last and held against itself.
struct LogCheck {
  private(set) var result = ArchiveVerification()
  /// Numbers of the entries whose bags must be there, in order.
  private(set) var bags: [Int] = []
  /// Numbers of those whose bags must not be there any more.
  private(set) var purged: Set<Int> = []
  /// Time stamps: path seen from the archive, hash.
  private(set) var stamps: [String: String] = [:]

  private let hash: MerkleHash
  private let entries: GrowingFile
  private var lines: LineReader
  private var heads: HeadReader
  private var derived: DerivedCheck
  /// The tree over the entries that went by.
  private var edge: MerkleEdge
  /// Where in bytes of the entries the walk is.
  private var offset = 0
  /// Heads known elsewhere that did not come by yet.
  private var open: [Int: String]

  /// - Parameter known: roots of heads that are known elsewhere, by their size.
  init(_ archive: String, _ key: VerifyingKey, known: [Int: String], threads: Int) throws {
    let folder = "\(archive)/\(ArchiveLayout.log)"
    hash = try MerkleHash()
    entries = try GrowingFile("\(folder)/entries.jsonl", isWritten: false)
    lines = LineReader(entries)
    heads = HeadReader(try GrowingFile("\(folder)/heads.jsonl", isWritten: false), key, threads: threads)
    derived = DerivedCheck(try TreeFiles(folder, isWritten: false))
    edge = MerkleEdge(hash)
    open = known
  }

  mutating func run() throws {
    if let root = open.removeValue(forKey: 0), try root != edge.root().hex { result.add(.rolledBack(size: 0)) }
    while let run = try heads.next() {
      for (line, head) in run { try follow(head, at: line) }
    }
    if try heads.hasRest() { result.add(.torn("\(ArchiveLayout.log)/heads.jsonl")) }
    let size = result.head?.size ?? 0
    result.entries = edge.size
    if edge.size < size { result.add(.entriesMissing(expected: size, found: edge.size)) }
    for size in open.keys.sorted() { result.add(.rolledBack(size: size)) }
    if try entries.size() > offset { result.add(.torn("\(ArchiveLayout.log)/entries.jsonl")) }
    if !purged.isEmpty { bags.removeAll(where: purged.contains) }
    for name in try derived.faults(size: size) { result.add(.derivedDiffers("\(ArchiveLayout.log)/\(name)")) }
  }

  /// Goes on to the entries that a head was signed over.
  ///
  /// - Parameter head: nil of a line that is none.
  private mutating func follow(_ head: SignedHead?, at line: Int) throws {
    guard let head, head.size > result.head?.size ?? 0 else { return result.add(.headForged(line: line)) }
    result.heads += 1
    result.head = head
    while edge.size < head.size, let line = try lines.next() { try follow(line) }
    if edge.size == head.size, try edge.root().hex != head.root { result.add(.headDiffers(size: head.size)) }
  }

  private mutating func follow(_ line: [UInt8]) throws {
    let leaf = try hash.leaf(line)
    if try !derived.take(leaf: leaf, edge.size) { result.add(.entryChanged(edge.size)) }
    try take(line, edge.size)
    offset += line.count + 1
    try derived.take(end: offset, edge.size)
    for (level, node) in try edge.appending(leaf) { try derived.take(node, level) }
    guard let known = open.removeValue(forKey: edge.size) else { return }
    if try known != edge.root().hex { result.add(.rolledBack(size: edge.size)) }
  }

  private mutating func take(_ line: [UInt8], _ index: Int) throws {
    guard let entry = ArchiveEntry(exactly: line) else { return result.add(.entryUnfit(index)) }
    switch entry.kind {
    case .added:
      guard let place = entry.details["bag"], let sha256 = entry.details["sha256"],
        place.hasPrefix(ArchiveLayout.shelf(of: index) + "/"), ArchiveLayout.index(in: place.lastComponent) == index,
        place.split(separator: "/").count == 3, Digest(hex: sha256) != nil
      else { return result.add(.entryUnfit(index)) }
      bags.append(index)
    case .purged:
      guard let bag = entry.details["bag"].flatMap({ ArchiveLayout.index(in: $0.lastComponent) }), bag < index,
        purged.insert(bag).inserted
      else { return result.add(.entryUnfit(index)) }
    case .stamped:
      guard let size = entry.details["size"].flatMap({ Int($0) }), let sha256 = entry.details["sha256"] else {
        return result.add(.entryUnfit(index))
      }
      stamps[ArchiveLayout.stamp(of: size)] = sha256
    case .held, .released, .opened: break
    }
  }
}

/// The files that follow from the entries, compared while the entries go by.
private struct DerivedCheck {
  private let files: TreeFiles
  private var windows: [Window] = []
  private var ends: [Int] = []
  private var endsFrom = 0
  private var wrong: Set<String> = []
  private static let width = 1 << 13

  private struct Window {
    var from = 0
    var nodes: [Digest] = []
    /// How many were compared.
    var count = 0
  }

  init(_ files: TreeFiles) { self.files = files }

  /// Whether the leaf is the one that is stored; where none is stored, the file is at fault.
  mutating func take(leaf: Digest, _ index: Int) throws -> Bool {
    switch try stored(0, index) {
    case nil:
      wrong.insert(TreeFiles.name(0))
      return true
    case leaf: return true
    default: return false
    }
  }

  mutating func take(_ node: Digest, _ level: Int) throws {
    if try stored(level, count(level)) != node { wrong.insert(TreeFiles.name(level)) }
  }

  mutating func take(end: Int, _ index: Int) throws {
    if index >= endsFrom + ends.count {
      endsFrom = index
      ends = try files.ends(from: index, count: DerivedCheck.width)
    }
    let at = index - endsFrom
    if at >= ends.count || ends[at] != end { wrong.insert(TreeFiles.endsName) }
  }

  private func count(_ level: Int) -> Int { level < windows.count ? windows[level].count : 0 }

  private mutating func stored(_ level: Int, _ index: Int) throws -> Digest? {
    while windows.count <= level { windows.append(Window()) }
    if index >= windows[level].from + windows[level].nodes.count {
      windows[level].from = index
      windows[level].nodes = try files.nodes(level: level, from: index, count: DerivedCheck.width)
    }
    windows[level].count = index + 1
    let at = index - windows[level].from
    return at < windows[level].nodes.count ? windows[level].nodes[at] : nil
  }

  /// The files that do not follow from the entries, or hold more than does.
  mutating func faults(size: Int) throws -> [String] {
    let levels = Int.bitWidth - size.leadingZeroBitCount
    let sizes = try files.sizes(levels: levels)
    if sizes.ends != size * 8 { wrong.insert(TreeFiles.endsName) }
    for level in 0..<levels where sizes.levels[level] != (size >> level) * Digest.length {
      wrong.insert(TreeFiles.name(level))
    }
    return wrong.sorted()
  }
}
