import Formats

/// A folder on an SFTP server that holds a second copy, over one connection.
///
/// Whether something is a link is looked up before it is used; between the look and the use the server is believed. A
/// file's content is brought onto the disk where the server can do so (fsync@openssh.com), the names in its folders when
/// the server does it.
package final class SFTPCopy: CopyTarget {
  let connection: SFTPConnection
  /// Paths that are folders, as this connection saw or made them, each with those above it.
  ///
  /// As bytes: as strings, an ä and an a with its dots would be one folder.
  var folders: Set<[UInt8]> = []

  /// Connects, checks the host key, logs in, and looks for the folder, which has to be there.
  ///
  /// - Parameter patience: seconds an operation may take before the server counts as gone.
  package init(_ access: SFTPAccess, patience: Int32 = 30) throws {
    connection = try SFTPConnection(access, patience: patience)
    // What the folder itself leads to, should it be a link.
    guard try connection.look(".")?.kind == .folder else { throw SFTPProblem.notFound }
  }

  package var place: String { connection.access.address }

  package func read(_ path: String, limit: Int) throws -> [UInt8]? {
    guard let (file, size) = try file(path) else { return nil }
    guard size <= limit else { throw FileProblem(.tooLarge(limit: limit), at: path) }
    var bytes: [UInt8] = []
    try connection.read(file, count: size) { piece in
      bytes += piece
      return bytes.count <= size
    }
    guard bytes.count == size else { throw FileProblem(.changed, at: path) }
    return bytes
  }

  package func read(_ path: String, from offset: Int, count: Int) throws -> [UInt8]? {
    guard let (file, size) = try file(path) else { return nil }
    guard offset >= 0, offset < size, count > 0 else { return [] }
    let count = min(count, size - offset)
    var bytes: [UInt8] = []
    try connection.read(file, from: offset, count: count, toEnd: false) { piece in
      bytes += piece.prefix(count - bytes.count)
      return bytes.count < count
    }
    return bytes
  }

  package func digest(of path: String, limit: Int) throws -> (digest: Digest, size: Int)? {
    guard let (file, size) = try file(path) else { return nil }
    guard size <= limit else { throw FileProblem(.tooLarge(limit: limit), at: path) }
    // Longer than it was told to be a moment ago.
    guard let digest = try connection.digest(file, size: size) else { throw FileProblem(.changed, at: path) }
    return (digest, size)
  }

  package func size(of path: String) throws -> Int? { try file(path)?.size }

  package func entries(of folder: String) throws -> [CopyEntry] {
    if !folder.isEmpty {
      guard try hasFolders(RelativePath(folder).components, path: folder) else { return [] }
    }
    let path = folder.isEmpty ? connection.access.folder : connection.path(folder)
    return try connection.names(in: Array(path.utf8), limit: CopyEntry.limit)
      .map { (name, kind) in
        let valid = String(validating: name, as: UTF8.self)
        return CopyEntry(name: valid ?? String(decoding: name, as: UTF8.self), kind: valid == nil ? .nameNotUTF8 : kind)
      }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
