import Formats

/// What lies in the folder of a bag: its files by their paths.
struct BagContents {
  /// Regular files, in byte order.
  let files: [BagPath]
  let hasPayloadFolder: Bool
  /// False where the bag holds more than was listed; what is missing then is not known.
  let isWhole: Bool
  private var places: [BagPath: Int] = [:]
  /// Files with names beyond ASCII, by their names as Swift compares them: however accents are written.
  private var similar: [String: Int] = [:]

  /// Lists the folder and notes what is neither file nor folder, and names that other systems could not tell apart.
  init(_ folder: Folder, _ limits: BagLimits, _ notes: inout BagNotes) throws {
    var folderLimits = FolderLimits()
    folderLimits.entries = limits.entries
    folderLimits.depth = limits.depth
    let listed = try BagContents.list(folder, folderLimits, &notes)
    var files: [BagPath] = []
    var hasPayloadFolder = false
    for entry in listed ?? [] {
      switch entry.kind {
      case .file: files.append(BagPath(entry.path))
      case .folder: hasPayloadFolder = hasPayloadFolder || BagPath(entry.path) == BagPath("data")
      case .symbolicLink: notes.fault(.symbolicLink, entry.path)
      case .special: notes.fault(.special, entry.path)
      case .nameNotUTF8: notes.fault(.nameNotUTF8, entry.path)
      }
    }
    self.files = files
    self.hasPayloadFolder = hasPayloadFolder
    isWhole = listed != nil
    for (place, file) in files.enumerated() {
      places[file] = place
      if !file.text.utf8.allSatisfy({ $0 < 0x80 }) { similar[file.text] = place }
    }
  }

  private static func list(
    _ folder: Folder, _ limits: FolderLimits, _ notes: inout BagNotes
  ) throws -> [FolderEntry]? {
    do {
      return try folder.entries(limits: limits)
    } catch {
      switch error.reason {
      case .tooManyEntries(let limit): notes.fault(.tooManyEntries(limit: limit), error.path)
      case .tooDeep(let limit): notes.fault(.tooDeep(limit: limit))
      default: throw error
      }
      return nil
    }
  }

  /// Where in `files` that very path stands.
  func place(of path: BagPath) -> Int? { places[path] }

  /// Where a path stands that differs only in how accents are written (RFC 8493, 6.1.1.2).
  func similarPlace(to path: BagPath) -> Int? { similar[path.text] }

  func has(_ path: String) -> Bool { places[BagPath(path)] != nil }
}
