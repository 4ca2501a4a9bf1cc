import Formats

extension SFTPCopy {
  /// What lies there, which is no link; nil where nothing does.
  func look(_ path: String) throws -> (kind: FolderEntry.Kind, size: Int)? {
    guard try hasFolders(RelativePath(path).components.dropLast(), path: path) else { return nil }
    guard let found = try connection.look(path) else { return nil }
    guard found.kind != .symbolicLink else { throw FileProblem(.symbolicLink, at: path) }
    return found
  }

  /// Whether these folders are there, one in the other.
  ///
  /// - Parameter path: what problems name.
  func hasFolders(_ components: some Collection<String>, path: String) throws -> Bool {
    if folders.contains(Array(components.joined(separator: "/").utf8)) { return true }
    var folder = ""
    for component in components {
      folder += folder.isEmpty ? component : "/\(component)"
      if folders.contains(Array(folder.utf8)) { continue }
      guard try isFolder(folder, path: path) else { return false }
    }
    return true
  }

  /// False where nothing lies there.
  private func isFolder(_ folder: String, path: String) throws -> Bool {
    switch try connection.look(folder)?.kind {
    case nil: return false
    case .folder:
      folders.insert(Array(folder.utf8))
      return true
    case .symbolicLink: throw FileProblem(.symbolicLink, at: path)
    default: throw FileProblem(.notAFile, at: path)
    }
  }

  /// Throws where the folder above a path is not there.
  func requireFolder(above path: String) throws {
    guard try hasFolders(RelativePath(path).components.dropLast(), path: path) else {
      throw FileProblem(.notFound, at: path)
    }
  }

  /// Forgets a folder, and those in it, that this connection saw.
  func forget(_ folder: String) {
    let inner = Array("\(folder)/".utf8)
    folders = folders.filter { $0[...] != inner.dropLast() && !$0.starts(with: inner) }
  }

  package func makeFolder(_ path: String) throws {
    let components = try RelativePath(path).components
    guard !folders.contains(Array(path.utf8)) else { return }
    // As a rule the last one is new, and those above it are not.
    for count in 1..<components.count where try !hasFolders(components.prefix(count), path: path) {
      try makeFolder(components.prefix(count).joined(separator: "/"), for: path)
    }
    try makeFolder(path, for: path)
  }

  private func makeFolder(_ folder: String, for path: String) throws {
    do {
      try connection.makeFolder(folder)
      folders.insert(Array(folder.utf8))
    } catch let problem as SFTPProblem where problem != .unreachable {
      guard try isFolder(folder, path: path) else { throw problem }
    }
  }

  package func rename(_ from: String, to: String) throws {
    try requireFolder(above: to)
    guard try look(from) != nil else { throw FileProblem(.notFound, at: from) }
    // A server may rename over a file or an empty folder: a look before is all there is.
    guard try connection.look(to) == nil else { throw FileProblem(.taken, at: to) }
    forget(from)
    try connection.rename(from, to: to)
  }

  package func remove(_ path: String) throws {
    switch try look(path)?.kind {
    case nil: try removeOld(path)
    case .folder:
      forget(path)
      try connection.removeFolder(Array(connection.path(path).utf8), limit: CopyEntry.limit)
    default:
      try connection.remove(path)
      try removeOld(path)
    }
  }
}
