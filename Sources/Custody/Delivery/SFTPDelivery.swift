import Formats

/// A folder on an SFTP server, over one connection.
///
/// A file is written as `.NAME.part` and read back before it gets its name; a part that was left is gone on with.
package final class SFTPDelivery: DeliveryTarget {
  private let connection: SFTPConnection

  /// Connects, checks the host key, logs in.
  ///
  /// - Parameter patience: seconds an operation may take before the server counts as gone.
  package init(_ access: SFTPAccess, patience: Int32 = 30) throws {
    connection = try SFTPConnection(access, patience: patience)
  }

  package func place(of name: String) -> String { "\(connection.access.address)/\(name)" }

  package func look(for name: String, _ sha256: String, size: Int? = nil) throws -> Found {
    guard let found = try self.size(of: name) else { return .nothing }
    if let size, found != size { return .other }
    return try hash(name, limit: found) == sha256 ? .same : .other
  }

  package func isBegun(_ name: String) throws -> Bool { try size(of: AtomicFile.partName(of: name)) != nil }

  package func discard(_ name: String) throws {
    if try isBegun(name) { try connection.remove(AtomicFile.partName(of: name)) }
  }

  @discardableResult
  package func put(
    _ source: String, as name: String, _ sha256: String, placing: () throws -> Void = {}
  ) throws -> Receipt? {
    let file = try OpenFile(source)
    let part = AtomicFile.partName(of: name)
    let begun = try size(of: part) ?? 0
    try write(file, to: part, from: begun <= file.size ? begun : 0)
    if try hash(part, limit: file.size) != sha256 {
      // What was left of an earlier run is not the beginning of this file.
      try write(file, to: part, from: 0)
      guard try hash(part, limit: file.size) == sha256 else {
        // The server's fault only where our file is still the one that was packed.
        throw try SHA256.digest(of: file).hex == sha256 ? SFTPProblem.failed : FileProblem(.changed, at: source)
      }
    }
    try placing()
    try connection.rename(part, to: name)
    return nil
  }

  /// nil where nothing lies there.
  private func size(of name: String) throws -> Int? {
    guard let found = try connection.look(name) else { return nil }
    guard found.kind == .file else { throw SFTPProblem.failed }
    return found.size
  }

  private func write(_ file: OpenFile, to name: String, from offset: Int) throws {
    try connection.beginWriting(name, from: offset)
    try connection.write { try file.pieces(from: offset, $0) }
  }

  private func hash(_ name: String, limit: Int) throws -> String? {
    try connection.digest(name, size: limit)?.hex
  }
}
