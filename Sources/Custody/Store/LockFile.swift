import Formats
import Glibc
import Synchronization

/// Numbers kept among the processes of one machine, as locks on the bytes of a file.
///
/// The kernel takes them back when a process ends, however it ends; so nothing is ever left locked. The file stays empty.
final class LockFile: Sendable {
  /// `F_OFD_SETLK` of linux/fcntl.h, which Glibc keeps from Swift: a lock of the open file, not of the process.
  private static let setLock: Int32 = 37
  private let descriptor: Int32
  /// Numbers locked here: the kernel would give a process its own lock twice.
  private let held = Mutex<Set<UInt64>>([])

  init(_ path: String) throws(FileProblem) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno: errno, at: path) }
  }

  deinit { _ = close(descriptor) }

  /// nil where somebody else has it, in this process or another.
  func lock(_ number: UInt64) throws(FileProblem) -> Held? {
    guard held.withLock({ $0.insert(number).inserted }) else { return nil }
    guard set(F_WRLCK, number) else {
      held.withLock { _ = $0.remove(number) }
      return nil
    }
    return Held(number, in: self)
  }

  private func set(_ kind: Int32, _ number: UInt64) -> Bool {
    // A byte of a file has a number of 62 bits at most.
    var range = flock(
      l_type: Int16(kind), l_whence: Int16(SEEK_SET), l_start: off_t(number >> 2), l_len: 1, l_pid: 0)
    while fcntl(descriptor, LockFile.setLock, &range) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  final class Held: StoreLock {
    private let number: UInt64
    private let file: LockFile

    init(_ number: UInt64, in file: LockFile) {
      self.number = number
      self.file = file
    }

    deinit {
      _ = file.set(F_UNLCK, number)
      file.held.withLock { _ = $0.remove(number) }
    }
  }
}
