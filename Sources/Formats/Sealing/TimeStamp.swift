import CSeal

/// What a time-stamping authority replied (RFC 3161, 2.4.2): something of that digest was there at that time.
///
/// Read, and not yet believed; `check` says what it is worth. Bytes that nobody signs, as further certificates and
/// attributes beside the signature, may differ between two replies that are both right.
package struct TimeStamp: Sendable {
  /// The whole reply, as `openssl ts -verify -in` reads it.
  package let bytes: [UInt8]
  /// Seconds since 1970-01-01T00:00Z, by the authority's clock; a fraction is cut off.
  package let at: Int64
  /// By how many seconds that may be off, rounded up; nil where the authority does not say.
  package let accuracy: Int?
  /// Of the time stamp, hexadecimal.
  package let serial: String
  /// Under which policy it was given: an object identifier in dots.
  package let policy: String
  /// Whose key signed it.
  package let signer: Certificate
  /// What was stamped; nil where its hash is not SHA-256.
  let digest: Digest?
  /// Of the query; nil where there is none, or one of more than 64 bits.
  let nonce: UInt64?

  /// Replies have a few kilobytes, with a chain of certificates some ten.
  package static let largest = 64 << 10

  package init(reply bytes: [UInt8]) throws(Problem) {
    let reply = try Reply(bytes)
    let facts = cseal_stamp_get_facts(reply.stamp)
    guard let signer = cseal_stamp_signer(reply.stamp).map(Certificate.init) else { throw .noCertificate }
    self.bytes = bytes
    self.signer = signer
    at = facts.at
    accuracy = facts.accuracy < 0 ? nil : Int(facts.accuracy)
    serial = TimeStamp.text(cseal_stamp_serial(reply.stamp))
    policy = TimeStamp.text(cseal_stamp_policy(reply.stamp))
    digest =
      facts.is_sha256 == 0
      ? nil
      : withUnsafeBytes(of: facts.imprint) { Digest($0.loadUnaligned(as: SIMD32<UInt8>.self)) }
    nonce = facts.has_nonce == 0 ? nil : facts.nonce
  }

  private static func text(_ text: UnsafeMutablePointer<CChar>?) -> String {
    guard let text else { return "" }
    defer { cseal_free(text) }
    return String(cString: text)
  }

  /// OpenSSL's reading of a reply. It changes while it is checked, so that every check reads anew.
  final class Reply {
    let stamp: OpaquePointer

    init(_ bytes: [UInt8]) throws(Problem) {
      guard bytes.count <= TimeStamp.largest else { throw .tooLarge }
      var stamp: OpaquePointer?
      var answer = cseal_stamp_status(status: -1, failures: 0)
      let status = bytes.withUnsafeBytes { cseal_stamp_read($0.baseAddress, $0.count, &answer, &stamp) }
      guard status == CSEAL_OK, let stamp else {
        switch status {
        case CSEAL_OTHER_KIND: throw .refused(Answer(answer.status), Failure.all(in: answer.failures))
        case CSEAL_WRONG_KEY: throw .noCertificate
        default: throw .unreadable
        }
      }
      self.stamp = stamp
    }

    deinit {
      cseal_stamp_free(stamp)
    }
  }
}
