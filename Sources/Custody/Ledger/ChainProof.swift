import CaseModel
import Dispatch
import Formats
import Synchronization

/// Follows the chain on a thread of its own, while the next links are read.
final class ChainProof: Sendable {
  private let state: Mutex<ChainState>
  private let failure = Mutex<LibraryFailure?>(nil)
  private let queue = DispatchQueue(label: "ledger.proof")
  private let group = DispatchGroup()

  /// How many links are handed over at a time.
  static let batch = 1024

  /// - Parameter known: the hash of a head that was noted earlier.
  init(against known: String?) throws {
    state = Mutex(try ChainState(against: known))
  }

  /// Looks at the next links, once it is done with those before.
  func take(_ batch: LinkBatch) throws {
    try wait()
    queue.async(group: group) { [self] in
      do throws(LibraryFailure) {
        try state.withLock { state throws(LibraryFailure) in
          try state.follow(batch)
        }
      } catch {
        failure.withLock { $0 = error }
      }
    }
  }

  /// What came of it: what was found, and what the tables beside the chain have to say.
  struct Outcome {
    let result: Ledger.Verification
    let states: [ExactText: CaseRecord]
    let out: [ExactText: [String: ChainState.OutSince]]
    let known: [ExactText: Set<String>]
  }

  /// Waits for the last of them.
  func end() throws -> Outcome {
    try wait()
    return state.withLock { state in
      state.end()
      return Outcome(result: state.result, states: state.states, out: state.out, known: state.known)
    }
  }

  private func wait() throws {
    group.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }
}
