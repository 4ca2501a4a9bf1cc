import CHTTP
import Formats

/// A time-stamping authority, asked over HTTP (RFC 3161, 3.4).
///
/// Many have no TLS, and need none: a digest goes out, and the reply is signed. Where the address says `https`, the
/// server's certificate is checked as everywhere.
package struct TimeStampAuthority: Hashable, Sendable {
  package let url: String
  /// File of the authorities to trust for TLS in place of the system's, in PEM.
  package let trust: String?
  /// Seconds until a connection stands, and that may pass with next to nothing moving; the whole may take four times
  /// that.
  package let patience: Int32

  /// - Parameter url: nil comes of one that is no `http(s)://host/…`, or carries a login or a fragment.
  package init?(_ url: String, trust: String? = nil, patience: Int32 = 15) {
    guard let scheme = ["https://", "http://"].first(where: url.hasPrefix),
      url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }), (1...600).contains(patience)
    else { return nil }
    let rest = url.dropFirst(scheme.utf8.count)
    let host = rest.prefix { !"/?".contains($0) }
    guard !host.isEmpty, !host.hasPrefix(":"), !host.contains("@"),
      !rest.contains(where: { "#\\\"<>{}|^`".contains($0) })
    else { return nil }
    self.url = url
    self.trust = trust
    self.patience = patience
  }

  /// Asks for a time stamp, and reads it; whether it is right, `TimeStamp.check` says. Throws `Problem`.
  package func ask(_ query: TimeStampQuery) throws(Problem) -> TimeStamp {
    let bytes = query.bytes
    var sent = 0
    var reply: [UInt8] = []
    var isTooLong = false
    let call = HTTPCall(
      method: "POST", url: url,
      headers: [
        "Content-Type: application/timestamp-query", "Accept: application/timestamp-reply", "User-Agent: koffer",
      ],
      trust: trust, patience: patience, mostSeconds: 4 * patience, mayBePlain: true)
    let answer = call.run(length: bytes.count) { room in
      let piece = bytes[sent...].prefix(room.count)
      room.copyBytes(from: piece)
      sent += piece.count
      return piece.count
    } taking: { piece in
      isTooLong = isTooLong || reply.count + piece.count > TimeStamp.largest
      guard !isTooLong else { return false }
      reply += piece
      return true
    }
    if let problem = Problem(answer, isTooLong: isTooLong) { throw problem }
    do throws(TimeStamp.Problem) {
      return try TimeStamp(reply: reply)
    } catch {
      throw .reply(error)
    }
  }
}
