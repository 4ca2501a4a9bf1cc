import CSeal

extension TimeStamp {
  /// What a time stamp is worth.
  package enum Verdict: Hashable, Sendable {
    /// For that digest, genuine, and by an authority of the anchors.
    case right
    /// For that digest, and genuine; nobody said whom to believe.
    case genuineButUnknownAuthority
    case refused(Refusal)
  }

  package enum Refusal: Hashable, Sendable, CaseIterable {
    /// It is for something else, or not by SHA-256.
    case otherDigest
    /// It answers another query.
    case otherQuery
    /// Its signature is by another procedure than SHA-2, or by a key of less than 112 bits of security.
    case weak
    /// The signature fits neither what it says nor the certificate.
    case altered
    /// The signer did not sign which certificate is its own, or the authority's name is not its.
    case otherSigner
    /// The certificate is not for time stamps alone.
    case notForTimeStamps
    /// It bears a critical extension nobody here understands.
    case unknownExtension
    /// The certificate, or one above it, had ended when it stamped.
    case expired
    case notYetValid
    /// Of the chain: SHA-1, or a key of less than 112 bits of security.
    case weakChain
    /// The certificate leads to none of the anchors.
    case untrusted
  }

  /// Whether the stamp is for that digest and genuine, and whom to believe for it. Asks nothing of the network, so that
  /// no revocation is seen.
  ///
  /// The chain must have held at the time of the stamp, as the stamp itself tells it; what ended since does no harm.
  ///
  /// - Parameters:
  ///   - query: what it is to be the answer to; nil where that was not kept.
  ///   - anchors: whom to believe; nil where nobody said.
  package func check(
    _ digest: Digest, answering query: TimeStampQuery? = nil, anchors: Keyring? = nil
  ) -> Verdict {
    guard self.digest == digest else { return .refused(.otherDigest) }
    if let query, query.nonce != nonce || query.digest != digest { return .refused(.otherQuery) }
    // It was read before.
    guard let reply = try? Reply(bytes) else { return .refused(.altered) }
    if let refusal = Refusal(cseal_stamp_judge(reply.stamp, anchors?.ring)) { return .refused(refusal) }
    guard let anchors else { return .genuineButUnknownAuthority }
    var reason: UnsafePointer<CChar>?
    switch cseal_stamp_trust(reply.stamp, anchors.ring, &reason) {
    case CSEAL_TRUSTED: return .right
    case CSEAL_EXPIRED: return .refused(.expired)
    case CSEAL_NOT_YET_VALID: return .refused(.notYetValid)
    case CSEAL_WEAK: return .refused(.weakChain)
    default: return .refused(.untrusted)
    }
  }
}

extension TimeStamp.Refusal {
  fileprivate init?(_ verdict: cseal_stamp_verdict) {
    switch verdict {
    case CSEAL_STAMP_GENUINE: return nil
    case CSEAL_STAMP_WEAK: self = .weak
    case CSEAL_STAMP_OTHER_SIGNER: self = .otherSigner
    case CSEAL_STAMP_PURPOSE: self = .notForTimeStamps
    case CSEAL_STAMP_EXTENSION: self = .unknownExtension
    default: self = .altered
    }
  }
}
