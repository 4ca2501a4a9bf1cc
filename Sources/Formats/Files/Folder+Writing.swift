import Glibc

/// What is made below a folder may be read by its owner's group, and by nobody else: it tells of persons.
private let fileMode: mode_t = 0o640
private let folderMode: mode_t = 0o750

extension Folder {
  /// Makes a folder, durably, with those above it; right where it is there already.
  package func makeFolder(_ path: String) throws(FileProblem) {
    var folder = try Descriptor(fcntl(descriptor.number, F_DUPFD_CLOEXEC, 0), path: path)
    for component in try RelativePath(path).components {
      if mkdirat(folder.number, component, folderMode) == 0 {
        try folder.synchronizeNames(path: path)
      } else if errno != EEXIST {
        throw FileProblem(errno: errno, at: path)
      }
      folder = try subfolder(component, of: folder.number, path: path)
    }
  }

  /// Makes a file to be written in place; throws `.taken`.
  ///
  /// - Parameter replacing: whether a file that lies there goes first.
  package func create(_ path: String, replacing: Bool) throws(FileProblem) -> WritableFile {
    let place = try place(of: path)
    if replacing, let status = try place.statusOfNoLink() {
      guard status.isRegular else { throw FileProblem(.notAFile, at: path) }
      guard unlinkat(place.folder.number, place.name, 0) == 0 else { throw FileProblem(errno: errno, at: path) }
    }
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let number = openat(place.folder.number, place.name, flags, fileMode)
    if number < 0, errno == EEXIST { throw FileProblem(.taken, at: path) }
    return try WritableFile(Descriptor(number, path: path), at: place)
  }

  /// Opens a file to be written in place.
  ///
  /// - Parameter making: whether it is made where there is none.
  package func openForWriting(_ path: String, making: Bool) throws(FileProblem) -> WritableFile {
    let place = try place(of: path)
    let flags = O_RDWR | (making ? O_CREAT : 0) | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let number = openat(place.folder.number, place.name, flags, fileMode)
    return try WritableFile(Descriptor(number, path: path), at: place)
  }

  /// Begins a file that will stand there, in the place of what does.
  package func atomicFile(_ path: String) throws(FileProblem) -> AtomicFile {
    let place = try place(of: path)
    if let status = try place.statusOfNoLink(), !status.isRegular { throw FileProblem(.notAFile, at: path) }
    return try AtomicFile(place, mode: fileMode)
  }

  /// Moves a file or folder, durably, to a name that is free; throws `.taken`.
  package func rename(_ from: String, to: String) throws(FileProblem) {
    let old = try place(of: from)
    let new = try place(of: to)
    guard try old.statusOfNoLink() != nil else { throw FileProblem(.notFound, at: from) }
    try FreeName.take(new.name, in: new.folder.number, for: old.name, of: old.folder.number, path: to)
    try new.folder.synchronizeNames(path: to)
    try old.folder.synchronizeNames(path: from)
  }
}
