import Glibc
import Synchronization

/// A bar on the terminal's error stream while many cases are worked on. Silent where nobody watches.
final class Progress: Sendable {
  private let total: Int
  private let done = Mutex(State())

  private struct State {
    var count = 0
    var shown = -1
  }

  init(total: Int) {
    self.total = total
  }

  func advance() {
    guard Console.hasProgress, total > 1 else { return }
    done.withLock { state in
      state.count += 1
      let percent = state.count * 100 / total
      guard percent != state.shown else { return }
      state.shown = percent
      let filled = percent * 30 / 100
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
      Console.write("\r\(bar) \(percent) %  \(state.count)/\(total)", to: STDERR_FILENO)
    }
  }

  func finish() {
    guard Console.hasProgress, total > 1 else { return }
    Console.write("\r\u{1B}[2K", to: STDERR_FILENO)
  }
}
