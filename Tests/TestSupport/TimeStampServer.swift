import Foundation

/// A time-stamping authority of one test's own (RFC 3161), run by the program `openssl`. Goes with its owner.
///
/// It replies at once to whoever calls `reply`, and over HTTP on loopback once it was started.
package final class TimeStampServer {
  /// Who vouches for it, and holds its files.
  package let authority: Authority
  var server: Process?

  package static let isPossible = Authority.isPossible && Tool.isInstalled("python3")

  package static let purpose = "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping"
  package static let policy = "1.3.6.1.4.1.99999.1"

  /// Keys take their time, so that all servers of a test run have the same.
  private static let made: Authority? = {
    guard let authority = try? Authority("Zeitstelle") else { return nil }
    try? authority.issue("tsa", purpose)
    atexit { TimeStampServer.made?.remove() }
    return authority
  }()

  /// - Parameter ownKeys: made for this one alone.
  package init(ownKeys: Bool = false) throws {
    guard let made = TimeStampServer.made else {
      throw Authority.Failure(description: "openssl is not installed")
    }
    authority = ownKeys ? try Authority("Andere Zeitstelle") : try Authority(copyOf: made)
    if ownKeys { try authority.issue("tsa", TimeStampServer.purpose) }
    try authority.write("01\n", to: "stamps")
    try configure()
  }

  deinit { stop() }

  /// How it replies from here on.
  ///
  /// - Parameters:
  ///   - signer: name of the certificate it signs with.
  ///   - settings: further lines of the configuration, as `openssl ts` reads them.
  package func configure(signer: String = "tsa", hashes: String = "sha256, sha512", settings: String = "") throws {
    let accuracy = settings.contains("accuracy") ? "" : "accuracy = secs:1, millisecs:500"
    try authority.write(
      """
      [tsa]
      default_tsa = t
      [t]
      serial = \(authority.file("stamps"))
      signer_cert = \(authority.file("\(signer).pem"))
      signer_key = \(authority.file("\(signer).key"))
      certs = \(authority.root)
      signer_digest = sha256
      ess_cert_id_alg = sha256
      default_policy = \(TimeStampServer.policy)
      digests = \(hashes)
      tsa_name = yes
      \(accuracy)
      \(settings)
      """, to: "tsa.cnf")
  }

  package func reply(to query: [UInt8]) throws -> [UInt8] {
    try Tool.withFile(query) { query in
      try output(["ts", "-reply", "-config", authority.file("tsa.cnf"), "-queryfile", query])
    }
  }

  /// What of a reply is signed: the TSTInfo.
  package func content(of reply: [UInt8]) throws -> [UInt8] {
    try Tool.withFile(reply) { reply in
      let token = try output(["ts", "-reply", "-in", reply, "-token_out"])
      return try Tool.withFile(token) { token in
        try output(["cms", "-verify", "-noverify", "-binary", "-inform", "DER", "-in", token])
      }
    }
  }

  /// A reply over a TSTInfo of any kind, by any certificate: what `openssl ts` would refuse to sign.
  ///
  /// - Parameters:
  ///   - terms: `-cades` signs which certificate is the signer's.
  ///   - type: of the content.
  package func forge(
    _ content: [UInt8], by signer: String, _ terms: [String] = ["-cades"], type: String = "1.2.840.113549.1.9.16.1.4"
  ) throws -> [UInt8] {
    let token = try Tool.withFile(content) { content in
      try output(
        [
          "cms", "-sign", "-binary", "-nodetach", "-nosmimecap", "-in", content, "-outform", "DER", "-econtent_type",
          type, "-signer", authority.file("\(signer).pem"), "-inkey",
          authority.file("\(signer).key"),
        ] + terms)
    }
    return TimeStampServer.reply(around: token)
  }

  /// A reply whose status is granted.
  package static func reply(around token: [UInt8]) -> [UInt8] {
    let granted: [UInt8] = [0x30, 0x03, 0x02, 0x01, 0x00]
    let count = granted.count + token.count
    return [0x30, 0x82, UInt8(count >> 8 & 0xFF), UInt8(count & 0xFF)] + granted + token
  }

  /// Runs `openssl` with a file for what it writes.
  private func output(_ arguments: [String]) throws -> [UInt8] {
    let path = authority.file("out-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try authority.run(arguments + ["-out", path])
    return [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  }
}
