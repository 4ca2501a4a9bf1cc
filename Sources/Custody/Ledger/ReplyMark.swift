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
    try reading { try Ledger.source(ofReply: reply, $0, store.dialect) }
  }

  /// Whether an entry tells something out of that file; looks at every one of them.
  ///
  /// - Parameter source: SHA-256 of the file.
  public func isNamed(source: String) throws(Outage) -> Bool {
    let sign = "\(ReplyMark.source)=\(source)"
    return try reading {
      try $0.first(
        "SELECT sequence FROM event WHERE \(store.dialect.position(of: sign, in: "details")) > 0 LIMIT 1", []
      ) { _ in true } ?? false
    }
  }

  private static func source(ofReply reply: String, _ session: any StoreSession, _ dialect: Dialect) throws -> String? {
    let mark = ReplyMark(dialect)
    return try session.first(
      "SELECT \(Link.columns) FROM event WHERE \(mark.isThere) AND \(mark.name) = $1 ORDER BY sequence LIMIT 1",
      [.text(reply)]
    ) { Link($0)?.event?.details[ReplyMark.source] } ?? nil
  }

  /// Whether each reply that told something is the file that came first under its name, whoever else writes meanwhile.
  static func checkReplies(of entries: [Entry], _ session: any StoreSession, _ dialect: Dialect) throws {
    var last: String?
    for entry in entries {
      guard let reply = entry.details[ReplyMark.reply], reply != last else { continue }
      last = reply
      if let before = try source(ofReply: reply, session, dialect), before != entry.details[ReplyMark.source] {
        throw Refusal.replyTaken
      }
    }
  }
}
