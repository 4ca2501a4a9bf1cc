import Formats

/// A folder that packages are put into, whole and once.
///
/// A package appears under its name in one step. What lies there already is never replaced: it was handed over.
package struct FolderDelivery: Sendable {
  package let folder: String

  /// - Parameter folder: has to be there.
  package init(_ folder: String) {
    self.folder = folder
  }

  /// What lies under a name.
  package enum Found: Equatable, Sendable {
    case nothing
    /// That very content.
    case same
    /// Something else.
    case other
  }

  /// As messages name it.
  package func place(of name: String) -> String { "\(folder)/\(name)" }

  /// Looks whether a file with that hash lies there under that name.
  package func look(for name: String, _ sha256: String) throws -> Found {
    let file: OpenFile
    do {
      file = try OpenFile(place(of: name))
    } catch  where error.reason == .notFound {
      return .nothing
    }
    return try FolderDelivery.hash(file, { _ in }) == sha256 ? .same : .other
  }

  /// Puts the file there; throws `.changed` where it is not the one that was packed.
  ///
  /// After an error, only `look` can say what became of it.
  package func put(_ source: String, as name: String, _ sha256: String) throws {
    let target = try AtomicFile(place(of: name))
    let sent = try FolderDelivery.hash(try OpenFile(source)) { try target.write($0) }
    guard sent == sha256 else { throw FileProblem(.changed, at: source) }
    try target.commit()
  }

  /// SHA-256 of a file, read in pieces.
  package static func hash(_ file: OpenFile, _ each: (UnsafeRawBufferPointer) throws -> Void) throws -> String {
    let hash = try SHA256()
    var offset = 0
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: OpenFile.chunkSize, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer, at: offset)
      guard count > 0 else { break }
      let piece = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      try hash.update(piece)
      try each(piece)
      offset += count
    }
    return try hash.finish().hex
  }
}
