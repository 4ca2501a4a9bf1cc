import Glibc

/// One thing found in a folder.
package struct FolderEntry: Hashable, Sendable {
  /// Relative to the folder, with `/`. Of a name that is not UTF-8, a repaired form that opens nothing.
  package let path: String
  package let kind: Kind

  package init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }

  package enum Kind: String, CaseIterable, Sendable {
    case file, folder, symbolicLink
    /// FIFO, socket or device.
    case special
    case nameNotUTF8
  }
}

/// How much a listing takes on before it gives up.
package struct FolderLimits: Sendable {
  package var entries = 10_000
  /// Folders below each other.
  package var depth = 16
  /// Whether what lies in subfolders is listed too.
  package var listsSubfolders = true

  package init() {}

  /// Folders below each other that are taken away at once: a descriptor or two are open for each.
  package static let mostDeep = 100

  /// The folder's own entries only, however many: a portfolio may hold a hundred thousand cases.
  package static let topLevel: FolderLimits = {
    var limits = FolderLimits()
    limits.entries = 10_000_000
    limits.listsSubfolders = false
    return limits
  }()
}

extension Folder {
  /// Everything below the folder, in byte order of the paths. Symbolic links are named, never followed.
  package func entries(limits: FolderLimits = FolderLimits()) throws(FileProblem) -> [FolderEntry] {
    var listing = Listing(limits: limits)
    // A descriptor of its own: reading a directory moves its position.
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    try listing.list(Descriptor(openat(descriptor.number, ".", flags), path: "."), prefix: "", depth: 0)
    return listing.entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// The walk through a folder and what it found so far.
private struct Listing {
  let limits: FolderLimits
  var entries: [FolderEntry] = []

  mutating func list(_ folder: consuming Descriptor, prefix: String, depth: Int) throws(FileProblem) {
    let place = prefix.isEmpty ? "." : String(prefix.dropLast())
    guard depth <= limits.depth else { throw FileProblem(.tooDeep(limit: limits.depth), at: place) }
    var subfolders: [String] = []
    try DirectoryStream(folder, path: place).forEachName { (name, type) throws(FileProblem) in
      guard entries.count < limits.entries else {
        throw FileProblem(.tooManyEntries(limit: limits.entries), at: place)
      }
      guard let valid = String(validating: name, as: UTF8.self) else {
        let repaired = prefix + String(decoding: name, as: UTF8.self)
        entries.append(FolderEntry(path: repaired, kind: .nameNotUTF8))
        return
      }
      let path = prefix + valid
      let kind = try Self.kind(of: valid, type, in: folder.number, path: path)
      let entry = FolderEntry(path: path, kind: kind)
      if entry.kind == .folder, limits.listsSubfolders { subfolders.append(valid) }
      entries.append(entry)
    }
    for name in subfolders {
      let path = prefix + name
      let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
      try list(Descriptor(openat(folder.number, name, flags), path: path), prefix: path + "/", depth: depth + 1)
    }
  }

  /// As the directory notes it, else as the entry itself tells.
  private static func kind(
    of name: String, _ type: Int, in folder: Int32, path: String
  ) throws(FileProblem) -> FolderEntry.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    default: break
    }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileProblem(errno: errno, at: path)
    }
    if status.isRegular { return .file }
    return status.isFolder ? .folder : status.isSymbolicLink ? .symbolicLink : .special
  }
}
