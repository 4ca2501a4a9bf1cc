import CSeal

/// Encrypting for the owner of a certificate, and opening what was: AES-256-GCM in CMS (RFC 5083, RFC 5084).
package enum CMSEnvelope {
  package enum Problem: Error, Hashable, Sendable {
    case layout(LayoutProblem)
    case wrongKey
    /// Its authentication tag does not fit.
    case altered
  }

  /// Throws `FileProblem` where reading or writing fails.
  package static func encrypt(_ source: some ByteSource, for certificate: Certificate, to target: AtomicFile) throws {
    let (from, into) = (StreamSource(source), StreamTarget(target))
    let status = withExtendedLifetime((from, into, certificate)) {
      cseal_encrypt(
        certificate.certificate, StreamSource.read, from.context, StreamTarget.write, into.context)
    }
    if let problem = from.problem ?? into.problem { throw problem }
    guard status == CSEAL_OK else { throw LibraryFailure(library: .libcrypto) }
  }

  /// Throws `Problem`, or `FileProblem`. Nothing that was written may be used unless this returns.
  package static func decrypt(_ source: some ByteSource, with keyring: Keyring, to target: AtomicFile) throws {
    let layout: CMSEnvelopeLayout
    do {
      layout = try CMSEnvelopeLayout(source)
    } catch let problem as LayoutProblem {
      throw Problem.layout(problem)
    }
    var content = EnvelopeContent(layout.content, in: source)
    let from = StreamSource { buffer throws(FileProblem) in try content.read(into: buffer) }
    let into = StreamTarget(target)
    let status = withExtendedLifetime((from, into)) {
      layout.skeleton.withUnsafeBytes { skeleton in
        guard let start = skeleton.baseAddress else { return CSEAL_UNREADABLE }
        return cseal_decrypt(
          start, skeleton.count, keyring.ring, StreamSource.read, from.context, StreamTarget.write, into.context)
      }
    }
    if let problem = from.problem ?? into.problem { throw problem }
    switch status {
    case CSEAL_OK: return
    case CSEAL_WRONG_KEY: throw Problem.wrongKey
    case CSEAL_ALTERED: throw Problem.altered
    case CSEAL_UNREADABLE, CSEAL_OTHER_KIND: throw Problem.layout(.malformed)
    default: throw LibraryFailure(library: .libcrypto)
    }
  }
}
