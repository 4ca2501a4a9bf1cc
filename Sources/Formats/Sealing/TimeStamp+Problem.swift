extension TimeStamp {
  /// Why a reply holds no time stamp.
  package enum Problem: Error, Hashable, Sendable {
    case tooLarge
    /// No reply, or not in the form of DER, or more than one signer, or something behind it.
    case unreadable
    /// The signer's certificate, which was asked for, is not in it.
    case noCertificate
    /// The authority gave none, and says so.
    case refused(Answer, Set<Failure>)
  }

  /// What an authority answers that gives no time stamp: PKIStatus (RFC 3161, 2.4.2).
  package enum Answer: Hashable, Sendable, CaseIterable {
    case rejected, waiting, revocationNear, revoked, other

    init(_ status: Int32) {
      let known: [Int32: Answer] = [2: .rejected, 3: .waiting, 4: .revocationNear, 5: .revoked]
      self = known[status] ?? .other
    }
  }

  /// And why: PKIFailureInfo (RFC 3161, 2.4.2). What else an authority may set is not told.
  package enum Failure: UInt32, Hashable, Sendable, CaseIterable {
    case hashNotTaken = 0
    case badRequest = 2
    case badFormat = 5
    case clockNotAvailable = 14
    case policyNotTaken = 15
    case extensionNotTaken = 16
    case informationNotAvailable = 17
    case systemFailure = 25

    static func all(in bits: UInt32) -> Set<Failure> {
      Set(allCases.filter { bits >> $0.rawValue & 1 == 1 })
    }
  }
}
