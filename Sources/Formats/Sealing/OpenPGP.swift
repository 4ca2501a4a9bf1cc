import CPGP

/// A public OpenPGP key, in a home of its own that goes with it: nobody's keys and settings have a part in it.
package final class OpenPGPKey: Sendable {
  /// Of the primary key, hexadecimal.
  package let fingerprint: String
  package let state: State
  private let home: TemporaryHome

  package enum State: Hashable, Sendable {
    case usable, expired, revoked
    /// No part of it is meant for encryption.
    case unfit
  }

  package enum Problem: Error, Hashable, Sendable {
    case unreadable
    /// The file holds more than one.
    case several
    /// The file holds somebody's secret key.
    case secret
    /// No gpg is installed.
    case noEngine
  }

  /// Throws `Problem`, or `FileProblem` where no home can be made.
  package init(_ bytes: [UInt8]) throws {
    guard !OpenPGPKey.isSecret(bytes) else { throw Problem.secret }
    let home = try TemporaryHome()
    var key = cpgp_key()
    let status = bytes.withUnsafeBytes { buffer in
      guard let start = buffer.baseAddress else { return CPGP_UNREADABLE }
      return cpgp_import(home.path, start, buffer.count, &key)
    }
    switch status {
    case CPGP_OK: break
    case CPGP_SEVERAL_KEYS: throw Problem.several
    case CPGP_NO_ENGINE: throw Problem.noEngine
    default: throw Problem.unreadable
    }
    self.home = home
    fingerprint = withUnsafeBytes(of: key.fingerprint) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    if key.is_revoked != 0 {
      state = .revoked
    } else if key.is_expired != 0 {
      state = .expired
    } else if key.can_encrypt != 0 {
      state = .usable
    } else {
      state = key.has_expired != 0 ? .expired : key.has_revoked != 0 ? .revoked : .unfit
    }
  }

  /// Whether the bytes begin as an OpenPGP key does, armored or not (RFC 4880, 4.2 and 6.2).
  package static func looksLikeOne(_ bytes: [UInt8]) -> Bool {
    if isArmored(bytes, "PUBLIC KEY") || isSecret(bytes) { return true }
    return bytes.first.map(tag) == 6
  }

  private static func isSecret(_ bytes: [UInt8]) -> Bool {
    isArmored(bytes, "PRIVATE KEY") || bytes.first.map(tag) == 5
  }

  private static func isArmored(_ bytes: [UInt8], _ kind: String) -> Bool {
    bytes.contains(Array("-----BEGIN PGP \(kind) BLOCK-----".utf8))
  }

  /// Of a packet by its first byte; nil of what begins no packet.
  private static func tag(_ first: UInt8) -> UInt8? {
    guard first & 0x80 != 0 else { return nil }
    return first & 0x40 != 0 ? first & 0x3F : first >> 2 & 0x0F
  }

  /// Throws `FileProblem` where reading or writing fails.
  package func encrypt(_ source: some ByteSource, to target: AtomicFile) throws {
    let (from, into) = (StreamSource(source), StreamTarget(target))
    let status = withExtendedLifetime((from, into)) {
      cpgp_encrypt(home.path, fingerprint, StreamSource.read, from.context, StreamTarget.write, into.context)
    }
    if let problem = from.problem ?? into.problem { throw problem }
    guard status == CPGP_OK else { throw LibraryFailure(library: .gpgme) }
  }
}

/// Opening what was encrypted for one of the user's own keys.
package enum OpenPGPEnvelope {
  package enum Problem: Error, Hashable, Sendable {
    case layout(LayoutProblem)
    case wrongKey
    /// The secret key's passphrase is wrong, or nobody gave one.
    case passphrase
    case altered
    /// It became far larger than anything that was a package.
    case tooLarge
    /// No gpg is installed.
    case noEngine
  }

  /// Throws `Problem`, or `FileProblem`. Nothing that was written may be used unless this returns.
  package static func decrypt(_ source: some ByteSource, to target: AtomicFile) throws {
    do {
      try OpenPGPLayout.check(source)
    } catch let problem as LayoutProblem {
      throw Problem.layout(problem)
    }
    // A ZIP hardly shrinks, so that what grows is no package of ours.
    let (from, into) = (StreamSource(source), StreamTarget(target, limit: 2 * source.size + 1 << 20))
    let status = withExtendedLifetime((from, into)) {
      cpgp_decrypt(StreamSource.read, from.context, StreamTarget.write, into.context)
    }
    if let problem = from.problem ?? into.problem { throw problem }
    if into.isOverflown { throw Problem.tooLarge }
    switch status {
    case CPGP_OK: return
    case CPGP_WRONG_KEY: throw Problem.wrongKey
    case CPGP_PASSPHRASE: throw Problem.passphrase
    case CPGP_ALTERED: throw Problem.altered
    case CPGP_NO_ENGINE: throw Problem.noEngine
    case CPGP_UNREADABLE: throw Problem.layout(.malformed)
    default: throw LibraryFailure(library: .gpgme)
    }
  }
}
