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
    do {
      return try check { BagWalk(try archive.folder(path), hash) }
    } catch {
      return Outcome(faults: [.fileUnreadable(path)])
    }
  }

  /// Reads every file of a second copy's bag once. Throws what the place itself says no to.
  func check(at target: any CopyTarget, _ hash: FileHash) throws -> Outcome {
    try check { BagThere(path, target, hash) }
  }

  private func check(_ open: () throws -> some BagReading) throws -> Outcome {
    var outcome = Outcome()
    do {
      var reading = try open()
      try check(&reading, &outcome)
    } catch let problem as FileProblem where problem.reason == .notFound && outcome.files == 0 {
      outcome.faults = [.bagMissing(path)]
    } catch let problem as FileProblem {
      switch problem.reason {
      case .tooManyEntries, .tooDeep: outcome.faults.append(.fileUnknown(path))
      case .notAFile, .symbolicLink: outcome.faults.append(.bagChanged(path))
      default: outcome.faults.append(.fileUnreadable(path))
      }
    }
    return outcome
  }

  private func check(_ reading: inout some BagReading, _ outcome: inout Outcome) throws {
    guard let tags = try read(ArchivedBag.tagManifest, &reading, &outcome) else { return }
    guard try reading.hash.digest(of: tags).hex == sha256 else {
      // Whether the file was changed or another bag lies here: nothing in it can be believed.
      return outcome.faults.append(.bagChanged("\(path)/\(ArchivedBag.tagManifest)"))
    }
    var listed = [ArchivedBag.tagManifest]
    for line in ArchivedBag.lines(tags) {
      listed.append(line.path)
      guard line.path == ArchivedBag.manifest else {
        try check(line, &reading, &outcome)
        continue
      }
      guard let manifest = try read(line.path, &reading, &outcome) else { return }
      guard try reading.hash.digest(of: manifest) == line.digest else {
        // What should lie in the bag is not known any more.
        return outcome.faults.append(.fileChanged("\(path)/\(line.path)"))
      }
      for line in ArchivedBag.lines(manifest) {
        listed.append(line.path)
        try check(line, &reading, &outcome)
      }
    }
    try report(reading, listed, &outcome)
  }

  private func read(_ name: String, _ reading: inout some BagReading, _ outcome: inout Outcome) throws -> [UInt8]? {
    do {
      let bytes = try reading.bytes(of: name, limit: ArchivedBag.largestManifest)
      outcome.files += 1
      outcome.bytes += bytes.count
      return bytes
    } catch let problem as FileProblem {
      outcome.faults.append(ArchiveFault(problem, "\(path)/\(name)"))
      return nil
    }
  }

  private func check(_ line: Line, _ reading: inout some BagReading, _ outcome: inout Outcome) throws {
    do {
      let (digest, size) = try reading.digest(of: line.path)
      outcome.files += 1
      outcome.bytes += size
      if digest != line.digest { outcome.faults.append(.fileChanged("\(path)/\(line.path)")) }
    } catch let problem as FileProblem {
      outcome.faults.append(ArchiveFault(problem, "\(path)/\(line.path)"))
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
  private func report(_ reading: some BagReading, _ listed: [String], _ outcome: inout Outcome) throws {
    var (files, folders): (Set<BagPath>, Set<BagPath>) = (Set(listed.map(BagPath.init)), [BagPath("data")])
    for path in listed {
      var above = path.folderAbove
      while above != ".", folders.insert(BagPath(above)).inserted { above = above.folderAbove }
    }
    var limits = FolderLimits()
    limits.entries = files.count + folders.count + ArchivedBag.spare
    limits.depth = BagLimits().depth
    for entry in try reading.entries(limits: limits) {
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
