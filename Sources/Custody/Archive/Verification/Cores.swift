import Dispatch
import Formats
import Synchronization

/// Work on all cores, one piece after the other handed out.
enum Cores {
  /// Throws what the first piece threw that failed; no more are begun then.
  ///
  /// - Parameter body: gets a hash of its thread's own besides.
  static func run(_ count: Int, on threads: Int, _ body: @escaping @Sendable (Int, SHA256) throws -> Void) throws {
    let next = Atomic<Int>(0)
    let failure = Mutex<(any Error)?>(nil)
    let group = DispatchGroup()
    for number in 0..<max(1, min(threads, count)) {
      DispatchQueue(label: "archive.\(number)").async(group: group) {
        do {
          let hash = try SHA256()
          while failure.withLock({ $0 == nil }) {
            let position = next.add(1, ordering: .relaxed).oldValue
            guard position < count else { return }
            try body(position, hash)
          }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    group.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
