import Formats
import Intake
import Packing

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
    try shelf.borrow(body)
  }

  private static let shelf = Shelf { try Workbench() }
}
