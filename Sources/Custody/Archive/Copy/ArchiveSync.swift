import CaseModel
import Formats

/// Brings a second copy of an archive up to what the archive is.
///
/// Bags first, each beside and whole before it gets its place, then the log: the copy is always an archive as ours was
/// at some head. What a run left there that was cut off is finished or taken away by the next; a bag that lies there
/// goes only by the log's word, or for one that is whole.
package struct ArchiveSync {
  let archive: Archive
  let target: any CopyTarget
  /// Whether everything that the copy had before is read there, and put right where it is not what it should be.
  package var checks = false
  /// Seconds to wait for another run that brings up a copy.
  package var patience = 60

  package enum Problem: Error, Equatable, Sendable {
    /// Something lies there that is no copy of this archive.
    case occupied
    /// The copy has what the archive has not: one of the two was rolled back or forged.
    case diverged(size: Int)
    /// A file here is not what its bag, or the log, says.
    case changed(String)
    /// A file of the log there is not what it is here.
    case logDiffers(String)
  }

  package init(_ archive: Archive, to target: any CopyTarget) {
    self.archive = archive
    self.target = target
  }

  static let log = "log"

  /// - Parameter progress: gets how many entries the copy has, of how many; then how many of them were checked.
  package func run(progress: (Int, Int) -> Void = { _, _ in }) throws -> CopyOutcome {
    var outcome = CopyOutcome()
    try run(&outcome, progress: progress)
    return outcome
  }

  /// - Parameter outcome: tells what was done, where it throws as well.
  package func run(_ outcome: inout CopyOutcome, progress: (Int, Int) -> Void) throws {
    guard let goal = archive.head else { return }
    // Two at once would take from each other what they are putting in place.
    let lock = try ArchiveLock("\(archive.path)/\(ArchiveLayout.key)", patience: patience)
    defer { withExtendedLifetime(lock) {} }
    var (size, headsEnd) = try begun()
    (outcome.before, outcome.size) = (size, size)
    if checks {
      try compareLog(size, headsEnd)
      outcome.check = CopyCheck()
    }
    try tidy(size)
    let (purged, hash) = (try purgedSince(size), try FileHash())
    while size < goal.size {
      let next = try heads(from: headsEnd, size, purged)
      try copyBags(size..<next.size, purged, hash, &outcome)
      try copyStamps(size..<next.size)
      let gone = purged.values.filter { (size..<next.size).contains($0.entry) && $0.bag < size }
      try note(gone)
      try copyLog(size..<next.size, next, at: headsEnd)
      (size, headsEnd) = (next.size, headsEnd + next.lines.count)
      outcome.purged += gone.count
      try tidy(size)
      outcome.size = size
      progress(size, goal.size)
    }
    if checks { try check(hash, &outcome, progress) }
  }

  /// How many entries the copy has, and where its next head goes; begins one where nothing lies.
  private func begun() throws -> (size: Int, headsEnd: Int) {
    guard let key = try target.read(ArchiveLayout.key, limit: 4096) else {
      try begin()
      return (0, 0)
    }
    guard key == archive.key.pem else { throw Problem.occupied }
    let path = "\(ArchiveSync.log)/\(ArchiveLog.headsName)"
    guard let length = try target.size(of: path) else { throw Problem.diverged(size: archive.size) }
    let start = max(0, length - 2 * ArchiveLog.longestLine)
    let tail = try target.read(path, from: start, count: length - start) ?? []
    guard let last = tail.lastIndex(of: ArchiveLog.lineEnd) else {
      guard length <= ArchiveLog.longestLine else { throw Problem.diverged(size: archive.size) }
      return (0, 0)
    }
    let first = tail[..<last].lastIndex(of: ArchiveLog.lineEnd).map { $0 + 1 } ?? 0
    let end = start + last + 1
    guard let head = SignedHead(String(decoding: tail[first..<last], as: UTF8.self)), head.size <= archive.size,
      try archive.log.root(of: head.size) == head.root,
      try archive.log.heads.read(last + 1 - first, at: start + first) == Array(tail[first...last])
    else { throw Problem.diverged(size: archive.size) }
    return (head.size, end)
  }

  private func begin() throws {
    // Of a run that was cut off nothing is there yet but folders, empty files, and the file about them.
    let parts = [ArchiveLayout.readme, ArchiveLayout.key].flatMap { [".\($0).part", ".\($0).old"] }
    let known = Set([ArchiveLayout.readme, ArchiveLayout.log, ArchiveLayout.bags, ArchiveLayout.work] + parts)
    let folders = [ArchiveLayout.nodes, ArchiveLayout.stamps, ArchiveLayout.bags, ArchiveLayout.work]
    let files = [ArchiveLog.entriesName, ArchiveLog.headsName, TreeFiles.endsName].map { "\(ArchiveSync.log)/\($0)" }
    guard try target.entries(of: "").allSatisfy({ known.contains($0.name) }),
      try folders.allSatisfy({ try target.entries(of: $0).isEmpty }),
      try files.allSatisfy({ try target.size(of: $0) ?? 0 == 0 })
    else { throw Problem.occupied }
    for folder in folders { try target.makeFolder(folder) }
    try target.replace(ArchiveLayout.readme, with: ArchiveReadme.bytes)
    for file in files { try target.append([], to: file, at: 0) }
    try target.replace(ArchiveLayout.key, with: archive.key.pem)
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
  /// nil where no check was wanted.
  public internal(set) var check: CopyCheck?

  package init() {}
}
