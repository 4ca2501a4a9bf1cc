/// The names of one archive: each of them safe to unpack anywhere, and no two of them the same file to anyone.
struct ZIPNames {
  /// In bytes of UTF-8.
  static let longest = 1024
  /// Folders below each other.
  static let deepest = 32

  private var files: Set<String> = []
  /// Also those that are only named as part of a path.
  private var folders: Set<String> = []
  /// Those with an entry of their own.
  private var folderEntries: Set<String> = []

  /// A name found fit to go in.
  struct Admission {
    fileprivate let path: String
    fileprivate let isFolder: Bool
    fileprivate let parents: [String]
  }

  /// Judges a name; that of a folder ends in `/`. Throws `.unsafeName` or `.duplicateName`.
  func check(_ name: String) throws(ZIPProblem) -> Admission {
    guard Self.isSafe(name) else { throw ZIPProblem(.unsafeName) }
    let key = Self.key(name)
    let isFolder = key.utf8.last == UInt8(ascii: "/")
    let path = isFolder ? String(Substring(key.utf8.dropLast())) : key
    let parents = path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
    let isTaken = files.contains(path) || (isFolder ? folderEntries : folders).contains(path)
    guard !isTaken, !parents.contains(where: files.contains) else { throw ZIPProblem(.duplicateName, entry: name) }
    return Admission(path: path, isFolder: isFolder, parents: parents)
  }

  /// Takes the name in.
  mutating func insert(_ admission: Admission) {
    folders.formUnion(admission.parents)
    if admission.isFolder {
      folders.insert(admission.path)
      folderEntries.insert(admission.path)
    } else {
      files.insert(admission.path)
    }
  }

  /// Whether a name stays below the folder it is unpacked into, on every system, and shows as what it is.
  static func isSafe(_ name: String) -> Bool {
    guard name.utf8.count <= longest, !name.unicodeScalars.contains(where: isForbidden) else { return false }
    var components = RelativePath.split(name)
    if components.count > 1, components.last?.isEmpty == true { components.removeLast() }
    guard components.count <= deepest, components.allSatisfy(RelativePath.isPlain) else { return false }
    // A drive: `C:report.pdf`.
    let start = name.utf8.prefix(2)
    return !(start.count == 2 && start.last == UInt8(ascii: ":"))
  }

  /// Backslash, control characters, and those that turn the direction of writing to hide an ending.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x5C, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: return true
    default: return false
    }
  }

  /// What names are compared by: case folded one scalar at a time, so that `ß` is not `ss`. Strings compare by
  /// canonical equivalence, which takes care of normalisation.
  private static func key(_ name: String) -> String {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name.lowercased() }
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      let folded = upper.count == 1 ? upper.first ?? scalar : scalar
      key.append(contentsOf: folded.properties.lowercaseMapping.unicodeScalars)
    }
    return String(key)
  }
}
