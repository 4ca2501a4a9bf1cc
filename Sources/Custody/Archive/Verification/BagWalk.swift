import CaseModel
import Formats

/// A bag's folder, and the one in it whose files are being read: a list names the files of a folder one after the other.
struct BagWalk: BagReading {
  let hash: FileHash
  private let bag: Folder
  private var inner: (path: String, folder: Folder)?

  init(_ bag: Folder, _ hash: FileHash) {
    self.bag = bag
    self.hash = hash
  }

  func bytes(of path: String, limit: Int) throws -> [UInt8] { try bag.open(path).readAll(limit: limit) }

  mutating func digest(of path: String) throws -> (digest: Digest, size: Int) {
    let file = try open(path)
    return (try hash.digest(of: file), file.size)
  }

  private mutating func open(_ path: String) throws(FileProblem) -> OpenFile {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return try bag.open(path) }
    let (above, name) = (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
    if let inner, inner.path.utf8.elementsEqual(above.utf8) { return try inner.folder.open(name) }
    let folder = try bag.folder(above)
    inner = (above, folder)
    return try folder.open(name)
  }

  func entries(limits: FolderLimits) throws -> [FolderEntry] { try bag.entries(limits: limits) }
}
