import Formats

/// Where the documents of a package lie in the case folder that is made of it: where the sender had them, if that is a
/// plain place inside the folder, else under their names in the package.
struct UnpackedDocuments {
  let pathByID: [String: String]
  /// By where they lay in the sender's case folder; evidence may name them so.
  let pathByOriginal: [String: String]
  /// By the name in the package.
  let pathByFile: [String: String]

  init(_ elements: [XMLElement]) {
    self.init(
      elements.compactMap { element in
        guard let id = element.attribute("id"), let file = element.attribute("file") else { return nil }
        return (id, file, element.attribute("originalPath"))
      })
  }

  /// - Parameter documents: in the order of `case.xml`.
  init(_ documents: [(id: String, file: String, original: String?)]) {
    var byID: [String: String] = [:]
    var byOriginal: [String: String] = [:]
    var byFile: [String: String] = [:]
    var taken = TakenPlaces()
    // Where they lay goes first, so that a name of the package stands in nobody's way.
    let known = documents.map { document in document.original.flatMap { taken.take($0) ? $0 : nil } }
    for ((id, file, original), known) in zip(documents, known) where byFile[file] == nil {
      let name = file.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? id
      // Numbers are never all taken.
      let path = known ?? taken.free("documents/\(name)")
      byID[id] = path
      byFile[file] = path
      if let original, known != nil || byOriginal[original] == nil { byOriginal[original] = path }
    }
    pathByID = byID
    pathByOriginal = byOriginal
    pathByFile = byFile
  }
}

/// Places in a folder, each given once. A package comes from outside: its paths are not trusted.
private struct TakenPlaces {
  /// Lower case: to some systems capitals make no difference.
  private var files: Set<String> = ["case.yaml", "case.json", "koffer.yaml", "sha256sums"]
  private var folders: Set<String> = ["policies", "recipients", "law.d"]

  /// Whether a file can lie there; then nothing else can.
  mutating func take(_ path: String) -> Bool {
    // By bytes: as characters a slash and an accent behind it would be one.
    let parts = path.lowercased().utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count <= 8, path.utf8.count <= 200, parts.allSatisfy(TakenPlaces.isPlain) else { return false }
    let above = (1..<parts.count).map { parts[..<$0].joined(separator: "/") }
    let whole = parts.joined(separator: "/")
    guard !files.contains(whole), !folders.contains(whole), above.allSatisfy({ !files.contains($0) }),
      parts.count == 1 || !TakenPlaces.own.contains(parts[0])
    else { return false }
    files.insert(whole)
    folders.formUnion(above)
    return true
  }

  /// A place like that one that is free: with a number before its name, if need be.
  mutating func free(_ path: String) -> String {
    if take(path) { return path }
    var number = 1
    while true {
      let other = "documents/\(number)_beleg"
      if take(other) { return other }
      number += 1
    }
  }

  /// Folders that mean something else to this program.
  private static let own: Set<String> = ["policies", "recipients", "law.d"]

  /// Hidden names, signs that are not seen and what leads elsewhere are not.
  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, ![".", "-", " "].contains(first),
      ![.nonspacingMark, .spacingMark, .enclosingMark].contains(first.properties.generalCategory)
    else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator, .privateUse: return false
      default: return !["\\", ":"].contains(scalar)
      }
    }
  }
}
