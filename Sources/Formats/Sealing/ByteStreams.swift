/// Hands bytes to a C library piece by piece, and remembers why it gave up.
final class StreamSource {
  private(set) var problem: FileProblem?
  private let next: (UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int

  /// - Parameter next: fills the buffer and gives the count, 0 at the end.
  init(_ next: @escaping (UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int) {
    self.next = next
  }

  /// The whole of a file.
  convenience init(_ source: some ByteSource) {
    var offset = 0
    self.init { buffer throws(FileProblem) in
      let count = try source.read(into: buffer, at: offset)
      offset += count
      return count
    }
  }

  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// What the libraries call.
  static let read: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer, Int) -> Int = {
    guard let context = $0 else { return -1 }
    let stream = Unmanaged<StreamSource>.fromOpaque(context).takeUnretainedValue()
    do throws(FileProblem) {
      return try stream.next(UnsafeMutableRawBufferPointer(start: $1, count: $2))
    } catch {
      stream.problem = error
      return -1
    }
  }
}

/// Takes bytes from a C library piece by piece, and remembers why it gave up.
final class StreamTarget {
  private(set) var problem: FileProblem?
  /// Whether more came than is taken.
  private(set) var isOverflown = false
  private let file: AtomicFile
  private let limit: Int

  /// - Parameter limit: how many bytes are taken.
  init(_ file: AtomicFile, limit: Int = .max) {
    self.file = file
    self.limit = limit
  }

  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// What the libraries call.
  static let write: @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer, Int) -> Int32 = {
    guard let context = $0 else { return 0 }
    return Unmanaged<StreamTarget>.fromOpaque(context).takeUnretainedValue().take($1, $2) ? 1 : 0
  }

  private func take(_ bytes: UnsafeRawPointer, _ count: Int) -> Bool {
    guard count <= limit - file.position else {
      isOverflown = true
      return false
    }
    do throws(FileProblem) {
      try file.write(UnsafeRawBufferPointer(start: bytes, count: count))
      return true
    } catch {
      problem = error
      return false
    }
  }
}
