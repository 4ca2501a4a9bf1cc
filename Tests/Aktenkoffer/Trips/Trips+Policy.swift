import Escalation
import Foundation
import Testing

/// The written policy: RICHTLINIE, and FALL where the policy's text is at fault.
extension Trip {
  static let ofPolicies: [Trip] = [
    Trip(
      "RICHTLINIE-01", "a policy that nobody wrote", .edit("../../koffer.yaml", "policy: standard", "policy: streng")),
    Trip(
      "FALL-08", "a policy outside the workspace", .edit("../../koffer.yaml", "policy: standard", "policy: ../streng")),
    Trip(
      "FALL-08", "a step after one that is none", .ownPolicy,
      .edit("../../policies/own.yaml", "after: second_dunning", "after: third_dunning")),
    Trip(
      "FALL-08", "a step after one that comes later", .ownPolicy,
      .edit("../../policies/own.yaml", "after: friendly_reminder", "after: second_dunning")),
    Trip(
      "FALL-08", "one step twice", .ownPolicy,
      .edit("../../policies/own.yaml", "step: second_dunning", "step: first_dunning"),
      .edit("../../policies/own.yaml", "after: second_dunning", "after: first_dunning")),
    Trip(
      "RICHTLINIE-02", "a policy of next year", .ownPolicy,
      .edit("../../policies/own.yaml", "owner: ", "valid_from: 2027-01-01\nowner: ")),
    Trip(
      "FALL-05", "a policy without steps", .ownPolicy,
      Change { copy in
        let text = try copy.text(of: "../../policies/own.yaml")
        let head = text.prefix(upTo: try #require(text.range(of: "steps:")).lowerBound)
        let tail = text.suffix(from: try #require(text.range(of: "handover:")).lowerBound)
        try copy.write(Array("\(head)steps: []\n\(tail)".utf8), to: "../../policies/own.yaml")
      }),
    Trip(
      "FALL-05", "a floor without its amount", .ownPolicy,
      .edit("../../policies/own.yaml", "  amount: \"25.00\"\n", "")),
  ]
}

extension Change {
  /// The standard policy as the creditor's own, to be changed.
  static let ownPolicy = Change { copy in
    try copy.write(PolicyShelf.text(of: "standard") ?? [], to: "../../policies/own.yaml")
    try copy.replace("policy: standard", with: "policy: own", in: "../../koffer.yaml")
  }
}
