import CResources

/// A version of the form in which cases travel. Each has its schema; a package names the version it follows.
package enum CaseVersion: String, SchemaVersion {
  case v1_0 = "1.0"
  /// Adds the claim statement.
  case v1_1 = "1.1"

  package static let current = CaseVersion.v1_1
  package static let rootName = "case"

  package var schemaName: String { "koffer-case-\(rawValue).xsd" }

  package var schemaText: [UInt8] {
    let resource: cresource
    switch self {
    case .v1_0: resource = cresource_case_schema_1_0()
    case .v1_1: resource = cresource_case_schema_1_1()
    }
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }
}
