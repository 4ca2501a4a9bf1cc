/// How to put files onto an HTTPS server.
package struct HTTPSAccess: Hashable, Sendable {
  /// `https://…`, with `{name}` where the file's name goes.
  package let url: String
  package let method: Method
  package let login: Login
  /// File of the authorities to trust in place of the system's, in PEM.
  package let trust: String?

  package enum Method: String, CaseIterable, Sendable {
    /// Under an address of its own, where nothing may lie yet.
    case put = "PUT"
    /// To an address that takes files and shows none.
    case post = "POST"
  }

  /// By what the server knows us.
  package enum Login: Hashable, Sendable {
    /// By where we come from, if by anything.
    case none
    case token(Secret)
    /// Files in PEM; the key may have a passphrase in a variable of the environment.
    case certificate(String, key: String, passphraseVariable: String?)
  }

  /// Where a secret is kept; it is read when it is needed, and never kept.
  package enum Secret: Hashable, Sendable {
    case variable(String)
    /// The first line of a file that nobody else may read.
    case file(String)
  }

  /// - Parameter url: nil comes of one that is no `https://host/…`, carries a login, a query or a fragment (which is
  ///   where secrets are put), or, for PUT, has no place for the name.
  package init?(_ url: String, method: Method = .put, login: Login = .none, trust: String? = nil) {
    guard url.hasPrefix("https://"), url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    let rest = url.dropFirst(8)
    let authority = rest.prefix { $0 != "/" }
    guard !authority.isEmpty, !authority.contains(where: { "@{}\\".contains($0) }), !authority.hasPrefix(":"),
      HTTPSAccess.hasLawfulPort(authority)
    else { return nil }
    guard !rest.contains(where: { "?#\\\"<>".contains($0) }) else { return nil }
    let pieces = rest.components(around: HTTPSAccess.placeholder)
    guard pieces.allSatisfy({ !$0.contains("{") && !$0.contains("}") }), pieces.count <= 2 else { return nil }
    let isNamed = pieces.count == 2
    if method == .put, !isNamed, !rest.hasSuffix("/") { return nil }
    self.url = method == .put && !isNamed ? url + HTTPSAccess.placeholder : url
    self.method = method
    self.login = login
    self.trust = trust
  }

  /// Whether what stands behind a last colon, if one does, is a port that there is.
  private static func hasLawfulPort(_ authority: Substring) -> Bool {
    // The colons of an IPv6 address stand between brackets.
    let rest = authority.lastIndex(of: "]").map { authority[authority.index(after: $0)...] } ?? authority
    guard let colon = rest.firstIndex(of: ":") else { return true }
    let port = rest[rest.index(after: colon)...]
    return (1...5).contains(port.utf8.count) && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (UInt16(port) ?? 0) > 0
  }

  private static let placeholder = "{name}"

  /// As it was written. What is posted is told from what is put: the one can be looked at, the other cannot.
  package var address: String { method == .put ? url : "POST \(url)" }

  /// The address of a file, every byte of its name escaped that is not a plain character (RFC 3986, 2.3).
  package func url(of name: String) -> String {
    url.components(around: HTTPSAccess.placeholder).joined(separator: name.percentEncoded(keeping: ".~"))
  }
}

extension StringProtocol {
  /// What stands before, between and behind a word.
  fileprivate func components(around word: String) -> [String] {
    split(separator: word, omittingEmptySubsequences: false).map { String($0) }
  }
}
