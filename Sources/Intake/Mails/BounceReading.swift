import CaseModel
import Formats

extension MailMessage {
  /// Whom a mail did not reach, where this one says so; nil where it says nothing of the kind.
  var undelivered: Set<String>? {
    if let deliveryStatus { return MailMessage.failed(in: deliveryStatus) }
    let isByMailer = from.contains { ["mailer-daemon", "postmaster"].contains($0.lowercased().prefix { $0 != "@" }) }
    guard isByMailer, let subject = subject?.lowercased() else { return nil }
    return MailMessage.failures.contains(where: subject.contains) ? [] : nil
  }

  /// The recipients whose group says `Action: failed` (RFC 3464, 2.3); nil where there is none, as in a report of delay.
  private static func failed(in status: String) -> Set<String>? {
    var failed: Set<String> = []
    var isFailure = false
    var recipient: String?
    let lines: [Substring] = status.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) + [""]
    for line in lines {
      if line.allSatisfy(\.isWhitespace) {
        if isFailure { failed.formUnion([recipient].compactMap { $0 }) }
        (isFailure, recipient) = (false, nil)
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].split(separator: ";").last.map { $0.filter { !$0.isWhitespace }.lowercased() } ?? ""
      switch parts[0].lowercased() {
      case "action": isFailure = value == "failed"
      case "final-recipient": recipient = value
      case "original-recipient": recipient = recipient ?? value
      default: break
      }
    }
    return failed.isEmpty ? nil : failed
  }

  /// How mailers call it.
  private static let failures = [
    "undeliver", "returned", "failure", "failed", "unzustellbar", "nicht zugestellt", "zurückgesandt",
    "could not be delivered", "rejected",
  ]
}
