import Glibc
import Synchronization

/// A bar on the terminal's error stream while many cases are worked on. Silent where nobody watches.
final class Progress: Sendable {
  private let total: Int
  private let count = Mutex(0)
  private let isWanted: Bool

  init(total: Int) {
    self.total = total
    isWanted = Console.hasProgress && total > 1
  }

  /// Counts one more. What `body` prints scrolls above the bar.
  func advance(_ body: () -> Void) {
    guard isWanted else { return body() }
    count.withLock { count in
      count += 1
      if Console.isTerminal { clear() }
      body()
      let percent = count * 100 / total
      if Console.isTerminal || percent != (count - 1) * 100 / total { draw(count, percent) }
    }
  }

  /// So far many are done.
  func reach(_ done: Int) {
    guard isWanted else { return }
    count.withLock { count in
      let percent = done * 100 / total
      if percent != count * 100 / total { draw(done, percent) }
      count = done
    }
  }

  func finish() {
    if isWanted { clear() }
  }

  private func draw(_ count: Int, _ percent: Int) {
    let figures = " \(percent) %  \(count)/\(total)"
    // A bar that wraps could not be cleared again.
    let length = max(0, min(30, Console.width - 1 - figures.count))
    let filled = percent * length / 100
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: length - filled)
    Console.write("\r\(bar)\(figures)", to: STDERR_FILENO)
  }

  private func clear() {
    Console.write("\r\u{1B}[2K", to: STDERR_FILENO)
  }
}

/// A bar that begins once somebody says how much there is.
final class ProgressOnDemand: Sendable {
  private let bar = Mutex<Progress?>(nil)

  func reach(_ done: Int, _ total: Int) {
    bar.withLock { bar in
      let shown = bar ?? Progress(total: total)
      bar = shown
      shown.reach(done)
    }
  }

  func finish() { bar.withLock { $0?.finish() } }
}
