import Dispatch
import Formats
import Synchronization

/// Work on all cores, one piece after the other handed out.
final class Cores: Sendable {
  private let next = Atomic<Int>(0)
  private let failure = Mutex<(any Error)?>(nil)

  private init() {}

  /// Throws what the first piece threw that failed; no more are begun then.
  ///
  /// - Parameter body: gets a hash of its thread's own besides.
  static func run(_ count: Int, on threads: Int, _ body: @escaping @Sendable (Int, FileHash) throws -> Void) throws {
    let cores = Cores()
    let group = DispatchGroup()
    for number in 0..<max(1, min(threads, count)) {
      DispatchQueue(label: "archive.\(number)").async(group: group) { cores.work(count, body) }
    }
    group.wait()
    if let error = cores.failure.withLock({ $0 }) { throw error }
  }

  private func work(_ count: Int, _ body: (Int, FileHash) throws -> Void) {
    do {
      let hash = try FileHash()
      while failure.withLock({ $0 == nil }) {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < count else { return }
        try body(position, hash)
      }
    } catch {
      failure.withLock { first in if first == nil { first = error } }
    }
  }
}
