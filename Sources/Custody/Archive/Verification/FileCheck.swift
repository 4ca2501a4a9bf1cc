import Formats
import Glibc

/// What lies in the folders of an archive, held against what its log says should.
struct FileCheck {
  private let archive: String
  private let log: LogCheck

  init(_ archive: String, _ log: LogCheck) {
    self.archive = archive
    self.log = log
  }

  func run(_ result: inout ArchiveVerification) throws {
    try compare("", folders: ["bags", "log", "work"], files: [ArchiveLayout.key, ArchiveLayout.readme], &result)
    let size = result.head?.size ?? 0
    let files = ["entries.jsonl", "heads.jsonl", TreeFiles.endsName]
    try compare(ArchiveLayout.log, folders: ["nodes", "stamps"], files: files, &result)
    let levels = (0..<(Int.bitWidth - size.leadingZeroBitCount)).map { TreeFiles.name($0).lastComponent }
    try compare(ArchiveLayout.nodes, folders: [], files: levels, &result)
    try compare(
      ArchiveLayout.stamps, folders: [], files: log.stamps.keys.map(\.lastComponent), &result)
    for (path, sha256) in log.stamps.sorted(by: { $0.key < $1.key }) { check(path, sha256, &result) }
    check(ArchiveLayout.readme, try SHA256.digest(of: ArchiveReadme.bytes).hex, &result)
    // Another process that writes has its own things there.
    if !isWrittenTo { try compare(ArchiveLayout.work, folders: [], files: [], &result) }
    try checkShelves(&result)
  }

  /// Whether somebody writes to the archive now.
  private var isWrittenTo: Bool { (try? ArchiveLock(archive, patience: 0)) == nil }

  private func check(_ path: String, _ sha256: String, _ result: inout ArchiveVerification) {
    do {
      let file = try Folder(archive).open(path)
      result.files += 1
      result.bytes += file.size
      if try SHA256.digest(of: file).hex != sha256 { result.add(.fileChanged(path)) }
    } catch let problem as FileProblem where problem.reason == .notFound {
      result.add(.fileMissing(path))
    } catch {
      result.add(.fileUnreadable(path))
    }
  }

  /// Names what is in a folder and should not be, and what should be and is not.
  private func compare(
    _ folder: String, folders: [String], files: [String], _ result: inout ArchiveVerification
  ) throws {
    func path(_ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }
    var missing = Set(folders + files)
    for entry in try entries(of: folder) {
      let isKnown = entry.kind == .folder ? folders.contains(entry.path) : files.contains(entry.path)
      if isKnown, [.folder, .file].contains(entry.kind) {
        missing.remove(entry.path)
      } else {
        result.add(.fileUnknown(path(entry.path)))
      }
    }
    for name in missing.sorted() { result.add(.fileMissing(path(name))) }
  }

  private func entries(of folder: String) throws(FileProblem) -> [FolderEntry] {
    do throws(FileProblem) {
      return try Folder(folder.isEmpty ? archive : "\(archive)/\(folder)").entries(limits: .topLevel)
    } catch {
      guard error.reason == .notFound else { throw error }
      return []
    }
  }

  /// Bags that nobody wrote down, and those that should be gone. A bag that is missing was told already.
  private func checkShelves(_ result: inout ArchiveVerification) throws {
    let missing = Set(
      result.faults.compactMap { fault in
        if case .bagMissing(let path) = fault { return path.folderAbove }
        return nil
      })
    let expected = Dictionary(grouping: Set(log.bags.map { $0 / ArchiveLayout.share })) { $0 / ArchiveLayout.share }
    for top in try entries(of: ArchiveLayout.bags) {
      guard top.kind == .folder, Int(top.path) != nil else {
        result.add(.fileUnknown("\(ArchiveLayout.bags)/\(top.path)"))
        continue
      }
      for shelf in try entries(of: "\(ArchiveLayout.bags)/\(top.path)") {
        let path = "\(ArchiveLayout.bags)/\(top.path)/\(shelf.path)"
        guard shelf.kind == .folder, let high = Int(top.path), let low = Int(shelf.path) else {
          result.add(.fileUnknown(path))
          continue
        }
        let number = high * ArchiveLayout.share + low
        let isKnown = expected[high]?.contains(number) ?? false
        try check(shelf: path, number, isKnown: isKnown, wasMissing: missing.contains(path), &result)
      }
    }
  }

  private func check(
    shelf path: String, _ number: Int, isKnown: Bool, wasMissing: Bool, _ result: inout ArchiveVerification
  ) throws {
    let found = try entries(of: path)
    let range = number * ArchiveLayout.share..<(number + 1) * ArchiveLayout.share
    let bags = log.bags[lowerBound(range.lowerBound)..<lowerBound(range.upperBound)]
    if !wasMissing, found.count == bags.count, found.allSatisfy({ $0.kind == .folder }) { return }
    // A log that cannot be opened was told already.
    let entries = try? ArchiveLog("\(archive)/\(ArchiveLayout.log)", isWritten: false)
    let names = Set(bags.compactMap { try? entries?.entry($0).details["bag"]?.lastComponent })
    for entry in found where !names.contains(entry.path) || entry.kind != .folder {
      let place = "\(path)/\(entry.path)"
      let index = ArchiveLayout.index(in: entry.path)
      // Put in after we began to look: by then the log says so.
      if let index, index >= result.entries, index < entries?.size ?? 0 { continue }
      result.add(index.map(log.purged.contains) ?? false ? .bagNotDeleted(place) : .fileUnknown(place))
    }
  }

  /// How many bags come before that entry.
  private func lowerBound(_ index: Int) -> Int {
    var (low, high) = (0, log.bags.count)
    while low < high {
      let middle = (low + high) / 2
      if log.bags[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
