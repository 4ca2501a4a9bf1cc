import CaseModel

/// What was made of a file, and all that was met on the way.
package struct ReplyReading: Sendable {
  package var reply: Reply?
  package var findings: [Finding] = []

  /// Whether nothing of the file is to be believed: something in it does not read.
  ///
  /// What reads and is merely not known, such as a word for a status, leaves out its own entry and no other.
  package var isBroken: Bool {
    reply == nil || findings.contains { $0.blocks && !FindingKind.ofUnknownReplies.contains($0.kind) }
  }

  package init(_ reply: Reply?, _ findings: [Finding] = []) {
    self.reply = reply
    self.findings = findings
  }

  /// In bytes.
  package static let largestFile = 32 << 20
}
