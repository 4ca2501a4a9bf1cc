import CaseModel
import Formats

/// A bag as we make them, held against the hash that the log has of it.
struct ArchivedBag {
  /// Seen from the archive: `bags/000/000/000000042_2026-0042_v1`.
  let path: String
  /// SHA-256 of `tagmanifest-sha256.txt`.
  let sha256: String

  /// What checking it came to.
  struct Outcome {
    var files = 0
    var bytes = 0
    var faults: [ArchiveFault] = []
  }

  static let (tagManifest, manifest) = ("tagmanifest-sha256.txt", "manifest-sha256.txt")
  /// A line has some 150 bytes: a bag of half a million files.
  private static let largestManifest = 64 << 20

  /// Reads every file once.
  ///
  /// - Parameter hash: used again from file to file.
  func check(in archive: String, _ hash: FileHash) -> Outcome {
    var outcome = Outcome()
    do {
      let folder = try Folder("\(archive)/\(path)")
      var walk = Walk(folder, hash)
      try check(&walk, &outcome)
    } catch let problem as FileProblem where problem.reason == .notFound && outcome.files == 0 {
      outcome.faults = [.bagMissing(path)]
    } catch {
      outcome.faults.append(.fileUnreadable(path))
    }
    return outcome
  }

  /// A bag's folder, and the one in it whose files are read.
  private struct Walk {
    let bag: Folder
    let hash: FileHash
    private var inner: (path: String, folder: Folder)?

    init(_ bag: Folder, _ hash: FileHash) {
      self.bag = bag
      self.hash = hash
    }

    mutating func open(_ path: String) throws(FileProblem) -> OpenFile {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return try bag.open(path) }
      let (above, name) = (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
      // A list names the files of a folder one after the other.
      if let inner, inner.path.utf8.elementsEqual(above.utf8) { return try inner.folder.open(name) }
      let folder = try bag.folder(above)
      inner = (above, folder)
      return try folder.open(name)
    }
  }

  private func check(_ walk: inout Walk, _ outcome: inout Outcome) throws {
    var limits = FolderLimits()
    limits.entries = 1_000_000
    let entries = try walk.bag.entries(limits: limits)
    guard let tags = read(ArchivedBag.tagManifest, &walk, &outcome) else { return }
    outcome.files += 1
    outcome.bytes += tags.count
    guard try walk.hash.digest(of: tags).hex == sha256 else {
      // Whether the file was changed or another bag lies here: nothing in it can be believed.
      return outcome.faults.append(.bagChanged("\(path)/\(ArchivedBag.tagManifest)"))
    }
    // As bytes: as strings, an ä and an a with its dots would be one name.
    var listed: Set = [Array(ArchivedBag.tagManifest.utf8)]
    for line in ArchivedBag.lines(tags) {
      listed.insert(Array(line.path.utf8))
      if line.path == ArchivedBag.manifest {
        guard let manifest = read(line.path, &walk, &outcome) else { continue }
        outcome.files += 1
        outcome.bytes += manifest.count
        guard try walk.hash.digest(of: manifest) == line.digest else {
          outcome.faults.append(.fileChanged("\(path)/\(line.path)"))
          continue
        }
        for line in ArchivedBag.lines(manifest) {
          listed.insert(Array(line.path.utf8))
          check(line, &walk, &outcome)
        }
      } else {
        check(line, &walk, &outcome)
      }
    }
    report(entries, listed, &outcome)
  }

  private func read(_ name: String, _ walk: inout Walk, _ outcome: inout Outcome) -> [UInt8]? {
    do {
      return try walk.open(name).readAll(limit: ArchivedBag.largestManifest)
    } catch {
      outcome.faults.append(fault(of: error, name))
      return nil
    }
  }

  private func check(_ line: Line, _ walk: inout Walk, _ outcome: inout Outcome) {
    do {
      let file = try walk.open(line.path)
      let digest = try walk.hash.digest(of: file)
      outcome.files += 1
      outcome.bytes += file.size
      if digest != line.digest { outcome.faults.append(.fileChanged("\(path)/\(line.path)")) }
    } catch {
      outcome.faults.append(fault(of: error, line.path))
    }
  }

  private func fault(of error: any Error, _ name: String) -> ArchiveFault {
    switch (error as? FileProblem)?.reason {
    case .notFound: .fileMissing("\(path)/\(name)")
    case .notAFile, .symbolicLink, .tooLarge: .fileChanged("\(path)/\(name)")
    default: .fileUnreadable("\(path)/\(name)")
    }
  }

  /// Every file of the bag with the hash it must have, as its lists say. Throws where they are not the ones written down.
  func files(in folder: Folder) throws -> [Line] {
    let tags = try folder.open(ArchivedBag.tagManifest).readAll(limit: ArchivedBag.largestManifest)
    let digest = try SHA256.digest(of: tags)
    guard digest.hex == sha256 else { throw ArchiveSync.Problem.changed("\(path)/\(ArchivedBag.tagManifest)") }
    let listed = ArchivedBag.lines(tags)
    let manifest = try folder.open(ArchivedBag.manifest).readAll(limit: ArchivedBag.largestManifest)
    return [Line(digest: digest, path: ArchivedBag.tagManifest)] + listed + ArchivedBag.lines(manifest)
  }

  /// What lies in the bag and no manifest names.
  private func report(_ entries: [FolderEntry], _ listed: Set<[UInt8]>, _ outcome: inout Outcome) {
    var folders: Set<ArraySlice<UInt8>> = []
    for path in listed {
      var above = path[...]
      while let slash = above.lastIndex(of: UInt8(ascii: "/")) {
        above = above[..<slash]
        if !folders.insert(above).inserted { break }
      }
    }
    for entry in entries {
      let name = Array(entry.path.utf8)
      let isKnown =
        entry.kind == .folder
        ? folders.contains(name[...])
        : entry.kind != .nameNotUTF8 && listed.contains(name)
      if !isKnown { outcome.faults.append(.fileUnknown("\(path)/\(entry.path)")) }
    }
  }

  struct Line {
    let digest: Digest
    let path: String
  }

  /// The lines of a manifest that we wrote ourselves: hash, two blanks, path (RFC 8493, section 2.1.3).
  static func lines(_ manifest: [UInt8]) -> [Line] {
    manifest.split(separator: UInt8(ascii: "\n")).compactMap { line -> Line? in
      guard line.count > 66, let digest = Digest(hex: line.prefix(64)),
        let path = String(
          validating: BagPercent.decoding(line.dropFirst(66), [0x0A, 0x0D, UInt8(ascii: "%")]).bytes, as: UTF8.self)
      else { return nil }
      return Line(digest: digest, path: path)
    }
  }
}
