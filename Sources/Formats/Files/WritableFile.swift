import Glibc

/// A regular file below a folder, open to be written in place.
package final class WritableFile {
  /// For problems: as the caller named it.
  package let path: String
  private let folder: Descriptor
  private let descriptor: Descriptor

  init(_ descriptor: consuming Descriptor, at place: consuming FolderPlace) throws(FileProblem) {
    let path = place.path
    guard try descriptor.status(path: path).isRegular else { throw FileProblem(.notAFile, at: path) }
    self.path = path
    self.descriptor = descriptor
    folder = place.folder
  }

  /// In bytes.
  package func size() throws(FileProblem) -> Int {
    Int(try descriptor.status(path: path).st_size)
  }

  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileProblem) {
    try descriptor.write(bytes, at: offset, path: path)
  }

  /// Lets go of everything behind that many bytes.
  package func truncate(to size: Int) throws(FileProblem) {
    guard ftruncate(descriptor.number, off_t(size)) == 0 else { throw FileProblem(errno: errno, at: path) }
  }

  /// Brings its content and its name onto the disk.
  package func synchronize() throws(FileProblem) {
    guard fsync(descriptor.number) == 0 else { throw FileProblem(errno: errno, at: path) }
    try folder.synchronizeNames(path: path)
  }

  /// What lies on the disk, as far as the system does not insist on what it keeps in memory.
  package func reading() throws(FileProblem) -> OpenFile {
    _ = posix_fadvise(descriptor.number, 0, 0, POSIX_FADV_DONTNEED)
    return try OpenFile(Descriptor(fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0), path: path), path: path)
  }
}
