import Foundation

/// Whether bytes are JSON and nothing more. Source: RFC 8259.
package enum JSONSyntax {
  package static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes), options: [.fragmentsAllowed])) != nil
  }
}
