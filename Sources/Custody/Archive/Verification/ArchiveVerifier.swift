import Formats
import Glibc
import Synchronization

/// Looks through an archive: the whole log, and every bag or some of them, on all cores.
package struct ArchiveVerifier: Sendable {
  package let path: String
  /// Roots of heads that are known elsewhere, by their size: in the ledger, on paper, in a second copy.
  package var known: [Int: String] = [:]
  /// Whose signature the heads must bear; nil for the key that lies in the archive.
  package var key: Digest?
  /// How many bags to read, drawn by `seed`; nil for all.
  package var sample: Int?
  package var seed = ""
  /// Where an earlier run got to.
  package var checkpoint: VerificationCheckpoint?
  package var threads = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  package init(_ path: String) { self.path = path }

  /// - Parameter progress: gets how far it got, after each bag and never twice at once.
  package func run(_ progress: @escaping @Sendable (VerificationCheckpoint, Int) -> Void = { _, _ in }) throws
    -> ArchiveVerification
  {
    guard access("\(path)/\(ArchiveLayout.key)", F_OK) == 0 else { throw Archive.Problem.missing }
    let root = try Folder(path)
    var (result, own) = try ownKey(in: root)
    if let key, let own, key != own.fingerprint { result.add(.otherKey) }
    var log = try LogCheck(path, own, known: known, threads: threads)
    try log.run()
    result.take(log.result)
    let files = FileCheck(path, root, log)
    try files.checkTop(&result)
    let drawn = try selection(of: log.bags)
    result.skipped = log.bags.count - drawn.count
    let next = checkpoint?.next ?? 0
    try read(drawn.filter { $0.index >= next }, in: root, log.reader, &result, progress)
    files.checkShelves(&result)
    if !result.isWhole, let meanwhile = Meanwhile(path, own, since: result.entries) {
      result.found.remove(where: meanwhile.explains)
    }
    return result
  }

  /// The key that lies in the archive; nil where it is none, which is told.
  private func ownKey(in root: Folder) throws -> (ArchiveVerification, VerifyingKey?) {
    var result = ArchiveVerification()
    do throws(FileProblem) {
      let pem = try root.open(ArchiveLayout.key).readAll(limit: 4096)
      if let key = try? VerifyingKey(pem: pem), key.pem == pem { return (result, key) }
    } catch {
      if error.reason == .notFound { throw Archive.Problem.missing }
    }
    result.add(.fileChanged(ArchiveLayout.key))
    return (result, nil)
  }

  /// Which bags are read.
  private func selection(of bags: [LogCheck.Written]) throws -> [LogCheck.Written] {
    guard let sample, sample < bags.count else { return bags }
    // Drawn by hash: the same day gives the same bags, another day others.
    let ranked = try bags.map { ($0, try SHA256.digest(of: Array("\(seed)/\($0.index)".utf8)).hex) }
    return ranked.sorted { $0.1 < $1.1 }.prefix(max(0, sample)).map(\.0).sorted { $0.index < $1.index }
  }

  private func read(
    _ bags: [LogCheck.Written], in root: Folder, _ entry: @escaping @Sendable (LogCheck.Written) -> ArchiveEntry?,
    _ result: inout ArchiveVerification, _ progress: @escaping @Sendable (VerificationCheckpoint, Int) -> Void
  ) throws {
    let sum = SharedSum(ReadingSum(bags.map(\.index), result, checkpoint))
    try Cores.run(bags.count, on: threads) { position, hash in
      let outcome =
        if let entry = entry(bags[position]), let place = entry.details["bag"], let sha256 = entry.details["sha256"] {
          ArchivedBag(path: "\(ArchiveLayout.bags)/\(place)", sha256: sha256).check(in: root, hash)
        } else {
          ArchivedBag.Outcome(faults: [.entryUnfit(bags[position].index)])
        }
      sum.state.withLock { sum in
        sum.take(outcome, at: position)
        progress(sum.checkpoint, bags.count)
      }
    }
    result = sum.state.withLock { $0.result }
  }
}

/// How far a run got, for one that goes on.
package struct VerificationCheckpoint: Codable, Sendable {
  /// Bags of entries below this number were read.
  package var next = 0
  package var bags = 0
  package var files = 0
  package var bytes = 0
  package var found = ArchiveFaults()

  package init() {}
}

/// What all cores add to.
private final class SharedSum: Sendable {
  let state: Mutex<ReadingSum>

  init(_ sum: ReadingSum) { state = Mutex(sum) }
}

/// What the cores found so far.
private struct ReadingSum {
  private(set) var result: ArchiveVerification
  /// What was found of the bags before the first that is not read yet.
  private(set) var checkpoint: VerificationCheckpoint
  private let bags: [Int]
  /// Of bags behind that one.
  private var waiting: [Int: ArchivedBag.Outcome] = [:]
  private var low = 0

  init(_ bags: [Int], _ result: ArchiveVerification, _ earlier: VerificationCheckpoint?) {
    self.bags = bags
    self.result = result
    checkpoint = earlier ?? VerificationCheckpoint()
    self.result.bags += checkpoint.bags
    self.result.files += checkpoint.files
    self.result.bytes += checkpoint.bytes
    self.result.found.add(checkpoint.found)
  }

  mutating func take(_ outcome: ArchivedBag.Outcome, at position: Int) {
    result.bags += 1
    result.files += outcome.files
    result.bytes += outcome.bytes
    result.found.add(outcome.faults)
    waiting[position] = outcome
    while let outcome = waiting.removeValue(forKey: low) {
      low += 1
      checkpoint.take(outcome)
    }
    checkpoint.next = low < bags.count ? bags[low] : (bags.last ?? -1) + 1
  }
}

extension VerificationCheckpoint {
  fileprivate mutating func take(_ outcome: ArchivedBag.Outcome) {
    bags += 1
    files += outcome.files
    bytes += outcome.bytes
    found.add(outcome.faults)
  }
}
