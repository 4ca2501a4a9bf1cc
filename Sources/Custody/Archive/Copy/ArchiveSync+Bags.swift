import CaseModel
import Formats

extension ArchiveSync {
  func copyBags(_ range: Range<Int>, _ purged: [Int: Purge], _ outcome: inout CopyOutcome) throws {
    // What earlier runs put in place before they were cut off.
    var there: [String: Set<BagPath>] = [:]
    for index in range {
      guard let (place, bag) = bag(of: try archive.entry(index), index) else { continue }
      let shelf = place.folderAbove
      let names = try there[shelf] ?? self.names(in: shelf)
      there[shelf] = names
      let isThere = names.contains(BagPath(place.lastComponent))
      guard purged[index] == nil else {
        if isThere { try bury(place) }
        continue
      }
      if isThere, try isWhole(bag) { continue }
      try put(bag, place, isThere, &outcome)
    }
  }

  /// The bag that an entry tells of, and where it lies as seen from `bags/`; nil where it tells of none.
  func bag(of entry: ArchiveEntry, _ index: Int) -> (place: String, bag: ArchivedBag)? {
    guard entry.kind == .added, let place = entry.details["bag"], ArchiveLayout.index(ofBagAt: place) == index,
      let sha256 = entry.details["sha256"]
    else { return nil }
    return (place, ArchivedBag(path: "\(ArchiveLayout.bags)/\(place)", sha256: sha256))
  }

  /// Beside it and whole, before it gets its place.
  ///
  /// - Parameter isThere: whether something has its place, which goes.
  func put(_ bag: ArchivedBag, _ place: String, _ isThere: Bool, _ outcome: inout CopyOutcome) throws {
    let part = "\(ArchiveLayout.work)/\(place.lastComponent)"
    let files = try archive.copy(bag, to: target, as: part)
    outcome.files += files.count
    outcome.bytes += files.reduce(0) { $0 + $1.size }
    try target.makeFolder(bag.path.folderAbove)
    if isThere { try bury(place) }
    try target.rename(part, to: bag.path)
    outcome.bags += 1
  }

  /// - Parameter shelf: seen from `bags/`.
  func names(in shelf: String) throws -> Set<BagPath> {
    Set(try target.entries(of: "\(ArchiveLayout.bags)/\(shelf)").map { BagPath($0.name) })
  }

  /// Whether what has its place there is that bag: nothing gets a place before it is whole.
  private func isWhole(_ bag: ArchivedBag) throws -> Bool {
    do {
      let path = "\(bag.path)/\(ArchivedBag.tagManifest)"
      return try target.digest(of: path, limit: ArchivedBag.largestManifest)?.digest.hex == bag.sha256
    } catch let problem as FileProblem {
      guard [.notAFile, .symbolicLink, .tooLarge(limit: ArchivedBag.largestManifest)].contains(problem.reason) else {
        throw problem
      }
      return false
    }
  }

  func copyStamps(_ range: Range<Int>) throws {
    for index in range {
      guard let stamp = Stamp(try archive.entry(index)) else { continue }
      try put(stamp)
    }
  }

  func put(_ stamp: Stamp) throws {
    try target.remove(stamp.path)
    _ = try archive.put(stamp.path, to: target, as: stamp.path, stamp.digest)
  }

  /// A head's time stamp, with the hash that the log has of it.
  struct Stamp {
    let path: String
    let digest: Digest

    /// nil of an entry that tells of none.
    init?(_ entry: ArchiveEntry) {
      guard entry.kind == .stamped, let size = entry.details["size"].flatMap({ Int($0) }),
        let digest = entry.details["sha256"].flatMap({ Digest(hex: $0) })
      else { return nil }
      path = ArchiveLayout.stamp(of: size)
      self.digest = digest
    }
  }

  struct Purge {
    /// Numbers of the bag's entry and of the one with which it went.
    let bag: Int
    let entry: Int
    let place: String
  }

  /// Bags that were deleted by entries the copy does not have, by the numbers of their own.
  func purgedSince(_ size: Int) throws -> [Int: Purge] {
    var purged: [Int: Purge] = [:]
    for index in size..<archive.size {
      if let purge = Purge(try archive.entry(index), index) { purged[purge.bag] = purge }
    }
    return purged
  }

  /// Names the bags that are about to go there, each behind the number of the entry that says so.
  private static let purging = "\(ArchiveLayout.work)/purging"

  func note(_ purged: [Purge]) throws {
    guard !purged.isEmpty else { return }
    let lines = purged.map { "\($0.entry) \($0.place)" }.sorted()
    try target.replace(ArchiveSync.purging, with: Array(lines.joined(separator: "\n").utf8))
  }

  /// Takes away what a run left there that was cut off, and bags whose deletion the copy has written down.
  func tidy(_ size: Int) throws {
    let entries = try target.entries(of: ArchiveLayout.work)
    if entries.contains(where: { "\(ArchiveLayout.work)/\($0.name)" == ArchiveSync.purging && $0.kind == .file }) {
      let note = try target.read(ArchiveSync.purging, limit: 16 << 20) ?? []
      for line in String(decoding: note, as: UTF8.self).split(separator: "\n") {
        guard let index = line.split(separator: " ").first.flatMap({ Int($0) }), (0..<size).contains(index),
          let purge = Purge(try archive.entry(index), index), line == "\(index) \(purge.place)",
          try names(in: purge.place.folderAbove).contains(BagPath(purge.place.lastComponent))
        else { continue }
        try bury(purge.place)
      }
    }
    for entry in entries { try target.remove("\(ArchiveLayout.work)/\(entry.name)") }
  }

  /// Away in one step, so that nobody meets half of it.
  func bury(_ place: String) throws {
    let grave = "\(ArchiveLayout.work)/\(place.lastComponent).old"
    try target.remove(grave)
    try target.rename("\(ArchiveLayout.bags)/\(place)", to: grave)
    try target.remove(grave)
  }
}

extension ArchiveSync.Purge {
  /// nil of an entry that tells of no deletion.
  init?(_ entry: ArchiveEntry, _ index: Int) {
    guard entry.kind == .purged, let place = entry.details["bag"], let bag = ArchiveLayout.index(ofBagAt: place),
      bag < index
    else { return nil }
    self.init(bag: bag, entry: index, place: place)
  }
}
