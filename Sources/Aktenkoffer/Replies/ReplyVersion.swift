import CResources
import CaseModel
import Formats
import Packing

/// A version of the form in which recipients reply where they have none of their own.
package enum ReplyVersion: String, SchemaVersion {
  case v1_0 = "1.0"

  package static let current = ReplyVersion.v1_0
  package static let rootName = "reply"

  package var schemaName: String { "koffer-reply-\(rawValue).xsd" }

  package var schemaText: [UInt8] {
    let resource: cresource
    switch self {
    case .v1_0: resource = cresource_reply_schema_1_0()
    }
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }

  /// The schema every reply in that form is read by.
  static func compiled() throws(Outage) -> XMLSchema {
    do {
      return try current.schema()
    } catch {
      throw Outage(
        "BUCH-50", path: current.schemaName,
        Text("Das Schema der Antworten lässt sich nicht laden.", "The schema of replies cannot be loaded."),
        remedy: Text("„koffer doctor“ ausführen.", "Run “koffer doctor”."))
    }
  }
}
