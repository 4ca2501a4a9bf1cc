import Formats
import Glibc

extension Archive {
  /// A bag that goes, and what its entry says.
  package struct Purged {
    package let bag: String
    package let sha256: String

    package init(bag: String, sha256: String) {
      self.bag = bag
      self.sha256 = sha256
    }
  }

  /// Deletes bags and writes down that they were there, what they were, and on whose word they went.
  ///
  /// It is done once it is written down: a run that is cut off behind that is finished by the next.
  @discardableResult
  package func purge(
    _ bags: [Purged], of caseNumber: String, at: String, by person: String, _ details: [String: String]
  ) throws -> SignedHead {
    let note = "\(path)/\(ArchiveLayout.work)/\(Archive.purging)"
    try AtomicFile.write(Array((["\(size)"] + bags.map(\.bag)).joined(separator: "\n").utf8), to: note)
    let entries = bags.map { bag in
      var details = details
      details["bag"] = bag.bag
      details["sha256"] = bag.sha256
      return ArchiveEntry(.purged, at: at, of: caseNumber, by: person, details)
    }
    let head: SignedHead
    do {
      head = try record(entries, at: at)
    } catch {
      _ = unlink(note)
      throw error
    }
    try finishPurging()
    return head
  }

  /// Says how long the log was and names the bags that are about to go, until they are gone.
  private static let purging = "purging"

  /// Takes bags away that were written down as deleted; what was not written down stays.
  func finishPurging() throws {
    let note = "\(path)/\(ArchiveLayout.work)/\(Archive.purging)"
    guard let file = try? folder.open("\(ArchiveLayout.work)/\(Archive.purging)"),
      let bytes = try? file.readAll(limit: 16 << 20)
    else { return }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    if let first = lines.first.flatMap({ Int($0) }), (0...size).contains(first) {
      let named = Set(lines.dropFirst())
      for index in first..<min(size, first + named.count) {
        let entry = try entry(index)
        guard entry.kind == .purged, let bag = entry.details["bag"], named.contains(bag),
          let own = ArchiveLayout.index(ofBagAt: bag), own < index
        else { continue }
        try bury(bag)
      }
    }
    guard unlink(note) == 0 else { throw FileProblem(errno: errno, at: note) }
  }

  /// Takes a bag away in one step, and then apart.
  private func bury(_ bag: String) throws {
    let shelf = "\(ArchiveLayout.bags)/\(bag.folderAbove)"
    let grave = "\(path)/\(ArchiveLayout.work)/\(bag.lastComponent)"
    do throws(FileProblem) {
      _ = try folder.folder(shelf)
    } catch {
      guard error.reason == .notFound else { throw error }
      return FileTree.remove(grave)
    }
    if rename(place(of: bag), grave) != 0, errno != ENOENT { throw FileProblem(errno: errno, at: bag) }
    FileTree.remove(grave)
    guard access(grave, F_OK) != 0 else { throw FileProblem(.notPermitted, at: bag) }
    try FileTree.settle(folder: "\(path)/\(shelf)")
  }
}
