import CaseModel
import Formats

/// How the files of a bag are read. Paths are seen from the bag; `FileProblem.notFound` says that there is no such file.
protocol BagReading {
  var hash: FileHash { get }

  /// Throws `.tooLarge` beyond the limit.
  mutating func bytes(of path: String, limit: Int) throws -> [UInt8]

  /// SHA-256 of a file, and its size in bytes.
  mutating func digest(of path: String) throws -> (digest: Digest, size: Int)

  /// Everything in the bag, as `Folder.entries` lists it.
  func entries(limits: FolderLimits) throws -> [FolderEntry]
}
