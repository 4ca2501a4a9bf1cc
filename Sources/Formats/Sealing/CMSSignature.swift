import CSeal

/// A detached CMS signature (RFC 5652), read and not yet believed.
package final class CMSSignature {
  private let signature: OpaquePointer
  package let signers: [Signer]

  /// Larger than any signature: a chain of long certificates comes to some tens of kilobytes.
  package static let largest = 1 << 20

  package enum Problem: Error, Hashable, Sendable {
    case unreadable
    /// Its outermost length goes beyond its end.
    case cutOff
    /// CMS, but no detached signature.
    case otherKind
  }

  /// One who signed.
  package struct Signer: Sendable {
    /// Nil where it is not in the file.
    package let certificate: Certificate?
    /// Of SHA-2, in bits; nil for any other procedure.
    package let hashBits: Int?
    /// Whether its key signed the attributes, among them the hash.
    package let isGenuine: Bool
    /// The hash of the content, as it was signed.
    package let hash: [UInt8]
    /// Seconds since 1970-01-01T00:00Z, by the signer's own clock.
    package let signedAt: Int64?
    /// What the signer says was signed (RFC 2634, 2.9).
    package let contentName: String?
  }

  package init(_ bytes: [UInt8]) throws(Problem) {
    // Told apart by the length alone, before anything else is believed.
    if let end = DERLength.end(of: bytes), end > bytes.count { throw .cutOff }
    var signature: OpaquePointer?
    let status = bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return CSEAL_UNREADABLE }
      return cseal_signature_read(start, buffer.count, &signature)
    }
    guard status == CSEAL_OK, let signature else {
      throw status == CSEAL_OTHER_KIND ? .otherKind : .unreadable
    }
    self.signature = signature
    signers = (0..<cseal_signature_signers(signature)).map { Signer(signature, $0) }
  }

  deinit {
    cseal_signature_free(signature)
  }

  /// Where the certificate of a signer leads.
  package enum Trust: Hashable, Sendable {
    case anchored
    case expired, notYetValid, weak
    /// With OpenSSL's own word.
    case untrusted(String)
  }

  /// Whether the signer's certificate leads to one of those, at that time.
  package func trust(inSigner index: Int, anchors: Keyring, at seconds: Int64) -> Trust {
    var reason: UnsafePointer<CChar>?
    let trust = cseal_signature_trust(signature, Int32(index), anchors.ring, seconds, &reason)
    switch trust {
    case CSEAL_TRUSTED: return .anchored
    case CSEAL_EXPIRED: return .expired
    case CSEAL_NOT_YET_VALID: return .notYetValid
    case CSEAL_WEAK: return .weak
    default: return .untrusted(reason.map { String(cString: $0) } ?? "")
    }
  }

  /// SHA-256 of a content, for signing it.
  package static func digest(of content: some ByteSource) throws -> Digest {
    guard let digest = Digest(bytes: try hash(content, bits: 256)) else { throw LibraryFailure(library: .libcrypto) }
    return digest
  }

  /// The hash of a content, in the way a signer did it.
  package static func hash(_ content: some ByteSource, bits: Int) throws -> [UInt8] {
    let source = StreamSource(content)
    var hash = [UInt8](repeating: 0, count: 64)
    let isDone = withExtendedLifetime(source) {
      hash.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return Int32(0) }
        return cseal_hash(Int32(bits), StreamSource.read, source.context, start)
      }
    }
    if let problem = source.problem { throw problem }
    guard isDone == 1 else { throw LibraryFailure(library: .libcrypto) }
    return Array(hash.prefix(bits / 8))
  }
}

extension CMSSignature.Signer {
  fileprivate init(_ signature: OpaquePointer, _ index: Int32) {
    certificate = cseal_signature_certificate(signature, index).map(Certificate.init)
    let bits = Int(cseal_signature_hash_bits(signature, index))
    hashBits = bits == 0 ? nil : bits
    isGenuine = cseal_signature_is_genuine(signature, index) != 0
    hash = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = buffer.baseAddress.map { cseal_signature_hash(signature, index, $0, buffer.count) } ?? 0
    }
    var seconds: Int64 = 0
    signedAt = cseal_signature_time(signature, index, &seconds) != 0 ? seconds : nil
    let name = cseal_signature_description(signature, index)
    defer { cseal_free(name) }
    contentName = name.map { String(cString: $0) }
  }
}

/// The length of a whole DER value, by its own first bytes.
enum DERLength {
  /// Nil where they are not those of a sequence of definite length.
  static func end(of bytes: [UInt8]) -> Int? {
    guard bytes.first == 0x30 else { return nil }
    guard bytes.count >= 2 else { return 2 }
    let first = bytes[1]
    guard first >= 0x80 else { return 2 + Int(first) }
    let count = Int(first & 0x7F)
    guard (1...7).contains(count) else { return nil }
    guard bytes.count >= 2 + count else { return 2 + count }
    return bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) } + 2 + count
  }
}
