import Glibc

/// The names in one directory, as bytes and in no order.
struct DirectoryStream: ~Copyable {
  private let stream: OpaquePointer
  private let path: String

  init(_ folder: borrowing Descriptor, path: String) throws(FileProblem) {
    // `fdopendir` takes the descriptor over, and the caller keeps its own.
    let copy = fcntl(folder.number, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw FileProblem(errno: errno, at: path) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      _ = close(copy)
      throw FileProblem(errno: code, at: path)
    }
    self.stream = stream
    self.path = path
  }

  deinit {
    _ = closedir(stream)
  }

  /// Hands over every name but `.` and `..`, with the type the directory itself notes (`DT_REG`); many file systems do,
  /// and others leave it unknown.
  func forEachName(_ body: (UnsafeBufferPointer<UInt8>, Int) throws(FileProblem) -> Void) throws(FileProblem) {
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw FileProblem(errno: errno, at: path) }
        return
      }
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
      // By address, since the imported tuple has a fixed length and a long name may go beyond it.
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: UInt8.self)
      let length = strlen((UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
      let name = UnsafeBufferPointer(start: start, count: length)
      if length <= 2, name.allSatisfy({ $0 == UInt8(ascii: ".") }) { continue }
      try body(name, Int(entry.pointee.d_type))
    }
  }
}
