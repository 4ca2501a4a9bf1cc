import Formats
import Synchronization

/// The heads of a log in their order, their signatures checked on all cores: each takes a hundred times as long as the
/// entry before it.
struct HeadReader {
  private let key: VerifyingKey?
  private let threads: Int
  private var lines: LineReader
  private var count = 0
  /// Bytes of the lines that went by.
  private(set) var length = 0

  /// - Parameter key: nil where signatures are not looked at.
  init(_ file: GrowingFile, _ key: VerifyingKey?, threads: Int) {
    self.key = key
    self.threads = threads
    lines = LineReader(file)
  }

  /// Lines to a run, and to a piece of work.
  private static let (most, share) = (1024, 16)

  /// The next heads with the numbers of their lines, from 1; nil of a line that is no head with a good signature. nil
  /// where no line is left.
  mutating func next() throws -> [(line: Int, head: SignedHead?)]? {
    var run: [[UInt8]] = []
    while run.count < HeadReader.most, let line = try lines.next() {
      run.append(line)
      length += line.count + 1
    }
    guard !run.isEmpty else { return nil }
    let begun = count
    count += run.count
    return zip(begun + 1..<count + 1, try checked(run)).map { (line: $0, head: $1) }
  }

  private func checked(_ run: [[UInt8]]) throws -> [SignedHead?] {
    let (key, archive) = (key, key?.fingerprint.hex)
    let checked = CheckedHeads(run.count)
    let pieces = (run.count + HeadReader.share - 1) / HeadReader.share
    try Cores.run(pieces, on: threads) { piece, _ in
      for place in piece * HeadReader.share..<min(run.count, (piece + 1) * HeadReader.share) {
        guard let text = String(validating: run[place], as: UTF8.self), let head = SignedHead(text),
          key.map({ head.archive == archive && head.isGenuine(by: $0) }) ?? true
        else { continue }
        checked.heads.withLock { $0[place] = head }
      }
    }
    return checked.heads.withLock { $0 }
  }
}

/// What all cores write into.
private final class CheckedHeads: Sendable {
  let heads: Mutex<[SignedHead?]>

  init(_ count: Int) { heads = Mutex(Array(repeating: nil, count: count)) }
}
