import Glibc

/// A folder, opened once; nothing outside it can be reached through it.
///
/// Every path is walked component by component without following symbolic links, so that neither a link nor a rename
/// behind our back leads elsewhere.
package final class Folder: Sendable, OnDisk {
  let descriptor: Descriptor

  package var number: Int32 { descriptor.number }
  /// Problems name what is asked of it, as seen from it.
  package var path: String { "." }

  /// Opens the folder at a path of the operator's choice; here, and only here, symbolic links are followed.
  package init(_ path: String) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw FileProblem(.outsideFolder, at: path) }
    descriptor = try Descriptor(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path)
  }

  /// Opens a regular file below the folder for reading.
  package func open(_ path: String) throws(FileProblem) -> OpenFile {
    guard RelativePath.isPlain(path) else {
      let place = try place(of: path)
      return try open(place.name, in: place.folder, path)
    }
    return try open(path, in: descriptor, path)
  }

  private func open(
    _ name: String, in folder: borrowing Descriptor, _ path: String
  ) throws(FileProblem) -> OpenFile {
    // O_NONBLOCK: a FIFO must answer at once, so that it can be told from a file.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    return try OpenFile(Descriptor(openat(folder.number, name, flags), path: path), path: path)
  }

  /// Opens a folder below it.
  package func folder(_ path: String) throws(FileProblem) -> Folder {
    let place = try place(of: path)
    return Folder(try subfolder(place.name, of: place.folder.number, path: path))
  }

  private init(_ descriptor: consuming Descriptor) {
    self.descriptor = descriptor
  }

  /// Opens the folder that a path below it leads into.
  func place(of path: String) throws(FileProblem) -> FolderPlace {
    let components = try RelativePath(path).components
    guard let name = components.last else { throw FileProblem(.outsideFolder, at: path) }
    var folder = try Descriptor(fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0), path: path)
    for component in components.dropLast() { folder = try subfolder(component, of: folder.number, path: path) }
    return FolderPlace(folder: folder, name: name, path: path)
  }

  func subfolder(_ name: String, of parent: Int32, path: String) throws(FileProblem) -> Descriptor {
    let number = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    let code = errno
    guard number >= 0 else {
      // A symbolic link, too, answers ENOTDIR where a directory is asked for.
      var status = stat()
      if code == ENOTDIR, fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.isSymbolicLink {
        throw FileProblem(.symbolicLink, at: path)
      }
      throw FileProblem(errno: code, at: path)
    }
    return try Descriptor(number, path: path)
  }
}
