import CaseModel
import Formats

extension Archive {
  /// Copies a bag: each file held against its hash here, and read back there.
  ///
  /// Throws `ArchiveSync.Problem.changed` of a file that is not what its bag says.
  ///
  /// - Parameter path: where it goes, seen from the target.
  /// - Returns: its files as seen from the bag, with their sizes in bytes.
  package func copy(
    _ bag: ShelvedBag, to target: any CopyTarget, as path: String
  ) throws -> [(path: String, size: Int)] {
    try copy(ArchivedBag(path: "\(ArchiveLayout.bags)/\(bag.place)", sha256: bag.sha256), to: target, as: path)
  }

  func copy(_ bag: ArchivedBag, to target: any CopyTarget, as path: String) throws -> [(path: String, size: Int)] {
    try bag.files(in: folder.folder(bag.path)).map { file in
      let place = "\(path)/\(file.path)"
      try target.makeFolder(place.folderAbove)
      return (file.path, try put("\(bag.path)/\(file.path)", to: target, as: place, file.digest))
    }
  }

  /// - Returns: how many bytes it has.
  func put(_ path: String, to target: any CopyTarget, as copy: String, _ digest: Digest) throws -> Int {
    do {
      let source = try folder.open(path)
      try target.put(source, as: copy, digest)
      return source.size
    } catch let problem as FileProblem where problem.reason == .changed {
      throw ArchiveSync.Problem.changed(path)
    }
  }
}
