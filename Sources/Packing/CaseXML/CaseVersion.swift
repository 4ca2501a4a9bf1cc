import CResources
import Formats
import Synchronization

/// A version of the form in which cases travel. Each has its schema; a package names the version it follows.
package enum CaseVersion: String, CaseIterable, Sendable {
  case v1_0 = "1.0"
  /// Adds the claim statement.
  case v1_1 = "1.1"

  /// The one that is written.
  package static let current = CaseVersion.v1_1

  package var schemaName: String { "koffer-case-\(rawValue).xsd" }

  /// The schema that travels inside the binary.
  package var schemaText: [UInt8] {
    let resource: cresource
    switch self {
    case .v1_0: resource = cresource_case_schema_1_0()
    case .v1_1: resource = cresource_case_schema_1_1()
    }
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }

  /// The schema, compiled; costs a few milliseconds.
  package func schema() throws(XMLSchema.Refusal) -> XMLSchema {
    try XMLSchema(compiling: XMLSchema.File(schemaName, schemaText))
  }
}

/// A version that is none of ours, and has the form of one.
struct UnknownCaseVersion: Error {
  let version: String

  /// The version a root of that name gives; nil where it names none, so that the current schema says what is wrong.
  static func check<Version>(
    _ root: XMLElement, _ name: String, _ version: (String) -> Version?
  ) throws(UnknownCaseVersion) -> Version? {
    let named = root.attribute("version") ?? ""
    if let version = version(named) { return version }
    let parts = named.split(separator: ".", omittingEmptySubsequences: false)
    let hasForm = parts.count == 2 && parts.allSatisfy { UInt16($0) != nil }
    guard hasForm, root.isNamed(name, in: CaseXML.namespace) else { return nil }
    throw UnknownCaseVersion(version: named)
  }
}

extension CaseVersion {
  /// All versions there are, for people.
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The version a case names; the current one where it names none, so that its schema says what is wrong.
  init(of root: XMLElement) throws(UnknownCaseVersion) {
    self = try UnknownCaseVersion.check(root, "case", CaseVersion.init) ?? .current
  }
}

/// The schemas of all versions, each compiled at its first use.
package final class CaseSchemas: Sendable {
  private let compiled = Mutex<[CaseVersion: XMLSchema]>([:])

  package init() {}

  package func schema(_ version: CaseVersion) throws -> XMLSchema {
    try compiled.withLock { compiled in
      if let schema = compiled[version] { return schema }
      let schema = try version.schema()
      compiled[version] = schema
      return schema
    }
  }
}
