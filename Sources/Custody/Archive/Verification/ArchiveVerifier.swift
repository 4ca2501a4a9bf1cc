import CaseModel
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
    let own = try VerifyingKey(pem: Folder(path).open(ArchiveLayout.key).readAll(limit: 4096))
    var log = try LogCheck(path, own, known: known, threads: threads)
    try log.run()
    var result = log.result
    if let key, key != own.fingerprint { result.add(.otherKey) }
    let wanted = selection(of: log.bags)
    result.skipped = log.bags.count - wanted.count
    try read(wanted, &result, progress)
    try FileCheck(path, log).run(&result)
    return result
  }

  /// Which bags are read, by the numbers of their entries.
  private func selection(of bags: [Int]) -> [Int] {
    let rest = checkpoint.map { checkpoint in bags.filter { $0 >= checkpoint.next } } ?? bags
    guard let sample, sample < rest.count else { return rest }
    // Drawn by hash: the same day gives the same bags, another day others.
    let ranked = rest.compactMap { index in
      (try? SHA256.digest(of: Array("\(seed)/\(index)".utf8)).hex).map { ($0, index) }
    }
    return ranked.sorted { $0.0 < $1.0 }.prefix(sample).map(\.1).sorted()
  }

  private func read(
    _ bags: [Int], _ result: inout ArchiveVerification,
    _ progress: @escaping @Sendable (VerificationCheckpoint, Int) -> Void
  ) throws {
    let files = try TreeFiles("\(path)/\(ArchiveLayout.log)", isWritten: false)
    let entries = try GrowingFile("\(path)/\(ArchiveLayout.log)/entries.jsonl", isWritten: false)
    let sum = SharedSum(ReadingSum(bags, result, checkpoint))
    try Cores.run(bags.count, on: threads) { position, hash in
      let outcome = try check(bags[position], files, entries, hash)
      sum.state.withLock { sum in
        sum.take(outcome, at: position)
        progress(sum.checkpoint, bags.count)
      }
    }
    result = sum.state.withLock { $0.result }
  }

  private func check(
    _ index: Int, _ files: TreeFiles, _ entries: GrowingFile, _ hash: FileHash
  ) throws -> ArchivedBag.Outcome {
    guard let range = try files.bytes(of: index), range.count <= ArchiveLog.longestLine * 16,
      let line = String(validating: try entries.read(range.count - 1, at: range.lowerBound), as: UTF8.self),
      let entry = ArchiveEntry(line), let place = entry.details["bag"], let sha256 = entry.details["sha256"]
    else { return ArchivedBag.Outcome(faults: [.entryUnfit(index)]) }
    return ArchivedBag(path: "\(ArchiveLayout.bags)/\(place)", sha256: sha256).check(in: path, hash)
  }
}

/// How far a run got, for one that goes on.
package struct VerificationCheckpoint: Codable, Sendable {
  /// Bags of entries below this number were read.
  package var next = 0
  package var bags = 0
  package var files = 0
  package var bytes = 0
  package var faults: [ArchiveFault] = []
  package var faultCount = 0

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
  private(set) var checkpoint: VerificationCheckpoint
  private let bags: [Int]
  private var done: [Bool]
  private var low = 0

  init(_ bags: [Int], _ result: ArchiveVerification, _ earlier: VerificationCheckpoint?) {
    self.bags = bags
    self.result = result
    done = Array(repeating: false, count: bags.count)
    checkpoint = earlier ?? VerificationCheckpoint()
    self.result.bags = checkpoint.bags
    self.result.files = checkpoint.files
    self.result.bytes = checkpoint.bytes
    self.result.skipped -= checkpoint.bags
    self.result.faultCount += checkpoint.faultCount
    self.result.faults += checkpoint.faults
  }

  mutating func take(_ outcome: ArchivedBag.Outcome, at position: Int) {
    result.bags += 1
    result.files += outcome.files
    result.bytes += outcome.bytes
    for fault in outcome.faults { result.add(fault) }
    done[position] = true
    while low < done.count, done[low] { low += 1 }
    checkpoint.next = low < bags.count ? bags[low] : (bags.last ?? -1) + 1
    checkpoint.bags = result.bags
    checkpoint.files = result.files
    checkpoint.bytes = result.bytes
    for fault in outcome.faults.prefix(1000 - checkpoint.faults.count) { checkpoint.faults.append(fault) }
    checkpoint.faultCount += outcome.faults.count
  }
}
