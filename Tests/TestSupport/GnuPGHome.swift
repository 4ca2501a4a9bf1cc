import Foundation

/// A GnuPG home of this test's own; goes with its owner, and takes its agent along.
package final class GnuPGHome {
  package let path: String
  private let gpg: Tool

  package static let isPossible = Tool.isInstalled("gpg")

  package init() throws {
    guard let gpg = Tool("gpg") else { throw Authority.Failure(description: "gpg is not installed") }
    self.gpg = gpg
    // Short, since the agent's sockets lie in it.
    path = "/tmp/kg-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    _ = try? Tool("gpgconf")?.run(["--homedir", path, "--kill", "all"])
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes a key of that name; its public part stands in the file returned.
  ///
  /// - Parameter usage: `default` for one that can encrypt too, `sign` for one that cannot.
  package func makeKey(_ name: String, usage: String = "default", at time: String? = nil) throws -> String {
    let clock = time.map { ["--faked-system-time", $0] } ?? []
    let kind = usage == "default" ? "future-default" : "ed25519"
    try run(clock + ["--passphrase", "", "--quick-gen-key", name, kind, usage, "1y"])
    return try export(name)
  }

  /// The public key of that name in a file.
  package func export(_ name: String, armored: Bool = true) throws -> String {
    let file = "\(path)/\(name)-\(UUID().uuidString).\(armored ? "asc" : "bin")"
    try run((armored ? ["--armor"] : []) + ["--output", file, "--export", name])
    return file
  }

  /// Revokes a key by the certificate that gpg made along with it.
  package func revoke(_ name: String) throws {
    let folder = "\(path)/openpgp-revocs.d"
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      // A colon stands in the way, so that nobody does this by mistake.
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8).replacing(":-----", with: "-----")
      let copy = "\(path)/revocation.asc"
      try Data(text.utf8).write(to: URL(fileURLWithPath: copy))
      try run(["--import", copy])
    }
  }

  /// Runs `gpg`; a failure where it fails.
  package func run(_ arguments: [String]) throws {
    let plain = ["--homedir", path, "--batch", "--quiet", "--yes", "--pinentry-mode", "loopback"]
    let (status, output) = try gpg.run(plain + arguments)
    guard status == 0 else { throw Authority.Failure(description: "gpg \(arguments): \(output)") }
  }
}
