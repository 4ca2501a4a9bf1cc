import Foundation
import TestSupport
import Testing

@testable import Formats

/// Replies of a real authority, run by `openssl ts`.
@Suite("Time stamps", .enabled(if: TimeStampServer.isPossible, "needs openssl and python3"))
struct TimeStampTests {
  private func digest(_ text: String = "Kopf") throws -> Digest { try SHA256.digest(of: Array(text.utf8)) }

  private func anchors(_ server: TimeStampServer) throws -> Keyring {
    try Keyring([try OpenFile(server.authority.root).readAll(limit: 1 << 20)])
  }

  private func stamp(_ server: TimeStampServer, _ query: TimeStampQuery) throws -> TimeStamp {
    try TimeStamp(reply: server.reply(to: query.bytes))
  }

  @Test func aRealOneIsRight() throws {
    let server = try TimeStampServer()
    let query = TimeStampQuery(of: try digest())
    let before = Int64(Date().timeIntervalSince1970)
    let stamp = try stamp(server, query)
    #expect(try stamp.check(digest(), answering: query, anchors: anchors(server)) == .right)
    #expect(try stamp.check(digest(), anchors: anchors(server)) == .right)
    #expect(try stamp.check(digest(), answering: query) == .genuineButUnknownAuthority)
    #expect((before...Int64(Date().timeIntervalSince1970)).contains(stamp.at))
    #expect(stamp.accuracy == 2 && stamp.serial == "02" && stamp.policy == TimeStampServer.policy)
    #expect(stamp.signer.subject.contains("CN=tsa"))
    // And openssl says so too.
    let (status, output) = try #require(Tool("openssl")).run(
      try Tool.withFile(stamp.bytes) { reply in
        let kept = server.authority.file("kept.tsr")
        try FileManager.default.copyItem(atPath: reply, toPath: kept)
        return ["ts", "-verify", "-digest", try digest().hex, "-in", kept, "-CAfile", server.authority.root]
      })
    #expect(status == 0 && output.contains("Verification: OK"), "\(output)")
  }

  @Test func forSomethingElse() throws {
    let server = try TimeStampServer()
    let query = TimeStampQuery(of: try digest())
    let stamp = try stamp(server, query)
    #expect(try stamp.check(digest("Fuß"), anchors: anchors(server)) == .refused(.otherDigest))
    let again = TimeStampQuery(of: try digest())
    #expect(try stamp.check(digest(), answering: again, anchors: anchors(server)) == .refused(.otherQuery))
    let other = TimeStampQuery(of: try digest("Fuß"), nonce: query.nonce)
    #expect(try stamp.check(digest(), answering: other, anchors: anchors(server)) == .refused(.otherQuery))
    // Without a nonce, nothing says that it is the answer.
    let bare = try #require(
      try Tool.run("openssl", ["ts", "-query", "-digest", try digest().hex, "-sha256", "-cert", "-no_nonce"]))
    let older = try TimeStamp(reply: server.reply(to: bare))
    #expect(try older.check(digest(), anchors: anchors(server)) == .right)
    #expect(try older.check(digest(), answering: query, anchors: anchors(server)) == .refused(.otherQuery))
    // Of the same length, by another hash.
    let sha3 = try #require(
      try Tool.run("openssl", ["ts", "-query", "-digest", try digest().hex, "-sha3-256", "-cert"]))
    try server.configure(hashes: "sha3-256")
    let foreign = try TimeStamp(reply: server.reply(to: sha3))
    #expect(try foreign.check(digest(), anchors: anchors(server)) == .refused(.otherDigest))
  }

  @Test func byAnotherAuthority() throws {
    let (server, other) = (try TimeStampServer(), try TimeStampServer(ownKeys: true))
    let query = TimeStampQuery(of: try digest())
    let stamp = try stamp(server, query)
    #expect(try stamp.check(digest(), answering: query, anchors: anchors(other)) == .refused(.untrusted))
    #expect(try stamp.check(digest(), answering: query, anchors: Keyring([])) == .refused(.untrusted))
    let both = try Keyring(
      [other, server].map { try OpenFile($0.authority.root).readAll(limit: 1 << 20) })
    #expect(try stamp.check(digest(), answering: query, anchors: both) == .right)
    // The authority's own certificate is an anchor too.
    let own = try Keyring([try OpenFile(server.authority.file("tsa.pem")).readAll(limit: 1 << 20)])
    #expect(try stamp.check(digest(), answering: query, anchors: own) == .right)
  }

  @Test func anAuthorityBelowAnother() throws {
    let server = try TimeStampServer()
    try server.authority.issue("middle", "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign")
    try server.authority.issue("low", TimeStampServer.purpose, issuer: "middle")
    let query = TimeStampQuery(of: try digest())
    let middle = server.authority.file("middle.pem")
    for settings in ["certs = \(middle)", "certs = \(middle)\ness_cert_id_chain = yes"] {
      try server.configure(signer: "low", settings: settings)
      let stamp = try stamp(server, query)
      #expect(try stamp.check(digest(), answering: query, anchors: anchors(server)) == .right)
      #expect(try stamp.check(digest(), answering: query) == .genuineButUnknownAuthority)
    }
    // The link is missing.
    try server.configure(signer: "low")
    #expect(try stamp(server, query).check(digest(), anchors: anchors(server)) == .refused(.untrusted))
  }

  @Test(arguments: [Authority.rsa, Authority.curve]) func kindsOfKeys(_ key: [String]) throws {
    let server = try TimeStampServer()
    try server.authority.issue("own", TimeStampServer.purpose, key: key)
    try server.configure(signer: "own", settings: "signer_digest = sha512\naccuracy = secs:3")
    let stamp = try stamp(server, TimeStampQuery(of: try digest()))
    #expect(try stamp.check(digest(), anchors: anchors(server)) == .right)
    #expect(stamp.accuracy == 3)
  }

  /// What counts is the time of the stamp, not today.
  @Test func aCertificateThatEnded() throws {
    func written(_ seconds: TimeInterval) -> String {
      let format = DateFormatter()
      format.locale = Locale(identifier: "en_US_POSIX")
      format.timeZone = TimeZone(identifier: "UTC")
      format.dateFormat = "yyyyMMddHHmmss'Z'"
      return format.string(from: Date().addingTimeInterval(seconds))
    }
    let server = try TimeStampServer()
    try server.authority.issue("brief", TimeStampServer.purpose, until: written(4))
    try server.authority.issue("ended", TimeStampServer.purpose, until: written(-60))
    try server.authority.issue("coming", TimeStampServer.purpose, from: written(3600))
    try server.configure(signer: "brief")
    let stamp = try stamp(server, TimeStampQuery(of: try digest()))
    #expect(stamp.at <= stamp.signer.notAfter)
    while Int64(Date().timeIntervalSince1970) <= stamp.signer.notAfter { usleep(100_000) }
    #expect(try stamp.check(digest(), anchors: anchors(server)) == .right)

    for (signer, refusal) in [("ended", .expired), ("coming", .notYetValid)] as [(String, TimeStamp.Refusal)] {
      try server.configure(signer: signer)
      let stamp = try self.stamp(server, TimeStampQuery(of: try digest()))
      #expect(try stamp.check(digest(), anchors: anchors(server)) == .refused(refusal))
    }
  }

  @Test func anAuthorityThatRefuses() throws {
    let server = try TimeStampServer()
    try server.configure(hashes: "sha512")
    let query = TimeStampQuery(of: try digest())
    #expect(throws: TimeStamp.Problem.refused(.rejected, [.hashNotTaken])) { try stamp(server, query) }
    #expect(throws: TimeStamp.Problem.refused(.rejected, [.badFormat])) {
      try TimeStamp(reply: server.reply(to: [0x30, 0x00]))
    }
    func answer(_ status: UInt8, _ failures: [UInt8] = []) -> [UInt8] {
      DER.element(0x30, DER.element(0x30, DER.element(0x02, [status]) + failures))
    }
    #expect(throws: TimeStamp.Problem.refused(.waiting, [])) { try TimeStamp(reply: answer(3)) }
    #expect(throws: TimeStamp.Problem.refused(.other, [])) { try TimeStamp(reply: answer(77)) }
    let all = DER.element(0x03, [0, 0xFF, 0xFF, 0xFF, 0xFF])
    #expect(throws: TimeStamp.Problem.refused(.revoked, Set(TimeStamp.Failure.allCases))) {
      try TimeStamp(reply: answer(5, all))
    }
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: answer(0x80)) }
    // Granted, and nothing there.
    #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(reply: answer(0)) }
  }
}
