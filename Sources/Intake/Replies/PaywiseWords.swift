import CaseModel
import Formats

/// The interface's own words. Source: docs.paywise.de, read in November 2026.
enum PaywiseWords {
  /// Whether the claim is with paywise, by its state.
  static let states = [
    "created": false, "released": true, "under_review": true, "client_response_pending": true, "accepted": true,
    "rejected": true,
  ]

  /// What the words of a mandate come to; a word that is not here is told of.
  ///
  /// That paywise gave a mandate back, and that we took it back, are left to people: neither says how it ended.
  static let mandate: [(String, [String: ReplyMapping.Meaning])] = [
    (
      "legal_stage",
      [
        "extrajudicial": nothing, "judicial_dunning": nothing, "foreclosure": nothing, "long_term_monitoring": nothing,
        "ended": nothing,
      ]
    ),
    ("payment_state", ["unpaid": nothing, "partially_paid": nothing, "fully_paid": meaning(.settled, "paid")]),
    ("processing_state", ["in_progress": nothing, "paused": nothing, "ended": meaning(.closed, "other")]),
  ]

  private static let nothing = ReplyMapping.Meaning(kind: nil, reason: nil)

  private static func meaning(_ kind: Reply.Kind, _ reason: String) -> ReplyMapping.Meaning {
    ReplyMapping.Meaning(kind: kind, reason: reason)
  }

  /// Requests that wait for the client.
  static func questions(of mandate: YAMLNode) -> [YAMLNode] {
    let lists = [mandate.member("requests_to_client"), mandate.at(["requests_to_client_summary", "items"])]
    return lists.flatMap { list -> [YAMLNode] in
      guard case .sequence(let items, _)? = list else { return [] }
      return items.filter { $0.member("answered")?.plainText != "true" }
    }
  }

  static let claimKeys: Set = [
    "href", "id", "submission_state", "state", "debtor", "mandate", "your_reference", "subject_matter",
    "occurence_date", "document_reference", "document_date", "due_date", "reminder_date", "delay_date",
    "total_claim_amount", "main_claim_amount", "starting_approach", "claim_disputed", "obligation_fulfilled",
    "documents", "created", "updated", "items", "additional_charges_amount", "additional_charges", "payments",
    "metadata", "events",
  ]

  static let mandateKeys: Set = [
    "href", "id", "debtor", "legal_stage", "processing_state", "payment_state", "legal_claim_balance",
    "total_mandate_amount", "status_updates", "requests_to_client", "requests_to_client_summary", "archived",
    "created", "reference_number", "further_reference_numbers", "claims",
  ]
}
