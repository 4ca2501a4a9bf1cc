import CaseModel
import Formats

/// A package laid out again as a case folder: `case.json` and the documents it refers to.
package struct PackageContents {
  /// The creditor's file number.
  package let number: String
  private let unpacked: UnpackedCase
  private let zip: ZIPReader

  /// nil for a package without `case.xml`: what other recipients read is no case folder.
  ///
  /// - Parameter source: a package that was verified.
  package init?(_ source: some ByteSource, with inflater: Inflater) throws {
    zip = try ZIPReader(source, with: inflater)
    guard let entry = zip.entries.first(where: { $0.name == PackageNames.caseXML }) else { return nil }
    let tree = try XMLTree(parsing: try zip.bytes(of: entry, limit: 32 << 20))
    unpacked = UnpackedCase(tree.root)
    guard let number = unpacked.number else { return nil }
    self.number = number
  }

  /// Writes everything into a folder that is empty.
  package func write(to folder: AtomicFolder) throws {
    var made: Set<String> = []
    for entry in zip.entries {
      guard let path = unpacked.documents.pathByFile[entry.name] else { continue }
      let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
      for count in 1..<max(1, parts.count) {
        let above = parts[..<count].joined(separator: "/")
        if made.insert(above).inserted { try folder.makeFolder(above) }
      }
      let file = try AtomicFile("\(folder.path)/\(path)")
      _ = try zip.read(entry) { try file.write($0) }
      try file.commit()
    }
    try AtomicFile.write(unpacked.file.bytes, to: "\(folder.path)/case.json")
  }
}
