import Glibc

/// How long a delivery waits: for a server that says nothing, and before it tries again.
package struct Pacing: Sendable {
  /// Seconds an operation may take before the server counts as gone.
  package var patience: Int32 = 30
  /// Waits that many milliseconds.
  package var wait: @Sendable (Int) -> Void = Pacing.sleep

  package init() {}

  /// How often a file is tried within one run where nothing else is said.
  package static let attempts = 3
  /// Seconds a server may ask for at most; where it wants more time, a later run has to come.
  package static let longestWish = 60

  /// Milliseconds to wait behind an attempt that failed.
  ///
  /// 1 s, 2 s, 4 s and so on, and up to half as much again: many who were turned away at the same moment do not come
  /// back at the same moment.
  ///
  /// - Parameters:
  ///   - attempt: from 1.
  ///   - wish: seconds the server asked for.
  ///   - seed: decides what is added; the same for the same file, since nothing here is left to chance.
  /// - Returns: nil where the server wants more time than a run has.
  package static func pause(after attempt: Int, wish: Int?, seed: String) -> Int? {
    if let wish, wish > longestWish { return nil }
    let base = max(1000 << min(attempt - 1, 5), (wish ?? 0) * 1000)
    // FNV-1a: the names differ in few characters.
    let hash = "\(seed)#\(attempt)".utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return base + Int(hash >> 33) % (base / 2)
  }

  private static func sleep(_ milliseconds: Int) {
    var rest = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    withUnsafeMutablePointer(to: &rest) { rest in
      while nanosleep(rest, rest) != 0, errno == EINTR {}
    }
  }
}
