import CaseModel
import Formats

extension ArchiveSync {
  func copyBags(
    _ range: Range<Int>, _ purged: [Int: Purge], _ hash: FileHash, _ outcome: inout CopyOutcome
  ) throws {
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
      if isThere, checks {
        try check(bag, place, isThere, hash, &outcome)
      } else if try !isThere || !isWhole(bag) {
        try put(bag, place, isThere, &outcome)
      }
    }
  }

  /// The bag that an entry tells of, and where it lies as seen from `bags/`; nil where it tells of none.
  func bag(of entry: ArchiveEntry, _ index: Int) -> (place: String, bag: ArchivedBag)? {
    guard entry.kind == .added, let place = entry.details["bag"], ArchiveLayout.index(ofBagAt: place) == index,
      let sha256 = entry.details["sha256"]
    else { return nil }
    return (place, ArchivedBag(path: "\(ArchiveLayout.bags)/\(place)", sha256: sha256))
  }

  /// Beside it and whole, before it gets its place; and what had the place stays aside until then.
  ///
  /// - Parameter isThere: whether something has its place, which goes.
  func put(_ bag: ArchivedBag, _ place: String, _ isThere: Bool, _ outcome: inout CopyOutcome) throws {
    let part = "\(ArchiveLayout.work)/\(place.lastComponent)"
    let old = part + ArchiveSync.aside
    do {
      let files = try archive.copy(bag, to: target, as: part)
      try target.makeFolder(bag.path.folderAbove)
      if isThere { try target.rename(bag.path, to: old) }
      do {
        try target.rename(part, to: bag.path)
      } catch {
        if isThere { try? target.rename(old, to: bag.path) }
        throw error
      }
      outcome.bags += 1
      outcome.files += files.count
      outcome.bytes += files.reduce(0) { $0 + $1.size }
    } catch {
      if !error.isLoss { try? target.remove(part) }
      throw error
    }
    // What cannot go is aside, and is named by who checks.
    if isThere { try remove(old, isMust: false) }
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
    let bytes = try archive.folder.open(stamp.path).readAll(limit: Stamp.largest)
    guard try SHA256.digest(of: bytes) == stamp.digest else { throw Problem.changed(stamp.path) }
    try target.replace(stamp.path, with: bytes)
  }

  /// A head's time stamp, with the hash that the log has of it.
  struct Stamp {
    let path: String
    let digest: Digest
    /// In bytes: an authority's answer has some thousand.
    static let largest = 1 << 20

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
