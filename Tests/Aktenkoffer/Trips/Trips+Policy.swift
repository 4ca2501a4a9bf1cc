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
      "RICHTLINIE-02", "a policy of last year", .ownPolicy("owner: ", "valid_until: 2025-12-31\nowner: ")),
    Trip(
      "RICHTLINIE-03", "begun under a version that is gone", .add("policy: {name: standard, version: \"0.9\"}")),
    Trip(
      "RICHTLINIE-04", "begun under another text of the version", .ownPolicy,
      .add("policy: {name: own, version: \"1.0\", sha256: \(String(repeating: "0", count: 64))}")),
    Trip(
      "RICHTLINIE-05", "a policy of one's own by the name of the one that ships", .ownPolicy,
      .edit("../../koffer.yaml", "policy: own", "policy: standard"),
      Change { copy in
        try copy.write(Array(try copy.text(of: "../../policies/own.yaml").utf8), to: "../../policies/standard.yaml")
      }),
    Trip(
      "RICHTLINIE-06", "a file called otherwise than its policy", .ownPolicy,
      .edit("../../policies/own.yaml", "policy: own", "policy: other")),
    Trip(
      "RICHTLINIE-07", "another text of the version beside it, and no hash", .ownPolicy,
      .add("policy: {name: own, version: \"1.0\"}"),
      Change { copy in
        let text = try copy.text(of: "../../policies/own.yaml")
        try copy.write(Array("\(text)\n# Another.\n".utf8), to: "../../policies/own-too.yaml")
      }),
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
    let text = String(decoding: PolicyShelf.text(of: "standard") ?? [], as: UTF8.self)
    try copy.write(Array(text.replacing("policy: standard", with: "policy: own").utf8), to: "../../policies/own.yaml")
    try copy.replace("policy: standard", with: "policy: own", in: "../../koffer.yaml")
  }

  /// The standard policy as the creditor's own, with one place changed.
  static func ownPolicy(_ old: String, _ new: String) -> Change {
    Change { copy in
      try ownPolicy.apply(copy)
      try copy.replace(old, with: new, in: "../../policies/own.yaml")
    }
  }

  /// The standard policy as the creditor's own, with more clauses.
  static func ownPolicy(adding clauses: String) -> Change {
    ownPolicy("handover:\n", "\(clauses)\nhandover:\n")
  }

  /// The standard policy as the creditor's own, with more lines for one step.
  static func ownPolicy(step: String, _ lines: String) -> Change {
    ownPolicy("  - step: \(step)\n", "  - step: \(step)\n    \(lines)\n")
  }

  /// The standard policy as the creditor's own, which asks for one act instead of a call or three attempts.
  static func ownPolicy(asking act: String) -> Change {
    ownPolicy("    any_of:\n      - call: {reached: true}\n      - call: {times: 3, days: 2}\n", "    \(act)\n")
  }
}
