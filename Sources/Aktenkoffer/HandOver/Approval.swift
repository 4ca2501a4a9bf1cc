import CaseModel
import Custody
import Escalation

/// The approval that is in force, by the events of a case.
struct Approval {
  let person: String
  let recipient: String?
  /// SHA-256 of the policy's text.
  let policy: String?
  /// SHA-256 of the manifest of what was approved.
  let files: String?
  /// For whose key it is to be encrypted; nil of what is to go as it is.
  let key: String?

  /// Under which name an event keeps the key.
  static let key = "encrypted_for"

  /// Under which name a refusal says that the case was ready by itself, and lacked a second person or the right key.
  static let atTheDesk = "at_hand_over"

  /// Whether it was given for what the case is now, under that policy.
  func isFor(_ fingerprint: CaseFingerprint, _ policy: Policy) -> Bool {
    files == fingerprint.sha256 && self.policy == policy.sha256
  }

  /// All that were given since something last took them back; the latest last.
  static func inForce(among events: [Event]) -> [Approval] {
    var approvals: [Approval] = []
    // What a recipient refuses that has the case no more takes nothing back.
    var isOut = false
    for event in events {
      switch event.kind {
      case .approved:
        approvals.append(
          Approval(
            person: event.person ?? "", recipient: event.recipient, policy: event.details["policy_sha256"],
            files: event.enclosure, key: event.details[key]))
      case .refused where event.details[atTheDesk] != nil: break
      case .rejected where !isOut: break
      case .delivered: isOut = true
      case .approvalLapsed, .refused: approvals = []
      case .rejected, .recalled: (approvals, isOut) = ([], false)
      default: break
      }
    }
    return approvals
  }
}
