import Formats

/// Hashes the files of a bag, each read once however many algorithms want it.
struct BagFixity {
  private var hashes: [HashAlgorithm: ManifestHash] = [:]

  /// The digests of a file, and its size; nil where it cannot be read to its end or changes meanwhile, and that is noted.
  mutating func digests(
    of path: BagPath, in folder: Folder, _ algorithms: Set<HashAlgorithm>, _ notes: inout BagNotes
  ) throws(LibraryFailure) -> (digests: [HashAlgorithm: [UInt8]], size: Int)? {
    var wanted: [ManifestHash] = []
    for algorithm in algorithms {
      if hashes[algorithm] == nil { hashes[algorithm] = try ManifestHash(algorithm) }
      guard let hash = hashes[algorithm] else { continue }
      try hash.begin()
      wanted.append(hash)
    }
    do {
      let file = try folder.open(path.text)
      if !wanted.isEmpty {
        try file.pieces { piece in
          for hash in wanted { try hash.update(piece) }
        }
        try file.checkUnchanged()
      }
      var digests: [HashAlgorithm: [UInt8]] = [:]
      for hash in wanted { digests[hash.algorithm] = try hash.finish() }
      return (digests, file.size)
    } catch let failure as LibraryFailure {
      throw failure
    } catch let problem as FileProblem where problem.reason == .changed {
      notes.fault(.changed, path.text)
    } catch {
      notes.fault(.unreadable, path.text)
    }
    return nil
  }
}
