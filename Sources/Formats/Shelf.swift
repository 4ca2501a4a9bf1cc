import Synchronization

/// Tools that are worth keeping, lent to one thread at a time.
package final class Shelf<Tool>: Sendable {
  // @unchecked: a tool on the shelf belongs to nobody, and the shelf's lock passes it from thread to thread; while it is
  // lent, whoever borrowed it alone has it.
  private struct Resting: @unchecked Sendable {
    let tool: Tool
  }

  private let resting = Mutex<[Resting]>([])
  private let make: @Sendable () throws -> Tool

  /// - Parameter make: a new tool, where none rests.
  package init(_ make: @escaping @Sendable () throws -> Tool) {
    self.make = make
  }

  /// Runs with a tool nobody else uses meanwhile; it is kept for the next.
  package func borrow<Result>(_ body: (Tool) throws -> Result) throws -> Result {
    let tool = try resting.withLock { $0.popLast() }?.tool ?? make()
    defer { resting.withLock { $0.append(Resting(tool: tool)) } }
    return try body(tool)
  }
}
