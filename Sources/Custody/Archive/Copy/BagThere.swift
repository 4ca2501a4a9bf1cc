import CaseModel
import Formats

/// A bag of a second copy, read at its place.
struct BagThere: BagReading {
  let hash: FileHash
  /// Seen from the target.
  private let path: String
  private let target: any CopyTarget

  init(_ path: String, _ target: any CopyTarget, _ hash: FileHash) {
    self.path = path
    self.target = target
    self.hash = hash
  }

  func bytes(of path: String, limit: Int) throws -> [UInt8] {
    let place = "\(self.path)/\(path)"
    return try asking(place) {
      guard let bytes = try target.read(place, limit: limit) else { throw FileProblem(.notFound, at: place) }
      return bytes
    }
  }

  func digest(of path: String) throws -> (digest: Digest, size: Int) {
    let place = "\(self.path)/\(path)"
    return try asking(place) {
      guard let found = try target.digest(of: place, limit: .max) else { throw FileProblem(.notFound, at: place) }
      return found
    }
  }

  /// What a server does not let us see is a file that cannot be read.
  private func asking<Answer>(_ place: String, _ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch let problem as SFTPProblem where problem.isOfOneFile {
      throw FileProblem(.notPermitted, at: place)
    }
  }

  func entries(limits: FolderLimits) throws -> [FolderEntry] {
    var (found, folders): ([FolderEntry], [String]) = ([], [""])
    while let folder = folders.popLast() {
      guard folder.utf8.count(where: { $0 == UInt8(ascii: "/") }) <= limits.depth else {
        throw FileProblem(.tooDeep(limit: limits.depth), at: path)
      }
      let place = folder.isEmpty ? path : "\(path)/\(folder)"
      for entry in try asking(place, { try target.entries(of: place) }) {
        guard found.count < limits.entries else {
          throw FileProblem(.tooManyEntries(limit: limits.entries), at: path)
        }
        let name = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        found.append(FolderEntry(path: name, kind: entry.kind))
        if entry.kind == .folder { folders.append(name) }
      }
    }
    return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
