import Formats
import Synchronization

/// A version of one of our forms in XML. Each has its schema; a document names the version it follows.
package protocol SchemaVersion: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The one that is written.
  static var current: Self { get }
  /// What the root of such a document is called.
  static var rootName: String { get }

  var schemaName: String { get }
  /// The schema that travels inside the binary.
  var schemaText: [UInt8] { get }
  /// Schemas that it builds on.
  var foundations: [XMLSchema.File] { get }
}

extension SchemaVersion {
  package var foundations: [XMLSchema.File] { [] }

  /// The schema, compiled; costs a few milliseconds.
  package func schema() throws(XMLSchema.Refusal) -> XMLSchema {
    try XMLSchema(compiling: XMLSchema.File(schemaName, schemaText), with: foundations)
  }

  /// All versions there are, for people.
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The version a document names; the current one where it names none, so that its schema says what is wrong.
  init(of root: XMLElement) throws(UnknownVersion) {
    let named = root.attribute("version") ?? ""
    if let version = Self(rawValue: named) {
      self = version
      return
    }
    let parts = named.split(separator: ".", omittingEmptySubsequences: false)
    let hasForm = parts.count == 2 && parts.allSatisfy { UInt16($0) != nil }
    guard hasForm, root.isNamed(Self.rootName, in: CaseXML.namespace) else {
      self = .current
      return
    }
    throw UnknownVersion(version: named, known: Self.known)
  }
}

/// A version that is none of ours, and has the form of one.
struct UnknownVersion: Error {
  let version: String
  /// Those that are, for people.
  let known: String
}

/// The schemas of all versions, each compiled at its first use.
package final class CaseSchemas: Sendable {
  private let compiled = Mutex<[String: XMLSchema]>([:])

  package init() {}

  package func schema(_ version: some SchemaVersion) throws -> XMLSchema {
    try compiled.withLock { compiled in
      if let schema = compiled[version.schemaName] { return schema }
      let schema = try version.schema()
      compiled[version.schemaName] = schema
      return schema
    }
  }
}
