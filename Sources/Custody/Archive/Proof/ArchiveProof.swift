import Formats

/// That a bag was in an archive and is unchanged, in one small file: everything somebody needs who has not the archive.
///
/// docs/archive.md shows how to check it with a few lines of Python and OpenSSL.
public struct ArchiveProof: Codable, Sendable, Equatable {
  public var format = ArchiveProof.current
  public var caseNumber: String
  /// The line of the log, whose leaf the path begins at.
  public var entry: String
  /// Number of that line, from 0.
  public var index: Int
  /// The last head, and besides the first that has a time stamp.
  public var heads: [Head]
  /// The archive's public key, in PEM.
  public var key: String
  /// The bag's own lists: the first has the hash that the entry names and lists the second, which lists the files.
  public var tagManifest: String
  public var manifest: String

  public struct Head: Codable, Sendable, Equatable {
    /// As in `heads.jsonl`.
    public var line: String
    /// From the leaf to the head's root (RFC 6962, section 2.1.1), in hexadecimal.
    public var path: [String]
    /// The answer of a time-stamp authority (RFC 3161) over the head's five lines, in base64.
    public var stamp: String?
  }

  public static let current = "koffer-archive-proof-1"

  package func bytes() throws -> [UInt8] { try ArchiveJSON.bytes(of: self) }

  /// nil where the text is no proof.
  package init?(_ bytes: [UInt8]) {
    guard let read: ArchiveProof = ArchiveJSON.value(bytes), read.format == ArchiveProof.current
    else { return nil }
    self = read
  }

  init(
    of caseNumber: String, entry: String, _ index: Int, _ heads: [Head], key: String, tagManifest: String,
    manifest: String
  ) {
    self.caseNumber = caseNumber
    self.entry = entry
    self.index = index
    self.heads = heads
    self.key = key
    self.tagManifest = tagManifest
    self.manifest = manifest
  }
}

extension Archive {
  /// The proof of a bag that is there. It holds, or nothing is given.
  ///
  /// - Parameter stamps: numbers of the entries that tell of time stamps, in order.
  package func prove(_ bag: ShelvedBag, stamps: [Int]) throws -> ArchiveProof {
    guard let head else { throw Problem.damaged }
    let line = try log.line(bag.sequence)
    var heads = [try proven(head, bag.sequence, stamp: nil)]
    // An entry about a time stamp comes behind the head that was stamped, and that one behind the bag.
    for number in stamps where number > bag.sequence {
      guard let stamped = try stamped(try entry(number), beyond: bag.sequence) else { continue }
      heads.append(stamped)
      break
    }
    let folder = try open(bag: bag.place)
    func text(_ name: String) throws -> String {
      let bytes = try folder.open(name).readAll(limit: ArchivedBag.largestManifest)
      guard let text = String(validating: bytes, as: UTF8.self) else { throw changed(name) }
      return text
    }
    func changed(_ name: String) -> ArchiveSync.Problem { .changed("\(ArchiveLayout.bags)/\(bag.place)/\(name)") }
    let proof = ArchiveProof(
      of: bag.caseNumber, entry: line, bag.sequence, heads, key: String(decoding: key.pem, as: UTF8.self),
      tagManifest: try text(ArchivedBag.tagManifest), manifest: try text(ArchivedBag.manifest))
    let faults = try proof.check().faults
    if faults.contains(.bagDiffers) { throw changed(ArchivedBag.tagManifest) }
    if faults.contains(.manifestDiffers) { throw changed(ArchivedBag.manifest) }
    guard faults.isEmpty else { throw Problem.damaged }
    return proof
  }

  private func proven(_ head: SignedHead, _ index: Int, stamp: [UInt8]?) throws -> ArchiveProof.Head {
    let path = try log.path(of: index, in: head.size)
    return ArchiveProof.Head(line: head.line, path: path.map(\.hex), stamp: stamp.map(Base64.text))
  }

  /// A head that was stamped and has that entry in it; nil of an older one.
  private func stamped(_ entry: ArchiveEntry, beyond index: Int) throws -> ArchiveProof.Head? {
    guard entry.kind == .stamped, let head = SignedHead(stamped: entry, archive: key.fingerprint.hex), head.size > index
    else { return nil }
    return try proven(
      head, index, stamp: try folder.open(ArchiveLayout.stamp(of: head.size)).readAll(limit: TimeStamp.largest))
  }
}
