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

  private let archive: String
  private let key: VerifyingKey
  private let hash: MerkleHash
  private let entries: GrowingFile
  private var derived: DerivedCheck
  /// The tree over the entries that went by.
  private var edge: MerkleEdge
  private var heads: [SignedHead] = []
  /// Where in `heads`, and in bytes of the entries, the walk is.
  private var (next, offset) = (0, 0)
  /// Heads known elsewhere that did not come by yet.
  private var open: [Int: String]

  /// - Parameter known: roots of heads that are known elsewhere, by their size.
  init(_ archive: String, _ key: VerifyingKey, known: [Int: String]) throws {
    self.archive = archive
    self.key = key
    let folder = "\(archive)/\(ArchiveLayout.log)"
    hash = try MerkleHash()
    entries = try GrowingFile("\(folder)/entries.jsonl", isWritten: false)
    derived = DerivedCheck(try TreeFiles(folder, isWritten: false))
    edge = MerkleEdge(hash)
    open = known
  }

  mutating func run() throws {
    heads = try readHeads("\(archive)/\(ArchiveLayout.log)")
    let size = result.head?.size ?? 0
    if let root = open.removeValue(forKey: 0), try root != edge.root().hex { result.add(.rolledBack(size: 0)) }
    try ArchiveLog.lines(of: entries, most: size) { line in try follow(line) }
    result.entries = edge.size
    if edge.size < size { result.add(.entriesMissing(expected: size, found: edge.size)) }
    for size in open.keys.sorted() { result.add(.rolledBack(size: size)) }
    if try entries.size() > offset { result.add(.torn("\(ArchiveLayout.log)/entries.jsonl")) }
    if !purged.isEmpty { bags.removeAll(where: purged.contains) }
    for name in try derived.faults(size: size) { result.add(.derivedDiffers("\(ArchiveLayout.log)/\(name)")) }
    heads = []
  }

  private mutating func follow(_ line: [UInt8]) throws {
    let leaf = try hash.leaf(line)
    if try !derived.take(leaf: leaf, edge.size) { result.add(.entryChanged(edge.size)) }
    try take(line, edge.size)
    offset += line.count + 1
    try derived.take(end: offset, edge.size)
    for (level, node) in try edge.appending(leaf) { try derived.take(node, level) }
    guard next < heads.count && heads[next].size == edge.size || open[edge.size] != nil else { return }
    let root = try edge.root().hex
    while next < heads.count, heads[next].size == edge.size {
      if heads[next].root != root { result.add(.headDiffers(size: edge.size)) }
      next += 1
    }
    if let known = open.removeValue(forKey: edge.size), known != root { result.add(.rolledBack(size: edge.size)) }
  }

  /// Every head, in order; only those that are signed by the archive's key.
  private mutating func readHeads(_ folder: String) throws -> [SignedHead] {
    let file = try GrowingFile("\(folder)/heads.jsonl", isWritten: false)
    var (heads, number, length): ([SignedHead], Int, Int) = ([], 0, 0)
    try ArchiveLog.lines(of: file) { line in
      number += 1
      length += line.count + 1
      guard let text = String(validating: line, as: UTF8.self), let head = SignedHead(text),
        head.archive == key.fingerprint.hex, head.isGenuine(by: key), head.size > heads.last?.size ?? 0
      else { return result.add(.headForged(line: number)) }
      heads.append(head)
    }
    if try file.size() > length { result.add(.torn("\(ArchiveLayout.log)/heads.jsonl")) }
    result.heads = heads.count
    result.head = heads.last
    return heads
  }

  private mutating func take(_ line: [UInt8], _ index: Int) throws {
    guard let text = String(validating: line, as: UTF8.self), let entry = ArchiveEntry(text), entry.text == text else {
      return result.add(.entryUnfit(index))
    }
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
