import Foundation

extension Digest {
  /// As HTTP writes it: 44 characters (RFC 4648, 4).
  package var base64: String { Data((0..<32).map { bytes[$0] }).base64EncodedString() }
}
