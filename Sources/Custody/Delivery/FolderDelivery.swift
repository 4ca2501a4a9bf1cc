import Formats

/// A folder that packages are put into, whole and once.
///
/// A package appears under its name in one step.
package struct FolderDelivery: DeliveryTarget, Sendable {
  package let folder: String

  /// - Parameter folder: has to be there.
  package init(_ folder: String) {
    self.folder = folder
  }

  package func place(of name: String) -> String { "\(folder)/\(name)" }

  package func look(for name: String, _ sha256: String) throws -> Found {
    // A folder that is not there is not an empty one.
    _ = try Folder(folder)
    let file: OpenFile
    do {
      file = try OpenFile(place(of: name))
    } catch  where error.reason == .notFound {
      return .nothing
    }
    return try FolderDelivery.hash(file, { _ in }) == sha256 ? .same : .other
  }

  package func put(_ source: String, as name: String, _ sha256: String) throws {
    let target = try AtomicFile(place(of: name))
    let sent = try FolderDelivery.hash(try OpenFile(source)) { try target.write($0) }
    guard sent == sha256 else { throw FileProblem(.changed, at: source) }
    try target.commit(replacing: false)
  }

  /// SHA-256 of a file, read in pieces.
  package static func hash(_ file: OpenFile, _ each: (UnsafeRawBufferPointer) throws -> Void) throws -> String {
    let hash = try SHA256()
    try pieces(of: file) { piece in
      try hash.update(piece)
      try each(piece)
    }
    return try hash.finish().hex
  }

  /// A file from that offset on, piece by piece.
  static func pieces(
    of file: OpenFile, from start: Int = 0, _ each: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var offset = start
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: OpenFile.chunkSize, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try file.read(into: buffer, at: offset)
      guard count > 0 else { return }
      try each(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      offset += count
    }
  }
}
