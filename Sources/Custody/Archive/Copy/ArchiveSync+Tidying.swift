import CaseModel
import Formats

extension ArchiveSync {
  /// How the name of a bag ends that was moved aside for another.
  static let aside = ".old"

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
    try restore(entries)
    for entry in try target.entries(of: ArchiveLayout.work) {
      try remove("\(ArchiveLayout.work)/\(entry.name)", isMust: try isPurged(entry.name))
    }
  }

  /// Gives a bag its place that was moved aside by a run which was cut off then: the new one if it is whole, or the old one
  /// again.
  private func restore(_ entries: [CopyEntry]) throws {
    for entry in entries where entry.name.hasSuffix(ArchiveSync.aside) {
      let name = String(entry.name.dropLast(ArchiveSync.aside.count))
      guard let (place, bag) = try bag(named: name), try !names(in: place.folderAbove).contains(BagPath(name)),
        try !isPurged(name)
      else { continue }
      let new = ArchivedBag(path: "\(ArchiveLayout.work)/\(name)", sha256: bag.sha256)
      let isNewWhole = try entries.contains { $0.name == name } && new.check(at: target, FileHash()).faults.isEmpty
      try target.rename(isNewWhole ? new.path : "\(ArchiveLayout.work)/\(entry.name)", to: bag.path)
    }
  }

  /// The bag whose folder has that name; nil where there never was one.
  private func bag(named name: String) throws -> (place: String, bag: ArchivedBag)? {
    guard let index = ArchiveLayout.index(in: name), index < archive.size,
      let found = bag(of: try archive.entry(index), index),
      found.place.lastComponent.utf8.elementsEqual(name.utf8)
    else { return nil }
    return found
  }

  /// Whether something in `work/` is, or is of, a bag whose deletion is written down.
  private func isPurged(_ name: String) throws -> Bool {
    let name = name.hasSuffix(ArchiveSync.aside) ? String(name.dropLast(ArchiveSync.aside.count)) : name
    guard try bag(named: name) != nil, let index = ArchiveLayout.index(in: name) else { return false }
    return try purgedSince(index + 1)[index] != nil
  }

  /// - Parameter isMust: whether it is an outage where it cannot go.
  func remove(_ path: String, isMust: Bool) throws {
    do {
      try target.remove(path)
    } catch  where !isMust && error.isOfOneFile {
      // Aside it harms nobody.
    }
  }

  /// Away in one step, so that nobody meets half of it.
  func bury(_ place: String) throws {
    let grave = "\(ArchiveLayout.work)/\(place.lastComponent)\(ArchiveSync.aside)"
    try target.remove(grave)
    try target.rename("\(ArchiveLayout.bags)/\(place)", to: grave)
    try target.remove(grave)
  }
}

extension Error {
  /// Whether the place itself is gone, so that nothing can be put in order there.
  var isLoss: Bool { (self as? SFTPProblem) == .unreachable }

  /// Whether it is about what lies in one place alone, and others may go well.
  var isOfOneFile: Bool {
    switch self {
    case let problem as FileProblem: problem.reason != .full
    case let problem as SFTPProblem: [.denied, .failed, .notFound].contains(problem)
    default: false
    }
  }
}
