import CaseModel
import Formats

/// Reads claims as paywise's interface gives them: one, a list of them, or a page of results.
///
/// Source: docs.paywise.de, Case Management API, read in November 2026. A claim names the case by the reference that its
/// package gave it, `CASE/NUMBER`; a mandate alone names no case.
package enum PaywiseReply {
  package static let recipient = "paywise"

  /// - Parameter recalled: which claims of a case came back, by their positions: paywise goes on listing them, and what it
  ///   says of them is about no case of its own any more.
  package static func read(
    _ bytes: [UInt8], file: String, without recalled: (String) -> Set<Int> = { _ in [] }
  ) -> ReplyReading {
    let desk = ReplyDesk(file)
    guard let root = JSONReply.root(bytes, desk) else { return ReplyReading(nil, desk.findings) }
    guard let claims = claims(in: root) else {
      desk.report(
        .replyUnreadable, at: desk.place(root.position.line),
        Text(
          "Das ist kein Auftrag und keine Liste von Aufträgen, wie paywise sie schreibt.",
          "This is no claim and no list of claims as paywise writes them."))
      return ReplyReading(nil, desk.findings)
    }
    desk.name(recipient, id: nil, day: nil)
    var reader = PaywiseClaims(desk: desk)
    for claim in claims { reader.read(claim) }
    reader.close(without: recalled)
    return desk.reading
  }

  private static func claims(in root: YAMLNode) -> [YAMLNode]? {
    switch root {
    case .sequence(let items, _): return items
    case .mapping:
      if case .sequence(let items, _)? = root.member("results") { return items }
      return root.member("submission_state") != nil || root.member("state") != nil ? [root] : nil
    case .scalar: return nil
    }
  }
}
