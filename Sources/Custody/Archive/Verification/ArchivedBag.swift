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
  static let largestManifest = 64 << 20

  /// Reads every file once.
  ///
  /// - Parameters:
  ///   - archive: nothing outside of it is reached.
  ///   - hash: used again from file to file.
  func check(in archive: Folder, _ hash: FileHash) -> Outcome {
    var outcome = Outcome()
    do {
      var walk = BagWalk(try archive.folder(path), hash)
      try check(&walk, &outcome)
    } catch let problem as FileProblem where problem.reason == .notFound && outcome.files == 0 {
      outcome.faults = [.bagMissing(path)]
    } catch let problem as FileProblem {
      switch problem.reason {
      case .tooManyEntries, .tooDeep: outcome.faults.append(.fileUnknown(path))
      case .notAFile, .symbolicLink: outcome.faults.append(.bagChanged(path))
      default: outcome.faults.append(.fileUnreadable(path))
      }
    } catch {
      outcome.faults.append(.fileUnreadable(path))
    }
    return outcome
  }

  private func check(_ walk: inout BagWalk, _ outcome: inout Outcome) throws {
    guard let tags = read(ArchivedBag.tagManifest, walk.bag, &outcome) else { return }
    outcome.files += 1
    outcome.bytes += tags.count
    guard try walk.hash.digest(of: tags).hex == sha256 else {
      // Whether the file was changed or another bag lies here: nothing in it can be believed.
      return outcome.faults.append(.bagChanged("\(path)/\(ArchivedBag.tagManifest)"))
    }
    var listed = [ArchivedBag.tagManifest]
    for line in ArchivedBag.lines(tags) {
      listed.append(line.path)
      guard line.path == ArchivedBag.manifest else {
        check(line, &walk, &outcome)
        continue
      }
      guard let manifest = read(line.path, walk.bag, &outcome) else { return }
      outcome.files += 1
      outcome.bytes += manifest.count
      guard try walk.hash.digest(of: manifest) == line.digest else {
        // What should lie in the bag is not known any more.
        return outcome.faults.append(.fileChanged("\(path)/\(line.path)"))
      }
      for line in ArchivedBag.lines(manifest) {
        listed.append(line.path)
        check(line, &walk, &outcome)
      }
    }
    try report(walk.bag, listed, &outcome)
  }

  private func read(_ name: String, _ folder: Folder, _ outcome: inout Outcome) -> [UInt8]? {
    do {
      return try folder.open(name).readAll(limit: ArchivedBag.largestManifest)
    } catch {
      outcome.faults.append(fault(of: error, name))
      return nil
    }
  }

  private func check(_ line: Line, _ walk: inout BagWalk, _ outcome: inout Outcome) {
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

  /// What lies in the bag and no manifest names. Paths that only look alike are not one.
  private func report(_ folder: Folder, _ listed: [String], _ outcome: inout Outcome) throws {
    var (files, folders): (Set<BagPath>, Set<BagPath>) = (Set(listed.map(BagPath.init)), [BagPath("data")])
    for path in listed {
      var above = path.folderAbove
      while above != ".", folders.insert(BagPath(above)).inserted { above = above.folderAbove }
    }
    var limits = FolderLimits()
    limits.entries = files.count + folders.count + ArchivedBag.spare
    limits.depth = BagLimits().depth
    for entry in try folder.entries(limits: limits) {
      let isKnown: Bool =
        switch entry.kind {
        case .folder: folders.contains(BagPath(entry.path))
        case .file: files.remove(BagPath(entry.path)) != nil
        default: files.contains(BagPath(entry.path))
        }
      if !isKnown { outcome.faults.append(.fileUnknown("\(path)/\(entry.path)")) }
    }
  }

  /// How much more than is listed may lie in a bag for all of it to be named.
  private static let spare = 1000

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
