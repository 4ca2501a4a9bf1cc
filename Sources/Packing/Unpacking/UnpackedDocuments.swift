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
    for (id, file, original) in documents where byFile[file] == nil {
      guard let path = [original, file].compactMap({ $0 }).first(where: { taken.take($0) }) else { continue }
      byID[id] = path
      byFile[file] = path
      if let original { byOriginal[original] = path }
    }
    pathByID = byID
    pathByOriginal = byOriginal
    pathByFile = byFile
  }
}

/// Places in a folder, each given once. A package comes from outside: its paths are not trusted.
private struct TakenPlaces {
  /// Lower case: to some systems capitals make no difference.
  private var files: Set<String> = ["case.yaml", "case.json"]
  private var folders: Set<String> = []

  /// Whether a file can lie there; then nothing else can.
  mutating func take(_ path: String) -> Bool {
    let parts = path.lowercased().split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard (2...4).contains(parts.count), path.utf8.count <= 200, parts.allSatisfy(TakenPlaces.isPlain) else {
      return false
    }
    let above = (1..<parts.count).map { parts[..<$0].joined(separator: "/") }
    let whole = parts.joined(separator: "/")
    guard !files.contains(whole), !folders.contains(whole), above.allSatisfy({ !files.contains($0) }) else {
      return false
    }
    files.insert(whole)
    folders.formUnion(above)
    return true
  }

  /// Hidden names, control characters and what leads elsewhere are not.
  private static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix(".") && !name.unicodeScalars.contains { $0.value < 0x20 || $0 == "\\" }
  }
}
