import Foundation

/// Bytes as 64 printable characters (RFC 4648, section 4), padded.
package enum Base64 {
  package static func text(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

  /// nil of anything else.
  package static func bytes(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map { Array($0) } }
}

extension Digest {
  /// As HTTP writes it: 44 characters.
  package var base64: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return Base64.text(bytes)
  }
}
