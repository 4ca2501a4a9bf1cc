import Formats
import Glibc

/// A file that grows at its end. What was written and not yet counted is written over by the next run.
///
/// May be read from many threads; one at a time writes.
final class GrowingFile: Sendable, OnDisk {
  let path: String
  let number: Int32

  /// - Parameters:
  ///   - isWritten: whether it is written to.
  ///   - isMade: whether it is made where it is missing.
  init(_ path: String, isWritten: Bool, isMade: Bool = false) throws(FileProblem) {
    self.path = path
    let flags = (isWritten ? O_RDWR : O_RDONLY) | (isMade ? O_CREAT : 0) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let number = open(path, flags, 0o644)
    guard number >= 0 else { throw FileProblem(errno: errno, at: path) }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      _ = close(number)
      throw FileProblem(.notAFile, at: path)
    }
    self.number = number
  }

  deinit { _ = close(number) }

  /// In bytes.
  func size() throws(FileProblem) -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileProblem(errno: errno, at: path) }
    return Int(status.st_size)
  }

  /// As many bytes as are there, at most that many.
  func read(_ count: Int, at offset: Int) throws(FileProblem) -> [UInt8] {
    var problem: FileProblem?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, done in
      done = 0
      while done < count, let base = buffer.baseAddress {
        let read = pread(number, base + done, count - done, off_t(offset + done))
        if read == 0 { break }
        if read > 0 {
          done += read
        } else if errno != EINTR {
          problem = FileProblem(errno: errno, at: path)
          break
        }
      }
    }
    if let problem { throw problem }
    return bytes
  }

  /// Writes behind the first `offset` bytes; what an earlier run left there goes.
  func put(_ bytes: [UInt8], at offset: Int) throws(FileProblem) {
    let old = try size()
    guard old >= offset else { throw FileProblem(.changed, at: path) }
    if old > offset, ftruncate(number, off_t(offset)) != 0 { throw FileProblem(errno: errno, at: path) }
    var problem: FileProblem?
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let written = pwrite(number, base + done, buffer.count - done, off_t(offset + done))
        if written >= 0 {
          done += written
        } else if errno != EINTR {
          problem = FileProblem(errno: errno, at: path)
          return
        }
      }
    }
    if let problem { throw problem }
  }

  /// Brings what was written onto the disk.
  func settle() throws(FileProblem) {
    guard fdatasync(number) == 0 else { throw FileProblem(errno: errno, at: path) }
  }
}
