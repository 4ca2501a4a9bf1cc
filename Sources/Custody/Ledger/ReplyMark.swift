import CaseModel

/// What an event says of the reply that told it: by which the reply is known again, and which file it was.
public struct ReplyMark: Sendable {
  /// Under which names the details keep them; both are SHA-256, of 64 lower-case digits.
  public static let reply = "reply"
  public static let source = "source"

  /// In SQL: whether an event names a reply, and which one.
  let isThere: String
  let name: String

  init(_ dialect: Dialect) {
    // Behind another detail: an event that was told names itself first.
    let sign = "; \(ReplyMark.reply)="
    let position = dialect.position(of: sign, in: "details")
    isThere = "\(position) > 0"
    name = "substr(details, \(position) + \(sign.utf8.count), 64)"
  }
}

extension Ledger {
  /// The file in which a reply of that name came first; nil where none came.
  public func source(ofReply reply: String) throws(Outage) -> String? {
    let mark = ReplyMark(store.dialect)
    return try reading { session in
      try session.first(
        "SELECT \(Link.columns) FROM event WHERE \(mark.isThere) AND \(mark.name) = $1 ORDER BY sequence LIMIT 1",
        [.text(reply)]
      ) { Link($0)?.event?.details[ReplyMark.source] } ?? nil
    }
  }
}
