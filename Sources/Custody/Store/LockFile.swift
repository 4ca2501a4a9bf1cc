import CFiles
import Formats
import Glibc
import Synchronization

/// Numbers kept among the processes of one machine, as locks on the bytes of a file.
///
/// The kernel takes them back when a process ends, however it ends; so nothing is ever left locked. The file stays empty.
final class LockFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// Numbers locked here: the kernel would give a process its own lock twice.
  private let held = Mutex<Set<UInt64>>([])

  init(_ path: String) throws(FileProblem) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o660)
    guard descriptor >= 0 else { throw FileProblem(errno: errno, at: path) }
  }

  deinit { _ = close(descriptor) }

  /// nil where somebody else has it, in this process or another.
  func lock(_ number: UInt64) throws(FileProblem) -> Held? {
    guard held.withLock({ $0.insert(number).inserted }) else { return nil }
    let code = cfiles_lock_byte(descriptor, LockFile.offset(of: number))
    if code == 0 { return Held(number, in: self) }
    held.withLock { _ = $0.remove(number) }
    // Somebody has it; anything else must not pass for that.
    guard code == EAGAIN else { throw FileProblem(errno: code, at: path) }
    return nil
  }

  /// A byte of a file has a number of 62 bits at most.
  private static func offset(of number: UInt64) -> Int64 { Int64(number >> 2) }

  final class Held: StoreLock {
    private let number: UInt64
    private let file: LockFile

    init(_ number: UInt64, in file: LockFile) {
      self.number = number
      self.file = file
    }

    deinit {
      _ = cfiles_unlock_byte(file.descriptor, LockFile.offset(of: number))
      file.held.withLock { _ = $0.remove(number) }
    }
  }
}
