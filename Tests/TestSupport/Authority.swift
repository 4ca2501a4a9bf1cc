import Foundation

/// An authority of this test's own, made by the program `openssl`, with everyone it issues certificates to.
package final class Authority: Sendable {
  /// Holds keys, certificates and whatever else a test puts there; goes with its owner.
  package let folder: String
  private let openssl: Tool

  package static let isPossible = Tool.isInstalled("openssl")

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  package init(_ name: String = "Prüfstelle") throws {
    guard let openssl = Tool("openssl") else { throw Failure(description: "openssl is not installed") }
    self.openssl = openssl
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("koffer-ca-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: file("index.txt")))
    try writeSettings()
    try run(
      ["req", "-x509", "-utf8", "-config", file("ca.cnf"), "-days", "3650", "-nodes", "-subj", "/CN=\(name)"]
        + Authority.curve + [
          "-keyout", file("ca.key"), "-out", root, "-addext", "keyUsage=critical,keyCertSign,cRLSign", "-addext",
          "basicConstraints=critical,CA:TRUE",
        ])
  }

  /// The same authority with everything it issued, to go on by itself: keys take their time.
  package init(copyOf other: Authority) throws {
    openssl = other.openssl
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("koffer-ca-\(UUID().uuidString)").path
    try FileManager.default.copyItem(atPath: other.folder, toPath: folder)
    try writeSettings()
  }

  private func writeSettings() throws {
    try write(
      """
      [ca]
      default_ca = d
      [d]
      database = \(file("index.txt"))
      new_certs_dir = \(folder)
      rand_serial = yes
      default_md = sha256
      policy = p
      unique_subject = no
      [p]
      commonName = supplied
      organizationName = optional
      [req]
      distinguished_name = dn
      [dn]
      """, to: "ca.cnf")
  }

  deinit {
    remove()
  }

  /// For one that nothing ever lets go.
  package func remove() {
    try? FileManager.default.removeItem(atPath: folder)
  }

  package func file(_ name: String) -> String { "\(folder)/\(name)" }

  /// The authority's own certificate.
  package var root: String { file("ca.pem") }

  package static let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
  package static let rsa = ["-newkey", "rsa:2048"]

  /// Issues `NAME.pem` with `NAME.key`.
  ///
  /// - Parameters:
  ///   - usage: the extensions, as `openssl` writes them.
  ///   - from: and until when it is valid, as `YYYYMMDDHHMMSSZ`.
  ///   - issuer: who issues it; nil for the authority itself.
  package func issue(
    _ name: String, _ usage: String = "keyUsage=critical,digitalSignature", key: [String] = Authority.curve,
    from: String = "20200101000000Z", until: String = "20990101000000Z", issuer: String? = nil
  ) throws {
    try write("[e]\n\(usage)\n", to: "\(name).ext")
    try run(
      ["req", "-new", "-utf8", "-config", file("ca.cnf"), "-nodes", "-subj", "/CN=\(name)/O=Kieler Sprottenkontor"]
        + key
        + ["-keyout", file("\(name).key"), "-out", file("\(name).csr")])
    try run(
      [
        "ca", "-batch", "-notext", "-utf8", "-config", file("ca.cnf"), "-startdate", from, "-enddate", until,
        "-extfile", file("\(name).ext"), "-extensions", "e", "-cert", file("\(issuer ?? "ca").pem"), "-keyfile",
        file("\(issuer ?? "ca").key"), "-in", file("\(name).csr"), "-out", file("\(name).pem"),
      ])
  }

  /// Certificate and key in one PKCS#12 file `NAME.p12`.
  package func bundle(_ name: String, passphrase: String) throws {
    try run([
      "pkcs12", "-export", "-in", file("\(name).pem"), "-inkey", file("\(name).key"), "-out", file("\(name).p12"),
      "-passout", "pass:\(passphrase)",
    ])
  }

  package func write(_ text: String, to name: String, mode: Int = 0o600) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file(name))
  }

  /// Runs `openssl`; what it says, and a failure where it fails.
  @discardableResult
  package func run(_ arguments: [String]) throws -> String {
    let (status, output) = try openssl.run(arguments)
    guard status == 0 else {
      throw Failure(description: "openssl \(arguments.joined(separator: " ")): \(output)")
    }
    return output
  }
}
