import CResources
import CaseModel
import Formats

/// The schema of replies in this tool's own form, as it travels inside the binary.
package enum ReplySchema {
  package static let name = "koffer-reply-1.0.xsd"

  package static var text: [UInt8] {
    let resource = cresource_reply_schema_1_0()
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }

  static func compiled() throws(Outage) -> XMLSchema {
    do {
      return try XMLSchema(compiling: XMLSchema.File(name, text))
    } catch {
      throw Outage(
        "BUCH-50", path: name,
        Text("Das Schema der Antworten lässt sich nicht laden.", "The schema of replies cannot be loaded."),
        remedy: Text("„koffer doctor“ ausführen.", "Run “koffer doctor”."))
    }
  }
}
