import CResources
import Formats

/// A version of the form in which updates travel; each has its schema, which builds on that of cases.
package enum UpdateVersion: String, SchemaVersion {
  case v1_0 = "1.0"

  package static let current = UpdateVersion.v1_0
  package static let rootName = "update"

  package var schemaName: String { "koffer-update-\(rawValue).xsd" }

  package var schemaText: [UInt8] {
    let resource: cresource
    switch self {
    case .v1_0: resource = cresource_update_schema_1_0()
    }
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }

  package var foundations: [XMLSchema.File] {
    switch self {
    case .v1_0: [XMLSchema.File(CaseVersion.v1_1.schemaName, CaseVersion.v1_1.schemaText)]
    }
  }
}
