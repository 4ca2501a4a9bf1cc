import Formats

/// A folder that holds a second copy: on another disk, or on a share of the network.
package final class FolderCopy: CopyTarget {
  package let place: String
  private let root: Folder

  /// - Parameter path: has to be there. A folder that is missing is a disk that is not mounted, not an empty copy.
  package init(_ path: String) throws {
    place = path
    root = try Folder(path)
  }

  /// nil where there is none.
  private func file(_ path: String) throws(FileProblem) -> OpenFile? {
    do {
      return try root.open(path)
    } catch  where error.reason == .notFound {
      return nil
    }
  }

  /// nil where there is none.
  private func folder(_ path: String) throws(FileProblem) -> Folder? {
    do {
      return try root.folder(path)
    } catch  where error.reason == .notFound {
      return nil
    }
  }

  package func read(_ path: String, limit: Int) throws -> [UInt8]? {
    try file(path)?.readAll(limit: limit)
  }

  package func read(_ path: String, from offset: Int, count: Int) throws -> [UInt8]? {
    guard let file = try file(path) else { return nil }
    guard offset >= 0, offset < file.size, count > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: min(count, file.size - offset))
    let done = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: offset) }
    bytes.removeLast(bytes.count - done)
    return bytes
  }

  package func size(of path: String) throws -> Int? {
    try file(path)?.size
  }

  package func entries(of folder: String) throws -> [CopyEntry] {
    var limits = FolderLimits.topLevel
    limits.entries = CopyEntry.limit
    guard let found = try folder.isEmpty ? root : self.folder(folder) else { return [] }
    return try found.entries(limits: limits).map { CopyEntry(name: $0.path, kind: $0.kind) }
  }

  package func makeFolder(_ path: String) throws {
    try root.makeFolder(path)
  }

  package func put(_ source: OpenFile, as path: String, _ digest: Digest, replacing: Bool) throws {
    let file = try root.create(path, replacing: replacing)
    do {
      let hash = try SHA256()
      var offset = 0
      try source.pieces { piece in
        try hash.update(piece)
        try file.write(piece, at: offset)
        offset += piece.count
      }
      guard try hash.finish() == digest else { throw FileProblem(.changed, at: source.path) }
      try file.synchronize()
      guard try SHA256.digest(of: file.reading()) == digest else { throw FileProblem(.changed, at: path) }
    } catch {
      try? root.remove(path)
      throw error
    }
  }

  package func digest(of path: String, limit: Int) throws -> (digest: Digest, size: Int)? {
    guard let file = try file(path) else { return nil }
    guard file.size <= limit else { throw FileProblem(.tooLarge(limit: limit), at: path) }
    let hash = try SHA256()
    var count = 0
    try file.pieces { piece in
      count += piece.count
      guard count <= limit else { throw FileProblem(.tooLarge(limit: limit), at: path) }
      try hash.update(piece)
    }
    return (try hash.finish(), count)
  }

  package func append(_ bytes: [UInt8], to path: String, at offset: Int) throws {
    guard try offset == 0 || (size(of: path) ?? 0) >= offset else { throw FileProblem(.changed, at: path) }
    let file = try root.openForWriting(path, making: offset == 0)
    let size = try file.size()
    guard (0...size).contains(offset) else { throw FileProblem(.changed, at: path) }
    if size > offset { try file.truncate(to: offset) }
    try bytes.withUnsafeBytes { try file.write($0, at: offset) }
    try file.synchronize()
  }

  package func replace(_ path: String, with bytes: [UInt8]) throws {
    let file = try root.atomicFile(path)
    try file.write(bytes)
    try file.commit()
  }

  package func rename(_ from: String, to: String) throws {
    try root.rename(from, to: to)
  }

  package func remove(_ path: String) throws {
    try root.remove(path)
  }
}
