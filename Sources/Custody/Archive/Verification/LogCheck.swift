import Formats

/// The log of an archive, read from its first byte to its last and held against itself.
struct LogCheck {
  private(set) var result = ArchiveVerification()
  /// The bags that must be there, in order.
  private(set) var bags: [Written] = []
  /// Numbers of the entries whose bags must not be there any more.
  private(set) var purged: Set<Int> = []
  /// Time stamps: path seen from the archive, hash.
  private(set) var stamps: [String: String] = [:]

  /// Where a bag was written down.
  struct Written: Sendable {
    /// Number of the entry.
    let index: Int
    /// Of its line, without the end.
    let bytes: Range<Int>
  }

  private let archive: String
  private let hash: MerkleHash
  /// nil where it is missing, or no file.
  private let entries: GrowingFile?
  private let heads: HeadCheck
  private var derived: DerivedCheck
  /// The tree over the entries that went by.
  private var edge: MerkleEdge
  /// Where in the heads, and in bytes of the entries, the walk is.
  private var (next, offset) = (0, 0)
  /// Entries since the last head that are not what is stored of them.
  private var doubtful: [Int] = []
  /// Whether the last head fitted: behind one that does not, none does.
  private var fits = true
  /// Heads known elsewhere that did not come by yet.
  private var open: [Int: String]

  /// - Parameters:
  ///   - key: nil where it cannot be read; then signatures are not looked at.
  ///   - known: roots of heads that are known elsewhere, by their size.
  init(_ archive: String, _ key: VerifyingKey?, known: [Int: String], threads: Int) throws {
    self.archive = archive
    let folder = "\(archive)/\(ArchiveLayout.log)"
    hash = try MerkleHash()
    entries = try? GrowingFile("\(folder)/\(ArchiveLog.entriesName)", isWritten: false)
    derived = DerivedCheck(folder)
    edge = MerkleEdge(hash)
    open = known
    heads = HeadCheck(folder, key, threads: threads, &result)
  }

  private static let path = "\(ArchiveLayout.log)/\(ArchiveLog.entriesName)"

  mutating func run() throws {
    let size = result.head?.size ?? 0
    if let root = open.removeValue(forKey: 0), try root != edge.root().hex { result.add(.rolledBack(size: 0)) }
    do {
      if let entries { try ArchiveLog.lines(of: entries, most: size) { line in try follow(line) } }
    } catch Archive.Problem.damaged {
      result.add(.entryUnfit(edge.size))
    } catch is FileProblem {
      result.add(.fileUnreadable(LogCheck.path))
    }
    result.entries = edge.size
    for index in doubtful { result.add(.entryChanged(index)) }
    if edge.size < size { result.add(.entriesMissing(expected: size, found: edge.size)) }
    for size in open.keys.sorted() { result.add(.rolledBack(size: size)) }
    let isGrowing = heads.isGrowing(archive)
    if !isGrowing, heads.isTorn { result.add(.torn("\(ArchiveLayout.log)/\(ArchiveLog.headsName)")) }
    if !isGrowing, edge.size == size, let length = try? entries?.size(), length > offset {
      result.add(.torn(LogCheck.path))
    }
    bags.removeAll { purged.contains($0.index) }
    for name in derived.faults(size: size, isGrowing: isGrowing) {
      result.add(.derivedDiffers("\(ArchiveLayout.log)/\(name)"))
    }
  }

  private mutating func follow(_ line: [UInt8]) throws {
    let (leaf, index) = (try hash.leaf(line), edge.size)
    if !derived.take(leaf: leaf, index), doubtful.count < 1000 { doubtful.append(index) }
    take(line, index)
    offset += line.count + 1
    derived.take(end: offset, index)
    for (level, node) in try edge.appending(leaf) { derived.take(node, level) }
    guard next < heads.found.count && heads.found[next].size == edge.size || open[edge.size] != nil else { return }
    let root = try edge.root()
    if next < heads.found.count, heads.found[next].size == edge.size {
      meet(heads.found[next].root == root)
      next += 1
    }
    if let known = open.removeValue(forKey: edge.size), known != root.hex { result.add(.rolledBack(size: edge.size)) }
  }

  /// Who is at fault where an entry is not what is stored of it: a signed head tells.
  private mutating func meet(_ isRight: Bool) {
    if isRight, !doubtful.isEmpty { derived.blameLeaves() }
    if !isRight {
      for index in doubtful { result.add(.entryChanged(index)) }
      if fits { result.add(.headDiffers(size: edge.size)) }
    }
    fits = isRight
    doubtful = []
  }

  private mutating func take(_ line: [UInt8], _ index: Int) {
    guard let entry = ArchiveEntry(exactly: line), isFit(entry, index) else { return result.add(.entryUnfit(index)) }
    if entry.kind == .added { bags.append(Written(index: index, bytes: offset..<offset + line.count)) }
  }

  private mutating func isFit(_ entry: ArchiveEntry, _ index: Int) -> Bool {
    switch entry.kind {
    case .added:
      guard let place = entry.details["bag"], ArchiveLayout.index(ofBagAt: place) == index else { return false }
      return entry.details["sha256"].flatMap { Digest(hex: $0) } != nil
    case .purged:
      guard let bag = entry.details["bag"].flatMap(ArchiveLayout.index(ofBagAt:)), bag < index else { return false }
      return purged.insert(bag).inserted
    case .stamped:
      guard let size = entry.details["size"].flatMap({ Int($0) }), (1...max(1, index)).contains(size),
        let sha256 = entry.details["sha256"]
      else { return false }
      stamps[ArchiveLayout.stamp(of: size)] = sha256
      return true
    case .held, .released, .opened: return true
    }
  }

  /// What was written down of a bag; nil where it cannot be read any more.
  func entry(of bag: Written) -> ArchiveEntry? { LogCheck.entry(of: bag, in: entries) }

  /// As `entry(of:)`, for other threads.
  var reader: @Sendable (Written) -> ArchiveEntry? {
    let entries = entries
    return { LogCheck.entry(of: $0, in: entries) }
  }

  private static func entry(of bag: Written, in entries: GrowingFile?) -> ArchiveEntry? {
    guard let bytes = try? entries?.read(bag.bytes.count, at: bag.bytes.lowerBound) else { return nil }
    return String(validating: bytes, as: UTF8.self).flatMap(ArchiveEntry.init)
  }
}
