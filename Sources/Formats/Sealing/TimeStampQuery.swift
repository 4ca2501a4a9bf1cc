/// What is asked of a time-stamping authority: that something of this digest was there (RFC 3161, 2.4.1).
///
/// The content itself never goes out. The nonce ties the reply to this one question, so that no older reply can stand for
/// it.
package struct TimeStampQuery: Hashable, Sendable {
  package let digest: Digest
  package let nonce: UInt64

  /// - Parameter nonce: by the system's randomness unless it is given.
  package init(of digest: Digest, nonce: UInt64 = .random(in: .min ... .max)) {
    self.digest = digest
    self.nonce = nonce
  }

  /// Reads one back, as `bytes` gives it and `openssl ts -query -sha256 -cert` writes it. Nil of any other: it asks for
  /// another hash or a policy, or has no nonce of 64 bits, or is none at all.
  package init?(bytes: [UInt8]) {
    let place = Self.head.count
    // Outermost and inner lengths, the digest, and a nonce of one byte at least.
    guard bytes.count >= 2 + place + 32 + 2 + 1 + Self.tail.count,
      bytes.count <= 2 + place + 32 + 2 + 9 + Self.tail.count,
      let digest = Digest(bytes: Array(bytes[(2 + place)..<(2 + place + 32)]))
    else { return nil }
    let number = bytes[(2 + place + 32 + 2)...].dropLast(Self.tail.count)
    self.init(of: digest, nonce: number.reduce(0) { $0 << 8 | UInt64($1) })
    // There is one way only to write it.
    guard self.bytes == bytes else { return nil }
  }

  /// A TimeStampReq in DER: version 1, SHA-256, and the authority's certificate is wanted in the reply.
  package var bytes: [UInt8] {
    DER.element(0x30, Self.head + digest.array + DER.element(0x02, DER.integer(nonce)) + Self.tail)
  }

  /// Version, and the hash's name (2.16.840.1.101.3.4.2.1) up to where the digest stands.
  private static let head: [UInt8] =
    [0x02, 0x01, 0x01, 0x30, 0x31, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01]
    + [0x05, 0x00, 0x04, 0x20]
  /// certReq.
  private static let tail: [UInt8] = [0x01, 0x01, 0xFF]
}

extension Digest {
  fileprivate var array: [UInt8] { (0..<32).map { bytes[$0] } }
}

extension DER {
  /// The content of an INTEGER that is not negative (X.690, 8.3).
  fileprivate static func integer(_ value: UInt64) -> [UInt8] {
    let all = withUnsafeBytes(of: value.bigEndian) { Array($0) }
    let short = Array(all.drop { $0 == 0 })
    return short.first.map { $0 < 0x80 ? short : [0] + short } ?? [0]
  }
}
