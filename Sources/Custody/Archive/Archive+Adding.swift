import Formats
import Glibc

/// What goes into a bag.
package struct BagContent {
  package var files: [File] = []
  /// `bag-info.txt`, in order.
  package var info: [(name: String, value: String)] = []

  package struct File {
    /// Below `data/`.
    package let name: String
    package let source: Source

    package enum Source {
      case bytes([UInt8])
      /// A file, and the hash it must have.
      case copy(String, sha256: String)
      /// A file of an older version of the same case: kept once on the disk, where the file system can.
      case kept(String, sha256: String, size: Int)
    }

    package init(_ name: String, _ source: Source) {
      self.name = name
      self.source = source
    }
  }

  package init() {}

  /// The file that was to be put in is missing, or is not what was handed over.
  package struct Changed: Error {
    package let name: String
    /// Where it was to be taken from.
    package let source: String
  }
}

extension Archive {
  /// Puts a bag in and writes it down. It is in the archive, whole, or nothing is.
  ///
  /// - Parameter entry: gets where the bag lies and its hash besides.
  /// - Returns: the entry's number, and the head behind it.
  @discardableResult
  package func add(
    _ content: BagContent, of caseNumber: String, version: Int, at: String, by person: String?,
    _ details: [String: String]
  ) throws -> (index: Int, bag: String, head: SignedHead) {
    let index = size
    let bag = ArchiveLayout.bag(index, of: caseNumber, version: version)
    let name = bag.lastComponent
    try makeShelf(ArchiveLayout.shelf(of: index))
    let part = "\(path)/\(ArchiveLayout.work)/\(name)"
    guard mkdir(part, 0o755) == 0 else { throw FileProblem(errno: errno, at: part) }
    let digest: Digest
    var turn: DiskTurn
    do {
      (digest, turn) = try fill(part, with: content)
      guard rename(part, place(of: bag)) == 0 else { throw FileProblem(errno: errno, at: bag) }
    } catch {
      FileTree.remove(part)
      throw error
    }
    do {
      turn.add(try Folder("\(path)/\(ArchiveLayout.bags)/\(ArchiveLayout.shelf(of: index))"))
      var details = details
      details["bag"] = bag
      details["sha256"] = digest.hex
      details["version"] = "\(version)"
      let entry = ArchiveEntry(.added, at: at, of: caseNumber, by: person, details)
      return (index, bag, try record([entry], at: at, with: turn))
    } catch {
      FileTree.remove(place(of: bag))
      throw error
    }
  }

  private func fill(_ folder: String, with content: BagContent) throws -> (Digest, DiskTurn) {
    var writer = try BagWriter(at: folder)
    for file in content.files {
      switch file.source {
      case .bytes(let bytes): _ = try writer.add(bytes, as: file.name)
      case .copy(let source, let sha256):
        let changed = BagContent.Changed(name: file.name, source: source)
        do {
          guard try writer.add(copyOf: source, as: file.name).hex == sha256 else { throw changed }
        } catch let problem as FileProblem where problem.path == source {
          guard [.notFound, .notAFile, .changed].contains(problem.reason) else { throw problem }
          throw changed
        }
      case .kept(let source, let sha256, let size):
        guard let digest = Digest(hex: sha256) else { throw BagContent.Changed(name: file.name, source: source) }
        try writer.add(linkTo: source, as: file.name, digest, size: size)
      }
    }
    return try writer.end(content.info.map { ($0.name, $0.value) })
  }

  /// Makes the folders a bag lies in.
  private func makeShelf(_ shelf: String) throws {
    var folder = "\(path)/\(ArchiveLayout.bags)"
    for name in shelf.split(separator: "/") {
      let next = "\(folder)/\(name)"
      if mkdir(next, 0o755) == 0 {
        try FileTree.settle(folder: folder)
      } else if errno != EEXIST {
        throw FileProblem(errno: errno, at: next)
      }
      folder = next
    }
    // Not where a link leads.
    _ = try self.folder.folder("\(ArchiveLayout.bags)/\(shelf)")
  }
}
