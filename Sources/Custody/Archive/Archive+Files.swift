import CaseModel
import Formats
import Glibc

extension Archive {
  /// Every file of a bag with the hash that it must have, its lists first.
  package func files(of bag: ShelvedBag, _ each: (String, OpenFile, Digest) throws -> Void) throws {
    let folder = try open(bag: bag.place)
    for line in try ArchivedBag(path: "\(ArchiveLayout.bags)/\(bag.place)", sha256: bag.sha256).files(in: folder) {
      try each(line.path, try folder.open(line.path), line.digest)
    }
  }
}

/// Folders below each other.
package enum FolderPath {
  /// Makes a folder and those above it, where they are not there.
  package static func make(_ path: String) throws(FileProblem) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.folderAbove != path else { throw FileProblem(errno: errno, at: path) }
    try make(path.folderAbove)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileProblem(errno: errno, at: path) }
  }
}
