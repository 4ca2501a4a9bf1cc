import Formats

/// How a file takes the place of another where that cannot be done in one step (`SFTPConnection.renamesOver`).
///
/// The old one steps aside to `.NAME.old`, the new one takes the name, the old one goes. Where the connection breaks off
/// while the name is free, what stepped aside is still the file: it is read in its place until the next one is there.
extension SFTPCopy {
  package func replace(_ path: String, with bytes: [UInt8]) throws {
    try requireFolder(above: path)
    let isThere = try ownSize(of: path) != nil
    let part = try beside(path, "part")
    try write(bytes, as: part)
    if isThere, !connection.renamesOver {
      try removeOld(path)
      try connection.rename(path, to: beside(path, "old"))
    }
    try connection.rename(part, to: path)
    try removeOld(path)
  }

  /// Over what is left of an earlier try, which is a file.
  private func write(_ bytes: [UInt8], as part: String) throws {
    _ = try ownSize(of: part)
    try connection.beginWriting(part)
    do {
      try connection.write { write in try bytes.withUnsafeBytes(write) }
      guard try connection.digest(part, size: bytes.count) == SHA256.digest(of: bytes) else { throw SFTPProblem.failed }
    } catch {
      try? connection.remove(part)
      throw error
    }
  }

  /// The file of that name, or what stepped aside for one that never came; nil where there is neither.
  func file(_ path: String) throws -> (path: String, size: Int)? {
    if let size = try ownSize(of: path) { return (path, size) }
    guard !connection.renamesOver else { return nil }
    let old = try beside(path, "old")
    return try ownSize(of: old).map { (old, $0) }
  }

  /// In bytes, of what bears that very name; nil where nothing does.
  func ownSize(of path: String) throws -> Int? {
    guard let found = try look(path) else { return nil }
    guard found.kind == .file else { throw FileProblem(.notAFile, at: path) }
    return found.size
  }

  /// Takes what stepped aside, should it still be there.
  func removeOld(_ path: String) throws {
    guard !connection.renamesOver else { return }
    let old = try beside(path, "old")
    if try ownSize(of: old) != nil { try connection.remove(old) }
  }

  /// A hidden name in the same folder.
  private func beside(_ path: String, _ ending: String) throws -> String {
    let components = try RelativePath(path).components
    return (components.dropLast() + [".\(components.last ?? "").\(ending)"]).joined(separator: "/")
  }
}
