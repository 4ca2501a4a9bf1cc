import Foundation

/// An OpenSSH server of one test's own, unprivileged, on loopback, with keys made for it. Goes with its owner.
package final class SSHServer {
  /// Holds the server's keys and, in `home`, what it serves.
  package let folder: String
  package let port: Int
  package let user: String
  private var server: Process

  package static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd") && Tool.isInstalled("ssh-keygen")
      && (getuid() != 0 || PostgreSQLServer.isInstalled)
  }

  private struct Failed: Error {
    let what: String
  }

  /// - Parameters:
  ///   - kind: of the host key, and of the client's.
  ///   - missing: what it can and is not to do, as `sftp-server -Q requests` names it.
  package init(key kind: String = "ed25519", passphrase: String = "", without missing: [String] = []) throws {
    folder = "/tmp/koffer-sshd-\(UUID().uuidString.prefix(8))"
    // Root's server runs as somebody who may log in and has no rights: the database's user, as the tests need that too.
    let isRoot = getuid() == 0
    user = isRoot ? "postgres" : NSUserName()
    // Below those that the system gives to whoever calls out.
    port = Int.random(in: 20_000..<32_000)
    try FileManager.default.createDirectory(atPath: "\(folder)/home", withIntermediateDirectories: true)
    let keys = [("host", ""), ("client", passphrase), ("other", "")]
    for (name, passphrase) in keys {
      try SSHServer.run("ssh-keygen", ["-q", "-t", kind, "-N", passphrase, "-f", "\(folder)/\(name)"])
    }
    try FileManager.default.copyItem(atPath: "\(folder)/client.pub", toPath: "\(folder)/authorized")
    let configuration = """
      Port \(port)
      ListenAddress 127.0.0.1
      HostKey \(folder)/host
      PidFile none
      AuthorizedKeysFile \(folder)/authorized
      UsePAM no
      StrictModes no
      PasswordAuthentication no
      KbdInteractiveAuthentication no
      Subsystem sftp internal-sftp \(missing.isEmpty ? "" : "-P \(missing.joined(separator: ","))")
      """
    try Data(configuration.utf8).write(to: URL(fileURLWithPath: "\(folder)/config"))
    // What the server reads belongs to it; the client's key stays ours.
    if isRoot { try SSHServer.run("chown", ["-R", user, "\(folder)/host", "\(folder)/home"]) }
    server = Process()
    try start()
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  package func start() throws {
    // Somebody else may have its port for a moment.
    for _ in 0..<3 {
      try begin()
      for _ in 0..<100 {
        if (try? Tool.run("ssh-keyscan", ["-p", "\(port)", "-T", "1", "127.0.0.1"]))??.isEmpty == false { return }
        usleep(25_000)
      }
      stop()
    }
    throw Failed(what: "sshd")
  }

  private func begin() throws {
    server = Process()
    // Below a shell: sshd closes what it inherits, by which Foundation would take it for ended.
    let rights = getuid() == 0 ? "setpriv --reuid=\(user) --regid=\(user) --clear-groups " : ""
    server.executableURL = URL(fileURLWithPath: "/bin/sh")
    server.arguments = ["-c", "\(rights)/usr/sbin/sshd -D -e -f \(folder)/config & wait"]
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
  }

  /// Ends it, and every connection it serves.
  package func stop() { signal("KILL") }

  /// Lets it and its connections stand still: it takes what the system buffers, and says nothing.
  package func freeze() { signal("STOP") }

  package func thaw() { signal("CONT") }

  private func signal(_ name: String) {
    // Those who serve a connection have other names by then: its children, and theirs. All at once, as a power cut does.
    let script = """
      all() { echo $1; for c in $(pgrep -P $1); do all $c; done; }
      kill -\(name) $(for p in $(pgrep -f '\(folder)/[c]onfig'); do all $p; done)
      """
    _ = try? Tool.run("sh", ["-c", script])
  }

  /// `SHA256:…` of a key, as `ssh-keygen -l` prints it.
  package func fingerprint(_ name: String = "host") throws -> String {
    let line = try Tool.run("ssh-keygen", ["-l", "-f", "\(folder)/\(name).pub"]) ?? []
    return String(decoding: line, as: UTF8.self).split(separator: " ").dropFirst().first.map(String.init) ?? ""
  }

  /// The address of its folder.
  package var url: String { "sftp://\(user)@127.0.0.1:\(port)\(folder)/home" }

  private static func run(_ tool: String, _ arguments: [String]) throws {
    guard try Tool.run(tool, arguments) != nil else { throw Failed(what: tool) }
  }
}
