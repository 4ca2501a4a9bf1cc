import Formats

/// What another process wrote while an archive was looked through: it is none of the faults.
struct Meanwhile {
  /// Entries that there are by now.
  private let size: Int
  /// Numbers of the entries whose bags went.
  private var purged: Set<Int> = []
  /// Whether somebody may be in the middle of it.
  private let isWritten: Bool
  /// Entries that there were.
  private let before: Int

  /// nil where nobody wrote.
  init?(_ archive: String, _ key: VerifyingKey?, since size: Int) {
    var isWritten = false
    do { _ = try ArchiveLock(archive, patience: 0) } catch { isWritten = (error as? Archive.Problem) == .busy }
    let log = try? key.map { try ArchiveLog("\(archive)/\(ArchiveLayout.log)", by: $0, isWritten: false) }
    guard isWritten || log?.size ?? 0 > size else { return nil }
    self.isWritten = isWritten
    before = size
    self.size = max(size, log?.size ?? 0)
    for index in before..<self.size {
      guard let entry = try? log?.entry(index), entry.kind == .purged, let place = entry.details["bag"] else {
        continue
      }
      if let bag = ArchiveLayout.index(ofBagAt: place) { purged.insert(bag) }
    }
  }

  /// Whether it comes from what was written meanwhile.
  func explains(_ fault: ArchiveFault) -> Bool {
    guard let path = fault.path else { return false }
    let parts = path.split(separator: "/").map(String.init)
    switch fault {
    case .bagMissing, .fileMissing, .fileUnreadable:
      return parts.count > 3 && ArchiveLayout.index(in: parts[3]).map(purged.contains) ?? false
    case .fileUnknown:
      guard parts.first == ArchiveLayout.bags else { return isOfLog(path, parts) }
      switch parts.count {
      case 4: return ArchiveLayout.index(in: parts[3]).map(isNew) ?? false
      case 3: return ArchiveLayout.shelf(parts[1], parts[2]).map { $0 <= size / ArchiveLayout.share } ?? false
      case 2: return ArchiveLayout.shelf(parts[1], "000").map { $0 <= size / ArchiveLayout.share } ?? false
      default: return false
      }
    default: return false
    }
  }

  private func isNew(_ index: Int) -> Bool { index >= before && (index < size || isWritten && index == size) }

  private func isOfLog(_ path: String, _ parts: [String]) -> Bool {
    // The next entries may begin another level.
    let levels = TreeFiles.levels(of: isWritten ? size * 2 : size)
    if (0..<levels).contains(where: { path == "\(ArchiveLayout.log)/\(TreeFiles.name($0))" }) { return true }
    guard let number = parts.last?.split(separator: ".").first.flatMap({ Int($0) }) else { return false }
    return path == ArchiveLayout.stamp(of: number) && isNew(number)
  }
}
