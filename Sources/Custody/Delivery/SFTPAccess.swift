/// How to reach a folder on an SFTP server.
package struct SFTPAccess: Hashable, Sendable {
  package let user: String
  package let host: String
  package let port: Int
  /// From the server's root, or from where the login leads.
  package let folder: String
  /// `SHA256:…`, as `ssh-keygen -l` prints it and the recipient told it: no other server is talked to.
  package let hostKey: String
  /// Path of the private key, which nobody else may read.
  package let key: String
  /// The environment's variable with the key's passphrase.
  package let passphraseVariable: String?

  /// - Parameter url: `sftp://user@host:port/folder`; nil where it is none, or carries a password.
  package init?(_ url: String, hostKey: String, key: String, passphraseVariable: String?) {
    guard url.hasPrefix("sftp://") else { return nil }
    let rest = url.dropFirst(7)
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash].split(separator: "@", omittingEmptySubsequences: false)
    guard authority.count == 2, !authority[0].isEmpty, !authority[0].contains(":") else { return nil }
    let server = authority[1].split(separator: ":", omittingEmptySubsequences: false)
    guard (1...2).contains(server.count), !server[0].isEmpty else { return nil }
    let port = server.count == 2 ? Int(server[1]) : 22
    guard let port, (1...65535).contains(port), hostKey.wholeMatch(of: /SHA256:[A-Za-z0-9+\/]{43}/) != nil else {
      return nil
    }
    let path = rest[slash...].dropFirst()
    // `sftp://host/~/inbox` is below the login's own folder, as other programs write it.
    folder = path.hasPrefix("~/") ? String(path.dropFirst(2)) : path == "~" || path.isEmpty ? "." : "/" + path
    user = String(authority[0])
    host = String(server[0])
    self.port = port
    self.hostKey = hostKey
    self.key = key
    self.passphraseVariable = passphraseVariable
  }

  /// As it was written, without what is secret.
  package var address: String {
    "sftp://\(user)@\(host):\(port)/\(folder.hasPrefix("/") ? String(folder.dropFirst()) : "~/" + folder)"
  }
}

/// Why a server did not take a file. No word of its own goes in.
package enum SFTPProblem: DeliveryProblem, Equatable {
  case unreachable
  /// Another key than the one that was agreed: another server, perhaps an attacker's.
  case hostKey
  /// Our key cannot be read, or others may read it.
  case ownKey
  case login
  case notFound
  case denied
  case failed

  package var passes: Bool { self == .unreachable }
}
