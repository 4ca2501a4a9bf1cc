import Foundation

/// The documents nobody here wrote, kept beside the checkout. Tests that need them are skipped, saying so, without them.
package enum Corpus {
  /// The checkout's own folder.
  package static let project: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// `../shared` beside the checkout.
  package static let shared = URL(fileURLWithPath: project).deletingLastPathComponent().appendingPathComponent("shared")
    .path

  /// For `.enabled(if:)`.
  package static let isPresent = FileManager.default.fileExists(atPath: shared + "/corpus")

  /// The path of a corpus file or folder: `Corpus.path("eml/cpython")`.
  package static func path(_ relative: String) -> String {
    shared + "/corpus/" + relative
  }

  /// All regular files below a corpus folder, as full paths, sorted.
  package static func files(below relative: String) -> [String] {
    let root = path(relative)
    let names = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String]) ?? []
    return names.sorted().map { root + "/" + $0 }.filter {
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// The content of a file as bytes.
  package static func bytes(at path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
