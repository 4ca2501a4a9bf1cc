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
      try folder.makeFolder("proofs")
      let target = try FolderCopy(folder.path)
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
        let files = try archive.copy(bag, to: target, as: "cases/\(name)")
        exported.files += files.count
        exported.bytes += files.reduce(0) { $0 + $1.size }
        exported.cases.append(number)
        // Proven at the head as it is now: opening a case may have moved it.
        try AtomicFile.write(try archive.prove(bag, stamps: stamps).bytes(), to: "\(folder.path)/proofs/\(name).json")
        rows.append(
          ExportedCase(
            folder: "cases/\(name)", archived, shelved, bag, record.period,
            files: files.map(\.path).filter(ExportPages.isShown)))
      }
      let pages = ExportPages(rows, asOf: asOf, language)
      try AtomicFile.write(pages.csv, to: "\(folder.path)/index.csv")
      try AtomicFile.write(try pages.html(), to: "\(folder.path)/index.html")
      try AtomicFile.write(archive.key.pem, to: "\(folder.path)/key.pem")
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
        try AtomicFile.write(try archive.prove(bag, stamps: try index.stamps()).bytes(), to: path)
      }
      paths.append(path)
    }
    return (paths, findings)
  }
}
