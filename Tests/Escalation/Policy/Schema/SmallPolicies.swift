import Escalation

/// Small policies that together use every key once.
enum SmallPolicies {
  static let all: [(name: String, yaml: String)] =
    StepKind.all.map { kind in
      ("act \(kind.word)", policy(steps: [step("first: 1", "invoice: {}"), step("probe", act(kind))]))
    }
    + conditions.map { condition in
      ("when \(condition)", policy(steps: [step("probe", "invoice: {}, when: {\(condition)}")], more: customers))
    }
    + conditions.map { condition in
      (
        "route \(condition)",
        policy(more: "\(customers)\nroutes: [{clause: 4.1, \(text), to: agency, when: {\(condition)}}]")
      )
    } + demands.map { demand in ("fairness \(demand)", policy(more: "fairness: {\(demand)}")) } + others

  private static let text = "text: {de: Text, en: Text}"
  private static let customers = "customers: {clause: 1.2, \(text), long_standing_after: 24}"

  private static let conditions = [
    "amount_from: 25.00", "amount_below: 25.00", "debtor: consumer", "customer: new", "country: DE",
    "country: [DE, AT]", "disputed: true", "hardship: false", "overdue_from: 1", "overdue_below: 1",
  ]

  private static let demands: [String] = {
    let rest = "clause: 6.1, weight: warn, \(text)"
    return [
      "individual_after_talk: {\(rest)}", "hardship_offered: {\(rest)}",
      "offer_before_handover: {\(rest), offers: [deferral]}", "legal_last: {\(rest)}",
      "handlers_named: {\(rest), among: [A]}", "right_person: {\(rest), roles: [debtor]}",
      "reasons_recorded: {\(rest)}", "contact_limit: {\(rest), at_most: 4, within: 7 days}",
      "contact_gap: {\(rest), at_most: 30 days}",
    ]
  }()

  private static let others: [(name: String, yaml: String)] = [
    (
      "step",
      policy(steps: [
        // Each bound in a step of its own, so that it can be changed without excluding the other.
        step("first", "invoice: {}, not_later: 9"),
        step(
          "probe",
          "\(text), any_of: [{call: {}}, {visit: null}], after: first, counted_from: due, not_before: 1 day, "
            + "fresh: 30 days, repeat: {at_most: 4, within: 30 days}, weight: warn"),
      ])
    ),
    (
      "head",
      policy(more: "about: {de: Text, en: Text}\nvalid_from: 2026-01-01\nvalid_until: 2026-12-31")
    ),
    ("floor", policy(more: "floor: {clause: 1.1, \(text), amount: \"25.00\"}\n\(customers)")),
    ("route", policy(more: "routes: [{clause: 4.1, to: agency, when: {court_ready: true}}]")),
    ("waivers", policy(more: "waivers: {clause: 5.1, \(text), steps: [s], by: [A], reasons: [B]}")),
    (
      "tone",
      policy(
        more: """
          tone:
            clause: "7.1"
            \(text)
            avoid:
              - {id: a, in: [letter], title: {de: A, en: A}, why: {de: A, en: A}, better: {de: A, en: A}, phrases: [letzte* Chance]}
          """)
    ),
    ("gates", policy(more: "gates: {court: block, bureau: warn, information: note, insolvency: off}")),
  ]

  private static func policy(steps: [String] = [step("s", "invoice: {}")], more: String = "") -> String {
    """
    policy: probe
    version: "1.0"
    owner: Test
    title: {de: Probe, en: Trial}
    steps:
    \(steps.enumerated().map { "  - {clause: \"2.\($0 + 1)\", \($1)}" }.joined(separator: "\n"))
    handover: {clause: "8.1", \(text), not_before: 0 days, not_later: 3650 days, four_eyes: true}
    \(more)
    """
  }

  private static func step(_ name: String, _ fields: String) -> String {
    "step: \(name.replacing(": ", with: "")), title: {de: S, en: S}, \(fields)"
  }

  /// With all its fields, each of which may be changed without contradicting another.
  private static func act(_ kind: StepKind) -> String {
    let values = [
      "level": "1", "grants": "7 days", "channel": "[letter]", "form": "text", "announces": "[court]",
      "must_say": "amount", "reached": "true", "result_noted": "true", "days": "1", "with": "owner", "times": "60",
      "people": "1", "by": "[A, B, C, D, E, F, G, H, I]", "evidence": "recorded",
    ]
    let channel = "[\(kind.channels.contains(.letter) ? "letter" : kind.channels[0].rawValue)]"
    let fields = kind.fieldNames.map { "\($0): \($0 == "channel" ? channel : values[$0] ?? "")" }
    return "\(kind.word): {\(fields.joined(separator: ", "))}"
  }
}
