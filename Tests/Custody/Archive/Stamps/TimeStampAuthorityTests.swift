import CaseModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// A real authority on loopback, without TLS as most are.
@Suite("Time-stamping authorities", .enabled(if: TimeStampServer.isPossible, "needs openssl and python3"), .serialized)
struct TimeStampAuthorityTests {
  private let query: TimeStampQuery

  init() throws {
    query = TimeStampQuery(of: try SHA256.digest(of: Array("Kopf".utf8)))
  }

  private func problem(
    _ server: TimeStampServer, _ authority: TimeStampAuthority, _ mode: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> TimeStampAuthority.Problem? {
    try server.behave(mode)
    return #expect(throws: TimeStampAuthority.Problem.self, sourceLocation: sourceLocation) {
      try authority.ask(query)
    }
  }

  @Test func itGivesATimeStamp() throws {
    let server = try TimeStampServer()
    let authority = try #require(TimeStampAuthority(server.start()))
    let anchors = try Keyring([try OpenFile(server.authority.root).readAll(limit: 1 << 20)])
    let stamp = try authority.ask(query)
    #expect(stamp.check(query.digest, answering: query, anchors: anchors) == .right)
    let request = try #require(server.requests.first)
    #expect(request.hasPrefix("POST /tsa "))
    for header in [
      "\"Content-Type\": \"application/timestamp-query\"", "\"Accept\": \"application/timestamp-reply\"",
      "\"Content-Length\": \"\(query.bytes.count)\"",
    ] {
      #expect(request.contains(header), "\(request)")
    }
    // An older reply is none to another question.
    try Data(stamp.bytes).write(to: URL(fileURLWithPath: server.authority.file("old.tsr")))
    try server.behave("file old.tsr")
    let again = TimeStampQuery(of: query.digest)
    #expect(try authority.ask(again).check(query.digest, answering: again, anchors: anchors) == .refused(.otherQuery))
  }

  @Test func anAnswerHasItsMeaning() throws {
    let server = try TimeStampServer()
    let authority = try #require(TimeStampAuthority(server.start()))
    let meanings: [(String, TimeStampAuthority.Problem, passes: Bool)] = [
      ("status 500", .refused(code: 500), true), ("status 503", .refused(code: 503), true),
      ("status 429", .refused(code: 429), true), ("status 404", .refused(code: 404), false),
      ("status 204", .refused(code: 204), false), ("status 401", .login, false), ("status 403", .login, false),
      ("redirect", .redirected(code: 302), false), ("long", .tooLong, false), ("endless", .tooLong, false),
      ("die", .lost, true), ("short", .lost, true), ("status 200", .reply(.unreadable), false),
    ]
    for (mode, expected, passes) in meanings {
      let problem = try problem(server, authority, mode)
      #expect(problem == expected && problem?.passes == passes, "\(mode)")
    }
    // Nobody followed anywhere.
    #expect(server.requests.count == meanings.count && server.requests.allSatisfy { $0.hasPrefix("POST /tsa ") })
    try server.configure(hashes: "sha512")
    #expect(try problem(server, authority, "accept") == .reply(.refused(.rejected, [.hashNotTaken])))
  }

  @Test func patienceEnds() throws {
    let server = try TimeStampServer()
    let authority = try #require(TimeStampAuthority(server.start(), patience: 1))
    for mode in ["mute", "drip"] {
      let begin = ContinuousClock.now
      #expect(try problem(server, authority, mode) == .lost)
      #expect(ContinuousClock.now - begin < .seconds(10), "\(mode)")
    }
    server.stop()
    #expect(try problem(server, authority, "accept") == .unreachable)
  }

  @Test(.enabled(if: HTTPSServer.isPossible)) func overTLSTheServerIsChecked() throws {
    let server = try HTTPSServer()
    let unknown = try #require(TimeStampAuthority(server.url + "tsa"))
    #expect(throws: TimeStampAuthority.Problem.certificate) { try unknown.ask(query) }
    #expect(server.requests.isEmpty)
    let known = try #require(TimeStampAuthority(server.url + "tsa", trust: server.authority.root))
    // It takes files, and gives no time stamps.
    #expect(throws: TimeStampAuthority.Problem.refused(code: 202)) { try known.ask(query) }
    let missing = try #require(TimeStampAuthority(server.url + "tsa", trust: server.authority.file("none.pem")))
    #expect(throws: TimeStampAuthority.Problem.ownFiles) { try missing.ask(query) }
    // Nor does one without TLS answer to https.
    let plain = try TimeStampServer()
    let address = try plain.start().replacingOccurrences(of: "http:", with: "https:")
    let secure = try #require(TimeStampAuthority(address))
    #expect(throws: TimeStampAuthority.Problem.unreachable) { try secure.ask(query) }
    #expect(plain.requests.isEmpty)
  }

  /// What carries a case never goes without TLS.
  @Test func noDeliveryGoesPlain() throws {
    let server = try TimeStampServer()
    let address = try server.start()
    #expect(HTTPSAccess(address) == nil)
    let call = HTTPCall(method: "POST", url: address, headers: ["Accept: */*"], patience: 5)
    let answer = call.run(length: nil, giving: { _ in 0 }, taking: { _ in true })
    #expect(answer.problem == 7 && answer.status == 0)
    #expect(server.requests.isEmpty)
  }

  @Test func addresses() {
    for good in ["http://tsa.example", "https://tsa.example:8443/a/b?c=d", "http://[::1]:80/tsr", "http://127.0.0.1/"] {
      #expect(TimeStampAuthority(good)?.url == good)
    }
    for bad in [
      "", "tsa.example", "ftp://tsa.example", "file:///etc/passwd", "HTTP://tsa.example", "http://", "http:///a",
      "http://:80/", "http://me:word@tsa.example/", "http://tsa.example/#a", "http://tsa.example/ä",
      "http://tsa.example/a b", "http://tsa.example/\n",
    ] {
      #expect(TimeStampAuthority(bad) == nil, "\(bad)")
    }
    #expect(TimeStampAuthority("http://tsa.example", patience: 0) == nil)
  }
}
