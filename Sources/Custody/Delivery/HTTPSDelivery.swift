import Formats
import Glibc

/// A place on an HTTPS server, one connection a request.
///
/// A file that is put goes out with `If-None-Match: *`, so that the server replaces nothing, and can be looked at where
/// the server lets it be read. One that is posted goes out with a key by which the server can tell a repetition.
package final class HTTPSDelivery: DeliveryTarget {
  private let access: HTTPSAccess
  private let patience: Int32

  /// Checks what is our own; nothing is sent.
  package init(_ access: HTTPSAccess, patience: Int32 = 30) throws {
    self.access = access
    self.patience = patience
    _ = try headers()
    if case .certificate(let certificate, let key, _) = access.login {
      guard (try? OpenFile(key))?.isPrivate == true, (try? OpenFile(certificate)) != nil else {
        throw HTTPSProblem(.ownFiles)
      }
    }
  }

  package func place(of name: String) -> String { access.url(of: name) }

  package func look(for name: String, _ sha256: String, size: Int? = nil) throws -> Found {
    guard access.method == .put else { return .unknown }
    let answer = try HTTPSExchange.run(
      "GET", access.url(of: name), access, try headers(), sending: nil, patience: patience, limit: size ?? .max)
    switch answer.receipt.code {
    case 200: return answer.receipt.sha256 == sha256 ? .same : .other
    case 404, 410: return .nothing
    case 401, 403, 405, 501: return .unknown
    default: throw HTTPSProblem(answer.receipt, wish: answer.wish) ?? HTTPSProblem(.failed, answer.receipt)
    }
  }

  @discardableResult
  package func put(
    _ source: String, as name: String, _ sha256: String, placing: () throws -> Void = {}
  ) throws -> Receipt? {
    let file = try OpenFile(source)
    // Before anything goes out: what was sent cannot be taken back.
    let digest = try SHA256.digest(of: file)
    guard digest.hex == sha256 else { throw FileProblem(.changed, at: source) }
    let encoded = digest.base64
    var headers = try headers()
    headers += [
      "Content-Type: \(MediaType(of: name).name)", "Repr-Digest: sha-256=:\(encoded):",
      "Digest: sha-256=\(encoded)",
    ]
    switch access.method {
    case .put: headers.append("If-None-Match: *")
    case .post:
      headers.append("Idempotency-Key: \"\(sha256)\"")
      headers.append("Content-Disposition: attachment; filename=\"\(HTTPSDelivery.plain(name))\"")
    }
    // A server may have it whole before it says anything.
    try placing()
    let answer = try HTTPSExchange.run(
      access.method.rawValue, access.url(of: name), access, headers, sending: file, patience: patience, limit: 1 << 20)
    if let problem = HTTPSProblem(answer.receipt, wish: answer.wish) { throw problem }
    return answer.receipt
  }

  /// What every request bears.
  private func headers() throws -> [String] {
    var headers = ["Accept: */*", "User-Agent: koffer"]
    guard case .token(let secret) = access.login else { return headers }
    guard let token = try secret.read() else { throw HTTPSProblem(.ownToken) }
    headers.append("Authorization: Bearer \(token)")
    return headers
  }

  /// A name that can stand between quotes in a header.
  private static func plain(_ name: String) -> String {
    let bytes = name.utf8.map { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C ? $0 : UInt8(ascii: "_") }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension HTTPSAccess.Secret {
  /// nil where there is none, others may read it, or it could not be one (RFC 6750, 2.1).
  fileprivate func read() throws -> String? {
    let text: String
    switch self {
    case .variable(let name):
      guard let value = getenv(name) else { return nil }
      text = String(cString: value)
    case .file(let path):
      guard let file = try? OpenFile(path), file.isPrivate else { return nil }
      // Of two lines nobody knows which is meant.
      let lines = try file.readAll(limit: 64 << 10).split { $0 == 0x0A || $0 == 0x0D }
      guard lines.count == 1, let line = lines.first else { return nil }
      text = String(decoding: line, as: UTF8.self)
    }
    return !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }
}
