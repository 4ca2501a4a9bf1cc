import Dispatch
import Glibc
import Synchronization

/// Something open that can be brought onto the disk.
package protocol OnDisk: AnyObject {
  /// Its descriptor, valid as long as it lives.
  var number: Int32 { get }
  /// For problems: as the caller named it.
  var path: String { get }
}

/// Files and folders that are brought onto the disk together.
///
/// Whoever asks alone waits for a turn of the disk, be there ever so little to write; those who ask at once share one.
package struct DiskTurn {
  private var parts: [any OnDisk] = []
  private static let most = 16

  package init() {}

  package var count: Int { parts.count }

  package mutating func add(_ part: any OnDisk) { parts.append(part) }

  /// Durable, all of them, when it returns.
  package func settle() throws(FileProblem) {
    let calls = SyncCalls(parts.map(\.number))
    let group = DispatchGroup()
    for thread in 1..<max(1, min(DiskTurn.most, parts.count)) {
      DispatchQueue(label: "disk.\(thread)").async(group: group) { calls.work() }
    }
    calls.work()
    group.wait()
    for (part, code) in zip(parts, calls.codes.withLock { $0 }) where code != 0 {
      throw FileProblem(errno: code, at: part.path)
    }
  }
}

/// What the threads of a turn share.
private final class SyncCalls: Sendable {
  private let numbers: [Int32]
  private let next = Atomic<Int>(0)
  /// The `errno` of each, 0 where it went well.
  let codes: Mutex<[Int32]>

  init(_ numbers: [Int32]) {
    self.numbers = numbers
    codes = Mutex(Array(repeating: EIO, count: numbers.count))
  }

  func work() {
    while true {
      let place = next.add(1, ordering: .relaxed).oldValue
      guard place < numbers.count else { return }
      // Some network shares have no way to it, as `Descriptor.synchronizeNames` knows.
      let code = fsync(numbers[place]) == 0 || [EINVAL, ENOTSUP].contains(errno) ? 0 : errno
      codes.withLock { $0[place] = code }
    }
  }
}
