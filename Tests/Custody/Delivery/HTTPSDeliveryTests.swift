import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// A real server on loopback.
@Suite("HTTPS", .enabled(if: HTTPSServer.isPossible, "needs python3 and openssl"), .serialized)
struct HTTPSDeliveryTests {
  private func access(
    _ server: HTTPSServer, _ method: HTTPSAccess.Method = .put, _ login: HTTPSAccess.Login = .none, url: String? = nil,
    trust: String? = nil
  ) throws -> HTTPSAccess {
    try #require(HTTPSAccess(url ?? server.url, method: method, login: login, trust: trust ?? server.authority.root))
  }

  /// A file of some size, and its hash.
  private func file(_ size: Int, in server: HTTPSServer) throws -> (path: String, sha256: String) {
    var generator = SeededGenerator(seed: UInt64(size))
    let noise = Data((0..<8192).map { _ in UInt8.random(in: 0...255, using: &generator) })
    var data = Data()
    while data.count < size { data.append(noise) }
    let bytes = [UInt8](data.prefix(size))
    let path = server.authority.file("source-\(size)")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return (path, try SHA256.digest(of: bytes).hex)
  }

  private func problem(
    _ server: HTTPSServer, _ access: HTTPSAccess, patience: Int32 = 30,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> HTTPSProblem? {
    let (path, sha256) = try file(1000, in: server)
    return #expect(throws: HTTPSProblem.self, sourceLocation: sourceLocation) {
      try HTTPSDelivery(access, patience: patience).put(path, as: "a b.zip", sha256)
    }
  }

  @Test(arguments: [0, 1, 3_000_001]) func aFileArrivesWhole(_ size: Int) throws {
    let server = try HTTPSServer()
    let (path, sha256) = try file(size, in: server)
    let delivery = try HTTPSDelivery(access(server))
    #expect(try delivery.look(for: "a b.zip", sha256) == .nothing)
    let receipt = try delivery.put(path, as: "a b.zip", sha256)
    #expect(receipt == Receipt(code: 201, sha256: try SHA256.digest(of: Array("danke".utf8)).hex))
    #expect(try delivery.look(for: "a b.zip", sha256) == .same)
    #expect(try delivery.look(for: "a b.zip", String(repeating: "0", count: 64)) == .other)
    #expect(server.names == ["a%20b.zip"])
    #expect(server.content("a%20b.zip") == FileManager.default.contents(atPath: path))
    let put = try #require(server.requests.first { $0.hasPrefix("PUT ") })
    let base64 = try #require(Digest(hex: sha256)).base64
    #expect(Data(base64Encoded: base64)?.count == 32)
    for header in [
      "\"Content-Type\": \"application/zip\"", "\"Repr-Digest\": \"sha-256=:\(base64):\"",
      "\"Digest\": \"sha-256=\(base64)\"", "\"If-None-Match\": \"*\"", "\"Content-Length\": \"\(size)\"",
    ] {
      #expect(put.contains(header), "\(put)")
    }
    // A second one is not taken.
    let second = #expect(throws: HTTPSProblem.self) { try delivery.put(path, as: "a b.zip", sha256) }
    #expect(second?.isTaken == true && second?.receipt?.code == 412)
  }

  /// A look reads no further than the file was long, and what is longer is another.
  @Test(.timeLimit(.minutes(1))) func anEndlessBodyIsAnotherFile() throws {
    let server = try HTTPSServer()
    let (path, sha256) = try file(1000, in: server)
    let delivery = try HTTPSDelivery(access(server))
    _ = try delivery.put(path, as: "a.zip", sha256)
    #expect(try delivery.look(for: "a.zip", sha256, size: 1000) == .same)
    #expect(try delivery.look(for: "a.zip", sha256, size: 999) == .other)
    try server.behave("endless")
    #expect(try delivery.look(for: "a.zip", sha256, size: 1000) == .other)
  }

  @Test func whatIsPostedIsNotLookedAt() throws {
    let server = try HTTPSServer()
    let (path, sha256) = try file(1000, in: server)
    let delivery = try HTTPSDelivery(access(server, .post))
    #expect(try delivery.look(for: "a.zip", sha256) == .unknown)
    #expect(try delivery.put(path, as: "a.zip", sha256)?.code == 202)
    #expect(server.names == ["a.zip"])
    #expect(server.requests.last?.contains("\"Idempotency-Key\": \"\\\"\(sha256)\\\"\"") == true)
    #expect(server.requests.count == 1)
    try server.behave("blind")
    #expect(try HTTPSDelivery(access(server)).look(for: "a.zip", sha256) == .unknown)
  }

  @Test func anAnswerHasItsMeaning() throws {
    let server = try HTTPSServer()
    let meanings: [(Int, HTTPSProblem.Reason)] = [
      (301, .redirected), (401, .login), (403, .login), (404, .notFound), (410, .notFound), (409, .taken),
      (412, .taken),
      (413, .full), (507, .full), (429, .busy), (503, .busy), (400, .refused), (405, .refused), (500, .failed),
      (502, .failed),
    ]
    for (code, reason) in meanings {
      try server.behave("status \(code) 9 7")
      let problem = try problem(server, access(server))
      #expect(problem?.reason == reason && problem?.receipt?.code == code && problem?.wish == 7, "\(code)")
      #expect(problem?.receipt?.sha256 == (try SHA256.digest(of: Array("geheimes Wort des Servers".utf8)).hex))
      #expect(server.names == [])
    }
  }

  /// Nothing of a large file goes out to a server that does not want it.
  @Test func anEarlyAnswerIsHeard() throws {
    let server = try HTTPSServer()
    try server.behave("early 413")
    let (path, sha256) = try file(5_000_000, in: server)
    let problem = #expect(throws: HTTPSProblem.self) {
      try HTTPSDelivery(access(server)).put(path, as: "a.zip", sha256)
    }
    #expect(problem?.reason == .full)
    // Nor has a server got it that thanks for it before it came.
    try server.behave("early 201")
    let thanked = #expect(throws: HTTPSProblem.self) {
      try HTTPSDelivery(access(server)).put(path, as: "a.zip", sha256)
    }
    #expect(thanked?.reason == .lost && server.names == [])
  }

  @Test func whatBreaksOffIsLost() throws {
    let server = try HTTPSServer()
    for (mode, names) in [("drop 10", []), ("swallow", []), ("die", ["a%20b.zip"])] as [(String, [String])] {
      try server.behave(mode)
      let problem = try problem(server, access(server))
      #expect(problem?.reason == .lost && problem?.isRefusal == false && problem?.passes == true, "\(mode)")
      #expect(server.names == names)
    }
    try server.behave("slow 9")
    #expect(try problem(server, access(server), patience: 2)?.reason == .lost)
    // An answer that goes on for ever is not kept, but its code counts.
    try server.behave("long")
    let (path, sha256) = try file(1000, in: server)
    #expect(try HTTPSDelivery(access(server)).put(path, as: "l", sha256) == Receipt(code: 201, sha256: nil))
    let open = try HTTPSDelivery(access(server))
    server.stop()
    #expect(#expect(throws: HTTPSProblem.self) { try open.look(for: "a", sha256) }?.reason == .unreachable)
  }

  /// Words that are no answer come behind the whole file: what the server has, they do not say.
  @Test(arguments: ["crlf", "digits", "version", "html"]) func anAnswerThatIsNoneIsLost(_ garbled: String) throws {
    let server = try HTTPSServer()
    try server.behave("garble \(garbled)")
    let problem = try problem(server, access(server))
    #expect(problem?.reason == .lost && problem?.isRefusal == false && problem?.mayArriveLate == true)
    #expect(server.names == ["a%20b.zip"])
  }

  @Test func onlyAServerThatIsVouchedForIsTalkedTo() throws {
    let server = try HTTPSServer(name: "DNS:agentur.example")
    #expect(try problem(server, access(server))?.reason == .certificate)
    let other = try HTTPSServer()
    // Neither by the system's authorities, nor by another one that was named.
    #expect(try problem(other, access(other, trust: server.authority.root))?.reason == .certificate)
    let systems = try #require(HTTPSAccess(other.url))
    #expect(try problem(other, systems)?.reason == .certificate)
    #expect(try problem(other, access(other, trust: "/nowhere"))?.reason == .ownFiles)
    #expect(server.requests == [] && other.requests == [])
  }

  @Test func aTokenStaysSecret() throws {
    let server = try HTTPSServer()
    try server.behave("token geheim-4711")
    let name = "KOFFER_TOKEN_\(server.port)"
    let login = HTTPSAccess.Login.token(.variable(name))
    #expect(try problem(server, access(server, .put, login))?.reason == .ownToken)
    for wrong in ["", "zwei Worte", "zeile\r\nX: 1"] {
      setenv(name, wrong, 1)
      #expect(try problem(server, access(server, .put, login))?.reason == .ownToken)
    }
    setenv(name, "falsch", 1)
    let problem = try problem(server, access(server, .put, login))
    #expect(problem?.reason == .login && !"\(String(describing: problem))".contains("falsch"))
    let (path, sha256) = try file(1000, in: server)
    setenv(name, "geheim-4711", 1)
    #expect(try HTTPSDelivery(access(server, .put, login)).put(path, as: "v", sha256)?.code == 201)

    try server.authority.write("geheim-4711\n", to: "token", mode: 0o640)
    let file = HTTPSAccess.Login.token(.file(server.authority.file("token")))
    #expect(try self.problem(server, access(server, .put, file))?.reason == .ownToken)
    chmod(server.authority.file("token"), 0o600)
    #expect(try HTTPSDelivery(access(server, .put, file)).put(path, as: "f", sha256)?.code == 201)
  }

  @Test func aCertificateMayBeWanted() throws {
    let server = try HTTPSServer(wantsCertificate: true)
    let authority = server.authority
    try authority.issue("client")
    chmod(authority.file("client.key"), 0o600)
    // In TLS 1.3 the server says so behind the handshake, and may have hung up before anybody hears it.
    let without = try #require(try problem(server, access(server)))
    #expect([.login, .lost].contains(without.reason) && server.requests == [])
    func login(_ name: String, key: String, _ variable: String? = nil) -> HTTPSAccess.Login {
      .certificate(authority.file("\(name).pem"), key: authority.file(key), passphraseVariable: variable)
    }
    let (path, sha256) = try file(1000, in: server)
    let good = login("client", key: "client.key")
    #expect(try HTTPSDelivery(access(server, .put, good)).put(path, as: "c", sha256)?.code == 201)
    #expect(try problem(server, access(server, .put, login("client", key: "server.key")))?.reason == .ownFiles)
    chmod(authority.file("client.key"), 0o644)
    #expect(try problem(server, access(server, .put, good))?.reason == .ownFiles)
    try authority.run([
      "pkey", "-in", authority.file("client.key"), "-aes256", "-passout", "pass:geheim", "-out",
      authority.file("locked.key"),
    ])
    chmod(authority.file("locked.key"), 0o600)
    let name = "KOFFER_KEY_\(server.port)"
    let locked = login("client", key: "locked.key", name)
    // Without its passphrase nobody is asked at a terminal.
    #expect(try problem(server, access(server, .put, locked))?.reason == .ownFiles)
    setenv(name, "geheim", 1)
    #expect(try HTTPSDelivery(access(server, .put, locked)).put(path, as: "l", sha256)?.code == 201)
  }

  @Test func whatChangedIsNotSent() throws {
    let server = try HTTPSServer()
    let (path, _) = try file(1000, in: server)
    let problem = #expect(throws: FileProblem.self) {
      try HTTPSDelivery(access(server)).put(path, as: "a", String(repeating: "0", count: 64))
    }
    #expect(problem?.reason == .changed && server.requests == [])
  }

  @Test func addressesAreReadStrictly() throws {
    let put = try #require(HTTPSAccess("https://agentur.example/in/{name}?".replacing("?", with: "")))
    #expect(put.url(of: "ä 1.zip") == "https://agentur.example/in/%C3%A4%201.zip" && put.address == put.url)
    #expect(HTTPSAccess("https://agentur.example/in/")?.url(of: "a") == "https://agentur.example/in/a")
    let post = try #require(HTTPSAccess("https://agentur.example/in", method: .post))
    #expect(post.url(of: "a") == "https://agentur.example/in" && post.address == "POST https://agentur.example/in")
    for url in ["https://h:65535/", "https://[::1]/", "https://[::1]:8443/"] {
      #expect(HTTPSAccess(url) != nil, "\(url)")
    }
    for url in [
      "http://h/{name}", "https:///{name}", "https://u:p@h/{name}", "https://u@h/{name}", "https://h/{name}?sig=x",
      "https://h/{name}#x", "https://h/{case}/{name}", "https://h/a", "https://h/{name}/{name}", "https://h/ä/",
      "https://h/ /",
      "https://{name}/", "HTTPS://h/", "https://h:99999/", "https://h:0/", "https://h:/", "https://h:8a/",
      "https://[::1]:65536/",
    ] {
      #expect(HTTPSAccess(url) == nil, "\(url)")
    }
  }
}
