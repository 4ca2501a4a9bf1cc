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

  package func look(for name: String, _ sha256: String, size: Int? = nil) throws -> Found {
    // A folder that is not there is not an empty one.
    _ = try Folder(folder)
    let file: OpenFile
    do {
      file = try OpenFile(place(of: name))
    } catch  where error.reason == .notFound {
      return .nothing
    }
    if let size, file.size != size { return .other }
    return try SHA256.digest(of: file).hex == sha256 ? .same : .other
  }

  package func isBegun(_ name: String) throws -> Bool {
    do {
      _ = try OpenFile(place(of: AtomicFile.partName(of: name)))
      return true
    } catch  where error.reason == .notFound {
      return false
    }
  }

  package func discard(_ name: String) throws {
    // Whoever has the part and does not commit it takes it away.
    if try isBegun(name) { _ = try AtomicFile(place(of: name)) }
  }

  @discardableResult
  package func put(
    _ source: String, as name: String, _ sha256: String, placing: () throws -> Void = {}
  ) throws -> Receipt? {
    let target = try AtomicFile(place(of: name))
    let hash = try SHA256()
    try OpenFile(source).pieces { piece in
      try hash.update(piece)
      try target.write(piece)
    }
    guard try hash.finish().hex == sha256 else { throw FileProblem(.changed, at: source) }
    try target.settle()
    try placing()
    try target.commit(replacing: false)
    return nil
  }
}
