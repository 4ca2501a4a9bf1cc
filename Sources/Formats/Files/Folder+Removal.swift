import Glibc

extension Folder {
  /// Takes a file, or a folder with everything in it, durably; right where there is none.
  ///
  /// Not in one step: who must not be seen with half a folder moves it away first.
  package func remove(_ path: String) throws(FileProblem) {
    do throws(FileProblem) {
      let place = try place(of: path)
      guard let status = try place.statusOfNoLink() else { return }
      if status.isFolder {
        try FileTree.empty(subfolder(place.name, of: place.folder.number, path: path), path: path, depth: 1)
      }
      guard unlinkat(place.folder.number, place.name, status.isFolder ? AT_REMOVEDIR : 0) == 0 else {
        throw FileProblem(errno: errno, at: path)
      }
      try place.folder.synchronizeNames(path: path)
    } catch  where error.reason == .notFound {
      return
    }
  }
}

extension FileTree {
  /// Takes everything in a folder; links go as such, and are not followed. Of what cannot go, the first is thrown in the
  /// end.
  static func empty(_ folder: borrowing Descriptor, path: String, depth: Int) throws(FileProblem) {
    guard depth <= FolderLimits.mostDeep else {
      throw FileProblem(.tooDeep(limit: FolderLimits.mostDeep), at: path)
    }
    var problem: FileProblem?
    for name in try names(in: folder, path: path) {
      do throws(FileProblem) {
        try remove(name, from: folder, path: path, depth: depth)
      } catch {
        if error.reason != .notFound { problem = problem ?? error }
      }
    }
    if let problem { throw problem }
  }

  private static func remove(
    _ name: [CChar], from folder: borrowing Descriptor, path: String, depth: Int
  ) throws(FileProblem) {
    var status = stat()
    guard fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileProblem(errno: errno, at: path)
    }
    if status.isFolder {
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      try empty(Descriptor(openat(folder.number, name, flags), path: path), path: path, depth: depth + 1)
    }
    guard unlinkat(folder.number, name, status.isFolder ? AT_REMOVEDIR : 0) == 0 else {
      throw FileProblem(errno: errno, at: path)
    }
  }

  /// As bytes, with a NUL: what has no proper name goes as well.
  private static func names(in folder: borrowing Descriptor, path: String) throws(FileProblem) -> [[CChar]] {
    // A descriptor of its own: reading a directory moves its position.
    let own = try Descriptor(openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), path: path)
    var names: [[CChar]] = []
    try DirectoryStream(own, path: path).forEachName { (name, _) throws(FileProblem) in
      names.append(name.map { CChar(bitPattern: $0) } + [0])
    }
    return names
  }
}
