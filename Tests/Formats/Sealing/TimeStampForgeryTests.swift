import Foundation
import TestSupport
import Testing

@testable import Formats

/// Replies that somebody tampered with, or that no honest authority would give.
@Suite("Forged time stamps", .enabled(if: TimeStampServer.isPossible, "needs openssl and python3"))
struct TimeStampForgeryTests {
  private let server: TimeStampServer
  private let anchors: Keyring
  private let digest: Digest
  private let query: TimeStampQuery
  private let reply: [UInt8]

  init() throws {
    server = try TimeStampServer()
    anchors = try Keyring([try OpenFile(server.authority.root).readAll(limit: 1 << 20)])
    digest = try SHA256.digest(of: Array("Kopf".utf8))
    query = TimeStampQuery(of: digest)
    reply = try server.reply(to: query.bytes)
  }

  private func verdict(_ reply: [UInt8]) throws -> TimeStamp.Verdict {
    try TimeStamp(reply: reply).check(digest, answering: query, anchors: anchors)
  }

  /// A bit that nobody signed may change and the stamp be right all the same; what it says is then still what was signed.
  @Test func aFlippedBit() throws {
    let good = try TimeStamp(reply: reply)
    let content = try server.content(of: reply)
    let place = try #require(reply.firstIndex(of: content))
    var survivors = 0
    // Some of every byte.
    let places = Array(stride(from: 0, to: reply.count * 8, by: 3))
    for bit in places {
      var bytes = reply
      bytes[bit / 8] ^= 1 << (bit % 8)
      guard let stamp = try? TimeStamp(reply: bytes) else { continue }
      guard stamp.check(digest, answering: query, anchors: anchors) == .right else { continue }
      survivors += 1
      #expect(!(place..<(place + content.count)).contains(bit / 8), "bit \(bit)")
      #expect(stamp.at == good.at && stamp.serial == good.serial && stamp.policy == good.policy)
      #expect(stamp.digest == digest && stamp.nonce == query.nonce && stamp.accuracy == good.accuracy)
      #expect(stamp.signer.fingerprint == good.signer.fingerprint)
    }
    // The status, and the root that is sent along: a part of the whole.
    #expect(survivors * 3 < places.count)
  }

  @Test func cutOffAndTooLong() throws {
    for length in 0..<reply.count {
      #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: Array(reply.prefix(length))) }
    }
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: reply + [0]) }
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: reply + reply) }
    let endless: [UInt8] = [0x30, 0x80] + reply.dropFirst(4) + [0, 0]
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: endless) }
    let huge = [UInt8](repeating: 0x30, count: TimeStamp.largest + 1)
    #expect(throws: TimeStamp.Problem.tooLarge) { try TimeStamp(reply: huge) }
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: Array(huge.dropLast())) }
    let nested = (0..<10_000).reduce(into: [UInt8]()) { bytes, _ in bytes += [0x30, 0x80] }
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: TimeStampServer.reply(around: nested)) }
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: Array("<html>502</html>".utf8)) }
  }

  /// The forger's way to make replies makes right ones too, so that what follows is refused for its one reason.
  @Test func theSameContentByTheSameKey() throws {
    #expect(try verdict(server.forge(server.content(of: reply), by: "tsa")) == .right)
  }

  @Test func certificatesForOtherPurposes() throws {
    let content = try server.content(of: reply)
    let purposes = [
      "keyUsage=critical,digitalSignature", "extendedKeyUsage=timeStamping",
      "extendedKeyUsage=critical,timeStamping,emailProtection", "extendedKeyUsage=critical,timeStamping,1.2.3.4",
      "extendedKeyUsage=critical,anyExtendedKeyUsage", "extendedKeyUsage=critical,serverAuth",
      "keyUsage=critical,keyEncipherment\nextendedKeyUsage=critical,timeStamping",
    ]
    for (index, purpose) in purposes.enumerated() {
      // Issued under the same name as the authority, since that stands in the content.
      try server.authority.issue("tsa", purpose)
      let verdict = try verdict(server.forge(content, by: "tsa"))
      #expect(verdict == .refused(.notForTimeStamps), "\(index): \(purpose)")
    }
  }

  @Test func anotherNameThanTheSigners() throws {
    try server.authority.issue("other", TimeStampServer.purpose)
    #expect(try verdict(server.forge(server.content(of: reply), by: "other")) == .refused(.otherSigner))
  }

  @Test func whatTheSignerDidNotSign() throws {
    let content = try server.content(of: reply)
    // Not which certificate is its own; and no attributes at all.
    #expect(try verdict(server.forge(content, by: "tsa", [])) == .refused(.otherSigner))
    #expect(try verdict(server.forge(content, by: "tsa", ["-noattr"])) == .refused(.altered))
    #expect(throws: TimeStamp.Problem.noCertificate) {
      try verdict(server.forge(content, by: "tsa", ["-cades", "-nocerts"]))
    }
    try server.authority.issue("other", TimeStampServer.purpose)
    let other = ["-signer", server.authority.file("other.pem"), "-inkey", server.authority.file("other.key")]
    #expect(throws: TimeStamp.Problem.unreadable) { try verdict(server.forge(content, by: "tsa", ["-cades"] + other)) }
  }

  /// A second certificate for the same key, of the same name and number: only the signer's word tells them apart.
  @Test func anotherCertificateForTheSameKey() throws {
    let good = try server.forge(server.content(of: reply), by: "tsa")
    let signer = try #require(
      try Tool.run("openssl", ["x509", "-in", server.authority.file("tsa.pem"), "-outform", "DER"]))
    let place = try #require(good.firstIndex(of: signer))
    var bytes = good
    // Its signature is the last of it; nobody here asks whether it fits.
    bytes[place + signer.count - 1] ^= 1
    #expect(try TimeStamp(reply: bytes).check(digest, answering: query) == .refused(.otherSigner))
  }

  @Test func weakProcedures() throws {
    let content = try server.content(of: reply)
    #expect(try verdict(server.forge(content, by: "tsa", ["-cades", "-md", "sha1"])) == .refused(.weak))
    try server.authority.issue("tsa", TimeStampServer.purpose, key: ["-newkey", "rsa:1024"])
    #expect(try verdict(server.forge(content, by: "tsa")) == .refused(.weak))
    try server.authority.issue("tsa", TimeStampServer.purpose, key: Authority.rsa)
    #expect(try verdict(server.forge(content, by: "tsa")) == .right)
    let pss = ["-cades", "-keyopt", "rsa_padding_mode:pss"]
    #expect(try verdict(server.forge(content, by: "tsa", pss)) == .right)
  }

  @Test func contentsOfOtherKinds() throws {
    let content = try server.content(of: reply)
    // Version 2; what is no TSTInfo; something behind it.
    var later = content
    let version = try #require(content.firstIndex(of: [0x02, 0x01, 0x01]))
    later[version + 2] = 2
    for wrong in [later, [], [0x30, 0x00], content + [0]] as [[UInt8]] {
      #expect(throws: TimeStamp.Problem.unreadable) { try verdict(server.forge(wrong, by: "tsa")) }
    }
    #expect(throws: TimeStamp.Problem.unreadable) {
      try verdict(server.forge(content, by: "tsa", type: "1.2.840.113549.1.7.1"))
    }
    // A critical extension, then one that is not.
    for (isCritical, expected) in [(true, .refused(.unknownExtension)), (false, .right)] as [(Bool, TimeStamp.Verdict)]
    {
      let flag = isCritical ? DER.element(0x01, [0xFF]) : []
      let one = DER.element(0x30, DER.element(0x06, [0x2A, 0x03]) + flag + DER.element(0x04, [0x05, 0x00]))
      let inner = content[(content.firstIndex(of: 0x02) ?? 0)...]
      let whole = DER.element(0x30, inner + DER.element(0xA1, one))
      #expect(try verdict(server.forge(whole, by: "tsa")) == expected)
    }
  }
}

extension [UInt8] {
  /// Where these bytes stand.
  fileprivate func firstIndex(of other: [UInt8]) -> Int? {
    (0...Swift.max(0, count - other.count)).first { self[$0...].starts(with: other) }
  }
}
