import Formats
import Intake
import Packing
import Synchronization

/// The tools of one thread: hashing, packing and unpacking keep buffers that are worth keeping.
final class Workbench {
  let reading: ReadingBench
  let deflater: Deflater
  let inflater: Inflater

  private init() throws {
    reading = try ReadingBench()
    deflater = try Deflater()
    inflater = try Inflater()
  }

  /// Runs with a bench nobody else uses meanwhile; it is kept for the next.
  static func borrow<Result>(_ body: (Workbench) throws -> Result) throws -> Result {
    let bench = try shelf.withLock { $0.popLast() }?.bench ?? Workbench()
    defer { shelf.withLock { $0.append(Resting(bench: bench)) } }
    return try body(bench)
  }

  private static let shelf = Mutex<[Resting]>([])

  /// A bench on the shelf belongs to nobody, and the shelf's lock passes it from thread to thread.
  private struct Resting: @unchecked Sendable {
    let bench: Workbench
  }
}
