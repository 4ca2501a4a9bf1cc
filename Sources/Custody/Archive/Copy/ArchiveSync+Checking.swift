import CaseModel
import Formats

extension ArchiveSync {
  /// Holds everything the copy had before against the log, and puts right what is not as it should be.
  func check(_ hash: FileHash, _ outcome: inout CopyOutcome, _ progress: (Int, Int) -> Void) throws {
    let expected = try Expected(archive, outcome.size)
    try checkReadme(&outcome)
    for start in stride(from: 0, to: outcome.size, by: ArchiveLayout.share) {
      let shelf = start..<min(outcome.size, start + ArchiveLayout.share)
      try check(shelf, expected.purged, hash, &outcome)
      progress(shelf.upperBound, outcome.size)
    }
    // Last: a bag that could not be taken away lies aside by now.
    try checkFolders(expected, outcome.size, &outcome)
  }

  /// What the log says should be there.
  private struct Expected {
    private(set) var purged: [Int: Purge] = [:]
    /// Names in the folder of the stamps.
    private(set) var stamps: Set<String> = []
    /// Folders of a thousand bags, by the ones above them.
    private(set) var shelves: [String: Set<String>] = [:]

    init(_ archive: Archive, _ size: Int) throws {
      for index in 0..<size {
        let entry = try archive.entry(index)
        if let purge = Purge(entry, index) { purged[purge.bag] = purge }
        if let stamp = Stamp(entry) { stamps.insert(stamp.path.lastComponent) }
        guard entry.kind == .added else { continue }
        let shelf = ArchiveLayout.shelf(of: index)
        shelves[shelf.folderAbove, default: []].insert(shelf.lastComponent)
      }
    }
  }

  /// Where the place does not let something go, it stays.
  private func mend(_ faults: [ArchiveFault], _ outcome: inout CopyOutcome, _ body: (inout CopyOutcome) throws -> Void)
    throws
  {
    do {
      try body(&outcome)
      outcome.check?.mended.add(faults)
    } catch  where error.isOfOneFile {
      outcome.check?.left.add(faults)
    }
  }

  /// What lies in the places of some entries' bags, which are a shelf.
  private func check(
    _ range: Range<Int>, _ purged: [Int: Purge], _ hash: FileHash, _ outcome: inout CopyOutcome
  ) throws {
    let shelf = ArchiveLayout.shelf(of: range.lowerBound)
    var there = try names(in: shelf)
    for index in range {
      let entry = try archive.entry(index)
      if let stamp = Stamp(entry) { try check(stamp, &outcome) }
      guard let (place, bag) = bag(of: entry, index) else { continue }
      let isThere = there.remove(BagPath(place.lastComponent)) != nil
      if purged[index] != nil {
        if isThere { try mend([.bagNotDeleted(bag.path)], &outcome) { _ in try bury(place) } }
      } else if index < outcome.before || !isThere {
        // What this run brought was read back when it came.
        try check(bag, place, isThere, hash, &outcome)
      }
    }
    outcome.check?.left.add(there.sorted().map { .fileUnknown("\(ArchiveLayout.bags)/\(shelf)/\($0.text)") })
  }

  /// Reads a bag there, and renews it if it is damaged and ours is not.
  func check(
    _ bag: ArchivedBag, _ place: String, _ isThere: Bool, _ hash: FileHash, _ outcome: inout CopyOutcome
  ) throws {
    let found = isThere ? try bag.check(at: target, hash) : ArchivedBag.Outcome(faults: [.bagMissing(bag.path)])
    outcome.check?.bags += isThere ? 1 : 0
    outcome.check?.files += found.files
    outcome.check?.bytes += found.bytes
    if found.faults.allSatisfy(\.isStranger) {
      // Every file of the bag is whole: nobody has to take anything from anybody.
      outcome.check?.left.add(found.faults)
    } else if !bag.check(in: archive.folder, hash).faults.allSatisfy(\.isStranger) {
      // One damaged bag is no better than another; who reads both may still find all files.
      outcome.check?.lost.add(found.faults)
    } else {
      try mend(found.faults, &outcome) { try put(bag, place, isThere, &$0) }
    }
  }

  private func check(_ stamp: Stamp, _ outcome: inout CopyOutcome) throws {
    guard let fault = try fault(at: stamp.path, stamp.digest, limit: Stamp.largest, &outcome) else { return }
    guard (try? SHA256.digest(of: archive.folder.open(stamp.path))) == stamp.digest else {
      outcome.check?.lost.add([fault])
      return
    }
    try mend([fault], &outcome) { _ in
      try target.makeFolder(ArchiveLayout.stamps)
      try put(stamp)
    }
  }

  /// nil of a file that has that hash.
  private func fault(
    at path: String, _ digest: Digest, limit: Int, _ outcome: inout CopyOutcome
  ) throws -> ArchiveFault? {
    do {
      guard let found = try target.digest(of: path, limit: limit) else { return .fileMissing(path) }
      outcome.check?.files += 1
      outcome.check?.bytes += found.size
      return found.digest == digest ? nil : .fileChanged(path)
    } catch let problem as FileProblem {
      return ArchiveFault(problem, path)
    } catch  where error.isOfOneFile {
      return .fileUnreadable(path)
    }
  }

  private func checkReadme(_ outcome: inout CopyOutcome) throws {
    let (path, text) = (ArchiveLayout.readme, ArchiveReadme.bytes)
    guard let fault = try fault(at: path, SHA256.digest(of: text), limit: text.count, &outcome) else { return }
    try mend([fault], &outcome) { _ in try target.replace(path, with: text) }
  }

  /// What lies beside and above the bags and belongs to nothing.
  private func checkFolders(_ expected: Expected, _ size: Int, _ outcome: inout CopyOutcome) throws {
    let top = [
      ArchiveLayout.readme, ArchiveLayout.key, ArchiveLayout.log, ArchiveLayout.bags, ArchiveLayout.work,
    ]
    let log = [
      ArchiveLog.entriesName, ArchiveLog.headsName, TreeFiles.endsName, ArchiveLayout.nodes.lastComponent,
      ArchiveLayout.stamps.lastComponent,
    ]
    let nodes = (0..<TreeFiles.levels(of: size)).map { TreeFiles.name($0).lastComponent }
    var folders: [(path: String, names: Set<String>)] = [
      ("", Set(top)), (ArchiveLayout.log, Set(log)), (ArchiveLayout.nodes, Set(nodes)),
      (ArchiveLayout.stamps, expected.stamps), (ArchiveLayout.work, []),
      (ArchiveLayout.bags, Set(expected.shelves.keys)),
    ]
    folders += expected.shelves.sorted { $0.key < $1.key }.map { ("\(ArchiveLayout.bags)/\($0.key)", $0.value) }
    for (folder, names) in folders {
      let strangers = try target.entries(of: folder).filter { !names.contains($0.name) }
      outcome.check?.left.add(strangers.map { .fileUnknown(folder.isEmpty ? $0.name : "\(folder)/\($0.name)") })
    }
  }

  /// Throws `.logDiffers` of the first file of the log that is another there.
  ///
  /// It is only compared: a log that is written again in its place would be no log, were that cut off.
  func compareLog(_ size: Int, _ headsEnd: Int) throws {
    guard size > 0 else { return }
    let files = archive.log.files
    var lengths = [
      (ArchiveLog.headsName, headsEnd), (ArchiveLog.entriesName, try files.bytes(of: size - 1)?.upperBound ?? 0),
      (TreeFiles.endsName, size * 8),
    ]
    for level in 0..<TreeFiles.levels(of: size) {
      lengths.append((TreeFiles.name(level), (size >> level) * Digest.length))
    }
    for (name, length) in lengths {
      let path = "\(ArchiveSync.log)/\(name)"
      guard try isSame(path, length) else { throw Problem.logDiffers(path) }
    }
  }

  private func isSame(_ path: String, _ length: Int) throws -> Bool {
    let own = try GrowingFile("\(archive.path)/\(path)", isWritten: false)
    do {
      guard try target.size(of: path) == length else { return false }
      for offset in stride(from: 0, to: length, by: OpenFile.chunkSize) {
        let count = min(OpenFile.chunkSize, length - offset)
        guard try target.read(path, from: offset, count: count) == own.read(count, at: offset) else { return false }
      }
      return true
    } catch let problem as FileProblem where [.notAFile, .symbolicLink].contains(problem.reason) {
      return false
    }
  }
}
