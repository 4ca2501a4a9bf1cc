import CaseModel
import Custody
import Formats
import Foundation
import Glibc
import Packing
import Synchronization

/// How an archive is looked through.
public struct ArchiveCheckOrder: Sendable {
  /// How many bags to read; nil for all.
  public var sample: Int?
  /// Whether to go on where the last run stopped.
  public var resumes = false
  /// A head that was noted: how many entries, and the root over them.
  public var noted: (size: Int, root: String)?
  /// A copy in another folder, in place of the archive.
  public var copy: String?

  public init() {}
}

extension ArchivePlace {
  /// Looks through the archive: its whole log, and every bag or some of them.
  ///
  /// What the ledger knows of the log has to be in it, too. How far it got is kept beside the archive until it is through.
  ///
  /// - Parameter progress: gets how many bags were read, of how many.
  public func verify(
    _ order: ArchiveCheckOrder, asOf: Day, at: String, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(Outage) -> ArchiveVerification {
    let folder = order.copy ?? path
    let anchors = try known(order)
    // What a run left behind that was cut off is put in order first, where we may.
    if order.copy == nil, try isUpToLedger(), let key = try? lyingKey() {
      _ = try? Archive(toWrite: path, signer: key, patience: 0)
    }
    return try Outage.translatingArchive(folder) {
      var verifier = ArchiveVerifier(folder)
      verifier.known = anchors
      verifier.key = fingerprint
      verifier.sample = order.sample
      verifier.seed = "\(asOf)"
      let note = VerificationNote(self.progress, of: folder)
      if order.resumes { verifier.checkpoint = note.read() }
      let isNoted = order.sample == nil
      let result = try verifier.run { checkpoint, total in
        progress(checkpoint.bags, total)
        if isNoted, note.isDue { note.write(checkpoint) }
      }
      if isNoted { note.remove() }
      return result
    }
  }

  /// Heads that are known outside of the archive.
  private func known(_ order: ArchiveCheckOrder) throws(Outage) -> [Int: String] {
    var known: [Int: String] = [:]
    if let noted = order.noted { known[noted.size] = noted.root }
    if let last = try ArchiveAnchor.last(in: home, of: fingerprint) { known[last.head] = last.root }
    return known
  }
}

/// How far a verification got, beside the archive.
private final class VerificationNote: Sendable {
  private let path: String
  private let folder: String
  private let last = Mutex(ContinuousClock.now)
  /// All cores wait for the disk meanwhile.
  private static let pause = Duration.seconds(5)

  init(_ path: String, of folder: String) {
    self.path = path
    self.folder = folder
  }

  private struct Content: Codable {
    var folder: String
    var checkpoint: VerificationCheckpoint
  }

  /// Whether the last one was written a while ago; asked once, it is not due for a while.
  var isDue: Bool {
    last.withLock { last in
      guard ContinuousClock.now - last > VerificationNote.pause else { return false }
      last = .now
      return true
    }
  }

  /// nil where there is none, or it is of another copy.
  func read() -> VerificationCheckpoint? {
    guard let bytes = try? OpenFile(path).readAll(limit: 64 << 20),
      let content = try? JSONDecoder().decode(Content.self, from: Data(bytes)), content.folder == folder
    else { return nil }
    return content.checkpoint
  }

  /// A note that cannot be written only costs time later.
  func write(_ checkpoint: VerificationCheckpoint) {
    guard let bytes = try? JSONEncoder().encode(Content(folder: folder, checkpoint: checkpoint)),
      let file = try? AtomicFile(path), (try? file.write(Array(bytes))) != nil
    else { return }
    try? file.commit()
  }

  func remove() { _ = unlink(path) }
}

/// A proof that somebody was given, checked without the archive.
public enum ProofFile {
  /// - Parameters:
  ///   - files: paths of files that have to be in the bag.
  ///   - fingerprint: SHA-256 of the archive's key, where it is known.
  ///   - trust: path of the certificates of time-stamp authorities that are trusted.
  /// - Returns: nil where the file is no proof.
  public static func check(
    _ path: String, files: [String], fingerprint: String?, trust: String?
  ) throws(Outage) -> (proof: ArchiveProof, outcome: ArchiveProof.Outcome)? {
    try Outage.translating(path) {
      guard let proof = ArchiveProof(try OpenFile(path).readAll(limit: 256 << 20)) else { return nil }
      let digests = try files.map { file in try Outage.translating(file) { try SHA256.digest(of: OpenFile(file)) } }
      let anchors = try trust.map(TrustedAuthorities.read)
      return (proof, try proof.check(files: digests, fingerprint: fingerprint, anchors: anchors))
    }
  }
}
