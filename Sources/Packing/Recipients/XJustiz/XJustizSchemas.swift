import CaseModel
import Formats
import Synchronization

/// The official schemas and code lists of XJustiz, where the operator has put them: nobody licensed them to travel along.
package final class XJustizSchemas: Sendable {
  /// Where they may lie, by preference: each holds a folder a version, `3.6.2`, and perhaps `codelisten`.
  private let roots: [String]
  private let compiled = Mutex<[XJustizVersion: XMLSchema]>([:])

  package init(roots: [String]) {
    self.roots = roots
  }

  /// None at hand.
  package static let none = XJustizSchemas(roots: [])

  /// The folder with the schemas of that version; nil where there is none.
  package func folder(_ version: XJustizVersion) -> (path: String, message: String)? {
    for root in roots {
      for path in ["\(root)/\(version.rawValue)", "\(root)/\(version.rawValue)/xsd"] {
        guard let entries = try? Folder(path).entries(limits: .topLevel) else { continue }
        let name = entries.map(\.path).first {
          $0.hasPrefix(XJustizVersion.schemaPrefix) && $0.hasSuffix(".xsd")
        }
        if let name { return (path, name) }
      }
    }
    return nil
  }

  /// The schema of the message, compiled; nil where it is not at hand.
  package func schema(_ version: XJustizVersion) throws -> XMLSchema? {
    try compiled.withLock { compiled in
      if let schema = compiled[version] { return schema }
      guard let (path, message) = folder(version) else { return nil }
      let schema: XMLSchema
      do {
        schema = try XMLSchema(compiling: message, in: try Folder(path))
      } catch is XMLSchema.Refusal {
        throw Outage(
          "WELT-20", path: path,
          Text(
            "Die Schemas von XJustiz sind unvollständig oder beschädigt.",
            "The XJustiz schemas are incomplete or damaged."),
          remedy: Text(
            "Alle XSD-Dateien der Fassung von xjustiz.de ablegen.",
            "Put all XSD files of the version from xjustiz.de there."))
      }
      compiled[version] = schema
      return schema
    }
  }

  /// Every code of an official list in its version (genericode); nil where the list is not at hand.
  func codes(_ list: XJustizList, version: String) -> Set<String>? {
    for root in roots {
      let name = "GDS.\(list.rawValue.prefix(1).uppercased())\(list.rawValue.dropFirst())_\(version).xml"
      guard let folder = try? Folder("\(root)/codelisten"),
        let bytes = try? folder.open(name).readAll(limit: 32 << 20), let tree = try? XMLTree(parsing: bytes)
      else { continue }
      let rows = tree.root.every("SimpleCodeList", "Row")
      return Set(rows.compactMap { $0.at("Value", "SimpleValue")?.content })
    }
    return nil
  }
}
