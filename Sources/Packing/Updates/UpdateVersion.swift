import CResources
import Formats

/// A version of the form in which updates travel; each has its schema, which builds on that of cases.
package enum UpdateVersion: String, CaseIterable, Sendable {
  case v1_0 = "1.0"

  /// The one that is written.
  package static let current = UpdateVersion.v1_0

  package var schemaName: String { "koffer-update-\(rawValue).xsd" }

  /// The schema that travels inside the binary.
  package var schemaText: [UInt8] {
    let resource: cresource
    switch self {
    case .v1_0: resource = cresource_update_schema_1_0()
    }
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }

  /// The version of cases whose elements it uses.
  private var cases: CaseVersion {
    switch self {
    case .v1_0: .v1_1
    }
  }

  /// The schema, compiled; costs a few milliseconds.
  package func schema() throws(XMLSchema.Refusal) -> XMLSchema {
    try XMLSchema(
      compiling: XMLSchema.File(schemaName, schemaText), with: [XMLSchema.File(cases.schemaName, cases.schemaText)])
  }
}

extension UpdateVersion {
  /// All versions there are, for people.
  static var known: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The version an update names; the current one where it names none, so that its schema says what is wrong.
  init(of root: XMLElement) throws(UnknownCaseVersion) {
    self = try UnknownCaseVersion.check(root, "update", UpdateVersion.init) ?? .current
  }
}
