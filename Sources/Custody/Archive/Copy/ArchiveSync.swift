import CaseModel
import Formats

/// Brings a second copy of an archive up to what the archive is.
///
/// Bags first, each beside and whole before it gets its place, then the log: the copy is always an archive as ours was
/// at some head. What a run left there that was cut off is taken away or finished by the next.
package struct ArchiveSync {
  let archive: Archive
  let target: any CopyTarget

  package enum Problem: Error, Equatable, Sendable {
    /// Something lies there that is no copy of this archive.
    case occupied
    /// The copy has what the archive has not: one of the two was rolled back or forged.
    case diverged(size: Int)
    /// A file here is not what its bag says.
    case changed(String)
  }

  package init(_ archive: Archive, to target: any CopyTarget) {
    self.archive = archive
    self.target = target
  }

  private static let log = "log"
  /// Entries that become visible at once there.
  private static let step = 64

  /// - Parameter progress: gets how many entries the copy has, of how many.
  package func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> CopyOutcome {
    var outcome = CopyOutcome()
    guard let goal = archive.head else { return outcome }
    var (size, headsEnd) = try begun()
    outcome.before = size
    outcome.size = size
    try tidy(size)
    let purged = try purgedSince(size)
    while size < goal.size {
      let next = try heads(from: headsEnd, size, purged)
      try copyBags(size..<next.size, purged, &outcome)
      try copyStamps(size..<next.size)
      let gone = purged.values.filter { (size..<next.size).contains($0.entry) && $0.bag < size }
      if !gone.isEmpty {
        try target.replace(ArchiveSync.purging, with: Array(gone.map(\.place).joined(separator: "\n").utf8))
      }
      try copyLog(size..<next.size, next.lines, at: headsEnd)
      (size, headsEnd) = (next.size, headsEnd + next.lines.count)
      outcome.purged += gone.count
      try tidy(size)
      outcome.size = size
      progress(size, goal.size)
    }
    return outcome
  }

  /// How many entries the copy has, and where its next head goes; begins one where nothing lies.
  private func begun() throws -> (size: Int, headsEnd: Int) {
    guard let key = try target.read(ArchiveLayout.key, limit: 4096) else {
      // Of a run that was cut off nothing is there yet but folders and the file about them.
      let known: Set = [ArchiveLayout.readme, ArchiveLayout.log, ArchiveLayout.bags, ArchiveLayout.work]
      guard try target.entries(of: "").allSatisfy({ known.contains($0.name) }) else { throw Problem.occupied }
      for folder in [ArchiveLayout.nodes, ArchiveLayout.stamps, ArchiveLayout.bags, ArchiveLayout.work] {
        try target.makeFolder(folder)
      }
      try target.replace(ArchiveLayout.readme, with: ArchiveReadme.bytes)
      for name in ["entries.jsonl", "heads.jsonl", TreeFiles.endsName] {
        try target.append([], to: "\(ArchiveSync.log)/\(name)", at: 0)
      }
      try target.replace(ArchiveLayout.key, with: archive.key.pem)
      return (0, 0)
    }
    guard key == archive.key.pem else { throw Problem.occupied }
    let path = "\(ArchiveSync.log)/heads.jsonl"
    let length = try target.size(of: path) ?? 0
    let start = max(0, length - 2 * ArchiveLog.longestLine)
    let tail = try target.read(path, from: start, count: length - start) ?? []
    guard let last = tail.lastIndex(of: ArchiveLog.lineEnd) else { return (0, 0) }
    let first = tail[..<last].lastIndex(of: ArchiveLog.lineEnd).map { $0 + 1 } ?? 0
    let end = start + last + 1
    guard let head = SignedHead(String(decoding: tail[first..<last], as: UTF8.self)), head.size <= archive.size,
      try archive.log.root(of: head.size) == head.root,
      try archive.log.heads.read(last + 1 - first, at: start + first) == Array(tail[first...last])
    else { throw Problem.diverged(size: archive.size) }
    return (head.size, end)
  }

  private struct Purge {
    /// Numbers of the bag's entry and of the one with which it went.
    let bag: Int
    let entry: Int
    let place: String
  }

  /// Bags that were deleted by entries the copy does not have, by the numbers of their own.
  private func purgedSince(_ size: Int) throws -> [Int: Purge] {
    var purged: [Int: Purge] = [:]
    for index in size..<archive.size {
      let entry = try archive.entry(index)
      guard entry.kind == .purged, let place = entry.details["bag"],
        let bag = ArchiveLayout.index(in: place.lastComponent)
      else { continue }
      purged[bag] = Purge(bag: bag, entry: index, place: place)
    }
    return purged
  }

  /// The next heads the copy gets: some entries further, and as far as the deletion of a bag that is not here any more.
  private func heads(
    from offset: Int, _ size: Int, _ purged: [Int: Purge]
  ) throws -> (size: Int, lines: [UInt8]) {
    var (lines, found, wanted): ([UInt8], Int, Int) = ([], size, size + ArchiveSync.step)
    var rest: [UInt8] = []
    var position = offset
    while found < min(wanted, archive.size) {
      let piece = try archive.log.heads.read(1 << 16, at: position)
      guard !piece.isEmpty else { throw Archive.Problem.damaged }
      position += piece.count
      rest += piece
      while found < min(wanted, archive.size), let end = rest.firstIndex(of: ArchiveLog.lineEnd) {
        guard let head = SignedHead(String(decoding: rest[..<end], as: UTF8.self)) else {
          throw Archive.Problem.damaged
        }
        lines += rest[...end]
        rest.removeFirst(end + 1)
        for bag in found..<max(found, head.size) {
          if let purge = purged[bag] { wanted = max(wanted, purge.entry + 1) }
        }
        found = head.size
      }
    }
    return (found, lines)
  }

  private func copyBags(_ range: Range<Int>, _ purged: [Int: Purge], _ outcome: inout CopyOutcome) throws {
    for index in range where purged[index] == nil {
      let entry = try archive.entry(index)
      guard entry.kind == .added, let place = entry.details["bag"], let sha256 = entry.details["sha256"] else {
        continue
      }
      let bag = ArchivedBag(path: "\(ArchiveLayout.bags)/\(place)", sha256: sha256)
      let part = "\(ArchiveLayout.work)/\(place.lastComponent)"
      let folder = try Folder(archive.place(of: place))
      for file in try bag.files(in: folder) {
        let path = "\(part)/\(file.path)"
        try target.makeFolder(path.folderAbove)
        let source = try folder.open(file.path)
        do {
          try target.put(source, as: path, file.digest)
        } catch let problem as FileProblem where problem.reason == .changed {
          throw Problem.changed("\(bag.path)/\(file.path)")
        }
        outcome.files += 1
        outcome.bytes += source.size
      }
      try target.makeFolder("\(ArchiveLayout.bags)/\(place.folderAbove)")
      try target.rename(part, to: "\(ArchiveLayout.bags)/\(place)")
      outcome.bags += 1
    }
  }

  private func copyStamps(_ range: Range<Int>) throws {
    for index in range {
      let entry = try archive.entry(index)
      guard entry.kind == .stamped, let size = entry.details["size"].flatMap({ Int($0) }),
        let digest = entry.details["sha256"].flatMap({ Digest(hex: $0) })
      else { continue }
      let path = ArchiveLayout.stamp(of: size)
      try target.remove(path)
      try target.put(try Folder(archive.path).open(path), as: path, digest)
    }
  }

  /// What follows from the entries first, then the entries, and the heads that make them count.
  private func copyLog(_ range: Range<Int>, _ heads: [UInt8], at headsEnd: Int) throws {
    let files = archive.log.files
    let level = Int.bitWidth - range.upperBound.leadingZeroBitCount
    for level in 0..<level {
      let nodes = range.lowerBound >> level..<range.upperBound >> level
      guard !nodes.isEmpty else { continue }
      var bytes: [UInt8] = []
      for node in try files.nodes(level: level, from: nodes.lowerBound, count: nodes.count) { node.append(to: &bytes) }
      try target.append(
        bytes, to: "\(ArchiveSync.log)/\(TreeFiles.name(level))", at: nodes.lowerBound * Digest.length)
    }
    var ends: [UInt8] = []
    for end in try files.ends(from: range.lowerBound, count: range.count) {
      withUnsafeBytes(of: UInt64(end).littleEndian) { ends += $0 }
    }
    try target.append(ends, to: "\(ArchiveSync.log)/\(TreeFiles.endsName)", at: range.lowerBound * 8)
    let start = range.lowerBound == 0 ? 0 : try files.bytes(of: range.lowerBound - 1)?.upperBound ?? 0
    let end = try files.bytes(of: range.upperBound - 1)?.upperBound ?? start
    try target.append(
      try archive.log.entries.read(end - start, at: start), to: "\(ArchiveSync.log)/entries.jsonl", at: start)
    try target.append(heads, to: "\(ArchiveSync.log)/heads.jsonl", at: headsEnd)
  }

  /// Names the bags that are about to go there.
  private static let purging = "\(ArchiveLayout.work)/purging"

  /// Takes away what a run left there that was cut off, and bags whose deletion the copy has written down.
  private func tidy(_ size: Int) throws {
    let entries = try target.entries(of: ArchiveLayout.work)
    if entries.contains(where: { "\(ArchiveLayout.work)/\($0.name)" == ArchiveSync.purging }) {
      let note = try target.read(ArchiveSync.purging, limit: 16 << 20) ?? []
      for place in String(decoding: note, as: UTF8.self).split(separator: "\n").map(String.init) {
        guard let index = ArchiveLayout.index(in: place.lastComponent), index < size, try isPurged(index, before: size)
        else {
          continue
        }
        // Away in one step, so that nobody meets half of it.
        let bag = "\(ArchiveLayout.bags)/\(place)"
        let grave = "\(ArchiveLayout.work)/\(place.lastComponent)"
        if try target.entries(of: bag).isEmpty { continue }
        try target.rename(bag, to: grave)
        try target.remove(grave)
      }
    }
    for entry in entries { try target.remove("\(ArchiveLayout.work)/\(entry.name)") }
    var shelf = size
    while true {
      let folder = "\(ArchiveLayout.bags)/\(ArchiveLayout.shelf(of: shelf))"
      let bags = try target.entries(of: folder)
      if bags.isEmpty { return }
      for entry in bags {
        guard let index = ArchiveLayout.index(in: entry.name), index >= size else { continue }
        try target.remove("\(folder)/\(entry.name)")
      }
      shelf = (shelf / ArchiveLayout.share + 1) * ArchiveLayout.share
    }
  }

  /// Whether a bag was deleted with one of the first so many entries: its own is followed by that one.
  private func isPurged(_ bag: Int, before size: Int) throws -> Bool {
    for index in stride(from: size - 1, through: bag, by: -1) {
      let entry = try archive.entry(index)
      if entry.kind == .purged, entry.details["bag"].flatMap({ ArchiveLayout.index(in: $0.lastComponent) }) == bag {
        return true
      }
    }
    return false
  }
}

/// What a run did.
public struct CopyOutcome: Equatable, Sendable {
  /// Entries that the copy had before, and has now.
  public internal(set) var before = 0
  public internal(set) var size = 0
  public internal(set) var bags = 0
  public internal(set) var files = 0
  public internal(set) var bytes = 0
  /// Bags that were deleted here, and now there.
  public internal(set) var purged = 0
}
