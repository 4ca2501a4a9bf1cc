import Formats
import Glibc

extension Archive {
  /// Takes away what a run left behind that was cut off: what is not written down never was.
  ///
  /// Throws `Problem.damaged` where more lies there than one run can have left: then heads are missing from the log, and
  /// what they vouched for is not to be thrown away.
  func recover() throws {
    let bags = try unwritten()
    try finishPurging()
    for entry in try Folder("\(path)/\(ArchiveLayout.work)").entries(limits: .topLevel) {
      FileTree.remove("\(path)/\(ArchiveLayout.work)/\(entry.path)")
    }
    for bag in bags { FileTree.remove(bag) }
    // The entry about a head's time stamp comes behind that head.
    let stamp = ArchiveLayout.stamp(of: size)
    for name in [stamp.lastComponent, ".\(stamp.lastComponent).part"] {
      _ = unlink("\(path)/\(ArchiveLayout.stamps)/\(name)")
    }
  }

  /// Bags without an entry: they bear the number of the next one.
  private func unwritten() throws -> [String] {
    let next = ArchiveLayout.shelf(of: (size / ArchiveLayout.share + 1) * ArchiveLayout.share)
    guard try bags(in: next).isEmpty else { throw Problem.damaged }
    let shelf = ArchiveLayout.shelf(of: size)
    let rest = try bags(in: shelf).filter { $0.index >= size }
    guard rest.allSatisfy({ $0.index == size }) else { throw Problem.damaged }
    return rest.map { "\(path)/\(ArchiveLayout.bags)/\(shelf)/\($0.name)" }
  }

  private func bags(in shelf: String) throws -> [(name: String, index: Int)] {
    do throws(FileProblem) {
      return try folder.folder("\(ArchiveLayout.bags)/\(shelf)").entries(limits: .topLevel).compactMap { entry in
        ArchiveLayout.index(in: entry.path).map { (entry.path, $0) }
      }
    } catch {
      guard error.reason == .notFound else { throw error }
      return []
    }
  }
}
