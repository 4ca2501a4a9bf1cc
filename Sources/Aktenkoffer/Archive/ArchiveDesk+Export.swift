import CaseModel
import Custody
import Formats
import Packing

extension ArchiveDesk {
  /// What an export came to.
  public struct Exported: Sendable {
    public var cases: [String] = []
    public var files = 0
    public var bytes = 0
    public var findings: [Finding] = []
  }

  /// Lays cases out for somebody who has not this program: the bags as they lie in the archive, a proof for each, and an
  /// index as CSV and HTML.
  ///
  /// Everything is in the folder, or nothing is. A case that may not be opened is left out, with a finding.
  public func export(
    _ numbers: [String], to path: String, _ reason: AccessReason? = nil, in language: Language = .german
  ) throws(Outage) -> Exported {
    try NewFolder.checkIsFree(path)
    var exported = Exported()
    return try translating {
      let folder = try AtomicFolder(path)
      for name in ["cases", "proofs"] { try folder.makeFolder(name) }
      var rows: [ExportedCase] = []
      let stamps = try index.stamps()
      var seen: Set<String> = []
      for number in numbers where seen.insert(number).inserted {
        let record = try show(number, reason)
        exported.findings += record.findings
        guard let shelved = record.shelved, let archived = record.archived,
          let bag = record.bags.last(where: { $0.purged == nil })
        else { continue }
        let name = bag.place.lastComponent
        let copied = try BagCopy(archive, bag).copy(to: "\(folder.path)/cases/\(name)")
        exported.files += copied.count
        exported.bytes += copied.bytes
        exported.cases.append(number)
        // Proven at the head as it is now: opening a case may have moved it.
        try ExportedFile.write(
          try archive.prove(bag, stamps: stamps).bytes(), to: "\(folder.path)/proofs/\(name).json")
        rows.append(
          ExportedCase(folder: "cases/\(name)", archived, shelved, bag, record.period, files: copied.shown))
      }
      let pages = ExportPages(rows, asOf: asOf, language)
      try ExportedFile.write(pages.csv, to: "\(folder.path)/index.csv")
      try ExportedFile.write(try pages.html(), to: "\(folder.path)/index.html")
      try ExportedFile.write(archive.key.pem, to: "\(folder.path)/key.pem")
      if !exported.cases.isEmpty { try folder.commit() }
      return exported
    }
  }

  /// Writes a proof that each case's last bag is in the archive, as `NUMBER.proof.json`.
  ///
  /// - Returns: where they lie, and which cases have none.
  public func prove(_ numbers: [String], into folder: String) throws(Outage) -> (paths: [String], findings: [Finding]) {
    try NewFolder.make(folder)
    var (paths, findings): ([String], [Finding]) = ([], [])
    for number in numbers {
      let bags = try translating { try self.bags(of: number) }
      guard let bag = bags.last(where: { $0.purged == nil }) else {
        findings.append(try absent(number))
        continue
      }
      let path = "\(folder)/\(SafeName.make(number)).proof.json"
      try translating {
        try ExportedFile.write(try archive.prove(bag, stamps: try index.stamps()).bytes(), to: path)
      }
      paths.append(path)
    }
    return (paths, findings)
  }
}

/// A bag on its way out, held against its own lists.
private struct BagCopy {
  let archive: Archive
  let bag: ShelvedBag

  init(_ archive: Archive, _ bag: ShelvedBag) {
    self.archive = archive
    self.bag = bag
  }

  /// - Returns: how much there was, and which files people open.
  func copy(to path: String) throws -> (count: Int, bytes: Int, shown: [String]) {
    var (count, bytes, shown): (Int, Int, [String]) = (0, 0, [])
    try archive.files(of: bag) { name, file, digest in
      try FolderPath.make("\(path)/\(name)".folderAbove)
      let part = try AtomicFile("\(path)/\(name)")
      let hash = try SHA256()
      try file.pieces { piece in
        try hash.update(piece)
        try part.write(piece)
      }
      guard try hash.finish() == digest else { throw ArchiveSync.Problem.changed("bags/\(bag.place)/\(name)") }
      try part.commit()
      count += 1
      bytes += file.size
      if ["data/package/", "data/updates/", "data/replies/"].contains(where: name.hasPrefix) { shown.append(name) }
    }
    return (count, bytes, shown)
  }
}

enum ExportedFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }
}
