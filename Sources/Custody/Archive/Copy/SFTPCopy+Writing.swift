import Formats

extension SFTPCopy {
  package func put(_ source: OpenFile, as path: String, _ digest: Digest, replacing: Bool) throws {
    try requireFolder(above: path)
    if replacing, try ownSize(of: path) != nil { try connection.remove(path) }
    try begin(path)
    do {
      let hash = try SHA256()
      try connection.write { write in
        try source.pieces { piece in
          try hash.update(piece)
          try write(piece)
        }
      }
      guard try hash.finish() == digest else { throw FileProblem(.changed, at: source.path) }
      guard try connection.digest(path, size: source.size) == digest else { throw SFTPProblem.failed }
    } catch {
      try? connection.remove(path)
      throw error
    }
  }

  /// Opens a new file.
  private func begin(_ path: String) throws {
    do {
      try connection.beginWriting(path, isNew: true)
    } catch SFTPProblem.failed {
      // The protocol has no word of its own for a name that is taken.
      guard try connection.look(path) == nil else { throw FileProblem(.taken, at: path) }
      throw SFTPProblem.failed
    }
  }

  package func append(_ bytes: [UInt8], to path: String, at offset: Int) throws {
    try requireFolder(above: path)
    let size = try ownSize(of: path) ?? 0
    guard (0...size).contains(offset) else { throw FileProblem(.changed, at: path) }
    if offset > 0, size > offset { try connection.truncate(path, to: offset) }
    try connection.beginWriting(path, from: offset)
    try connection.write { write in try bytes.withUnsafeBytes(write) }
  }
}
