import CaseModel
import Fields

extension Handbook {
  /// `docs/policy.md`, by the heading that a section of a policy is described under.
  package static let policy = Handbook { section in
    .manual("docs/policy.md", chapter: chapter(of: section.split(separator: ".").map(String.init)))
  }

  private static func chapter(of path: [String]) -> String {
    guard let first = path.first, let last = path.last else { return "The file" }
    if last == "when" { return "Conditions" }
    switch first {
    case "floor", "customers": return "floor, customers"
    case "steps": return StepKind.named(last) != nil || last == "any_of" ? "Kinds" : "Steps"
    case "routes": return "Routes"
    case "waivers": return "Waivers"
    case "fairness": return "Fairness"
    case "tone": return "Tone"
    case "handover": return "Handover"
    case "gates": return "Gates"
    default: return "The file"
    }
  }
}
