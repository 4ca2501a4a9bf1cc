import Formats

/// What lies in the folders of an archive, held against what its log says should. Links are named, and never followed.
struct FileCheck {
  private let archive: String
  private let root: Folder
  private let log: LogCheck

  init(_ archive: String, _ root: Folder, _ log: LogCheck) {
    self.archive = archive
    self.root = root
    self.log = log
  }

  /// How much more than there should be is listed, and named.
  private static let spare = 100_000

  /// Everything but the bags.
  func checkTop(_ result: inout ArchiveVerification) throws {
    compare("", folders: ["bags", "log", "work"], files: [ArchiveLayout.key, ArchiveLayout.readme], &result)
    let files = [ArchiveLog.entriesName, ArchiveLog.headsName, TreeFiles.endsName]
    compare(ArchiveLayout.log, folders: ["nodes", "stamps"], files: files, &result)
    let levels = (0..<TreeFiles.levels(of: result.head?.size ?? 0)).map { TreeFiles.name($0).lastComponent }
    compare(ArchiveLayout.nodes, files: levels, &result)
    compare(ArchiveLayout.stamps, files: log.stamps.keys.map(\.lastComponent), &result)
    for (path, sha256) in log.stamps.sorted(by: { $0.key < $1.key }) { check(path, sha256, &result) }
    check(ArchiveLayout.readme, try SHA256.digest(of: ArchiveReadme.bytes).hex, &result)
    // Another process that writes has its own things there.
    if let lock = try? ArchiveLock(archive, patience: 0) {
      compare(ArchiveLayout.work, &result)
      withExtendedLifetime(lock) {}
    }
  }

  private func check(_ path: String, _ sha256: String, _ result: inout ArchiveVerification) {
    do {
      let file = try root.open(path)
      result.files += 1
      result.bytes += file.size
      if try SHA256.digest(of: file).hex != sha256 { result.add(.fileChanged(path)) }
    } catch let problem as FileProblem where [.notFound, .notAFile, .symbolicLink].contains(problem.reason) {
      // Told when its folder was looked through.
    } catch {
      result.add(.fileUnreadable(path))
    }
  }

  /// Names what is in a folder and should not be, and what should be and is not.
  private func compare(
    _ folder: String, folders: [String] = [], files: [String] = [], _ result: inout ArchiveVerification
  ) {
    func path(_ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
    guard let entries = entries(of: folder, expecting: folders.count + files.count, &result) else { return }
    let expected = [FolderEntry.Kind.folder: Set(folders.map(BagPath.init)), .file: Set(files.map(BagPath.init))]
    var missing = Set((folders + files).map(BagPath.init))
    for entry in entries {
      if expected[entry.kind]?.contains(BagPath(entry.path)) ?? false {
        missing.remove(BagPath(entry.path))
      } else {
        result.add(.fileUnknown(path(entry.path)))
      }
    }
    for name in missing.sorted() { result.add(.fileMissing(path(name.text))) }
  }

  /// Nothing where there is no such folder: the one above tells. nil where it cannot be listed, which is told.
  private func entries(
    of folder: String, expecting count: Int, _ result: inout ArchiveVerification
  ) -> [FolderEntry]? {
    var limits = FolderLimits.topLevel
    limits.entries = count + FileCheck.spare
    do throws(FileProblem) {
      return try (folder.isEmpty ? root : root.folder(folder)).entries(limits: limits)
    } catch {
      switch error.reason {
      case .notFound, .notAFile, .symbolicLink: return []
      case .tooManyEntries: result.add(.fileUnknown(folder))
      default: result.add(.fileUnreadable(folder))
      }
      return nil
    }
  }

  /// Bags that nobody wrote down, those that should be gone, and those that are gone and were not told yet.
  func checkShelves(_ result: inout ArchiveVerification) {
    let share = ArchiveLayout.share
    // Beginning one is the first thing that is done for a new bag.
    let last = result.entries / share
    var rest = Set(log.bags.map { $0.index / share })
    for top in entries(of: ArchiveLayout.bags, expecting: last / share + 1, &result) ?? [] {
      let path = "\(ArchiveLayout.bags)/\(top.path)"
      guard top.kind == .folder, let first = ArchiveLayout.shelf(top.path, "000"), first <= last else {
        result.add(.fileUnknown(path))
        continue
      }
      for shelf in entries(of: path, expecting: share, &result) ?? [] {
        guard shelf.kind == .folder, let number = ArchiveLayout.shelf(top.path, shelf.path), number <= last else {
          result.add(.fileUnknown("\(path)/\(shelf.path)"))
          continue
        }
        rest.remove(number)
        check(shelf: number, &result)
      }
    }
    for number in rest.sorted() { check(shelf: number, &result) }
  }

  private func check(shelf number: Int, _ result: inout ArchiveVerification) {
    let first = number * ArchiveLayout.share
    let path = "\(ArchiveLayout.bags)/\(ArchiveLayout.shelf(of: first))"
    guard let found = entries(of: path, expecting: ArchiveLayout.share, &result) else { return }
    let bags = log.bags[lowerBound(first)..<lowerBound(first + ArchiveLayout.share)]
    let told = Set(
      result.faults.compactMap { fault in
        if case .bagMissing(let bag) = fault, bag.folderAbove == path { return BagPath(bag) }
        return nil
      })
    // What bears the right number and is not the bag was told when that was read.
    let numbers = found.map { $0.kind == .folder ? ArchiveLayout.index(in: $0.path) : nil }
    if told.isEmpty, numbers.elementsEqual(bags.map(\.index)) { return }
    let places = bags.compactMap { log.entry(of: $0)?.details["bag"] }
    var missing = Set(places.map { BagPath("\(ArchiveLayout.bags)/\($0)") })
    for entry in found {
      let place = "\(path)/\(entry.path)"
      if entry.kind == .folder, missing.remove(BagPath(place)) != nil { continue }
      let isPurged = ArchiveLayout.index(in: entry.path).map(log.purged.contains) ?? false
      result.add(isPurged ? .bagNotDeleted(place) : .fileUnknown(place))
    }
    for bag in missing.subtracting(told).sorted() { result.add(.bagMissing(bag.text)) }
  }

  /// How many bags come before that entry.
  private func lowerBound(_ index: Int) -> Int {
    var (low, high) = (0, log.bags.count)
    while low < high {
      let middle = (low + high) / 2
      if log.bags[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
