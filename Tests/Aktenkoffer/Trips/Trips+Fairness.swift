/// How the debtor was treated: FAIR.
extension Trip {
  private static let promise = "result: promise\n    promise: {on: 2026-09-28, amount: \"2567.66\"}"

  static let ofFairness: [Trip] = [
    Trip(
      "FAIR-01", "a machine's letter after a talk", .fairness("individual_after_talk: {clause: \"6.1\"}"),
      .edit("fee: \"2.50\"\n    automated: false", "fee: \"2.50\"\n    automated: true"),
      .edit("announces: [collection]\n    automated: false", "announces: [collection]\n    automated: true")),
    Trip(
      "FAIR-02", "hardship, and no offer", .fairness("hardship_offered: {clause: \"6.1\"}"),
      .edit(promise, "result: hardship")),
    Trip("FAIR-03", "never an offer", .fairness("offer_before_handover: {clause: \"6.1\"}")),
    Trip(
      "FAIR-03", "an offer of another kind", in: settled,
      .fairness("offer_before_handover: {clause: \"6.1\", offers: [payment_method]}")),
    Trip(
      "FAIR-04", "the second letter threatens with the court", .fairness("legal_last: {clause: \"6.1\"}"),
      .edit("    level: 2\n", "    level: 2\n    announces: [court]\n")),
    Trip(
      "FAIR-05", "a talk led by nobody knows whom", .fairness("handlers_named: {clause: \"6.1\"}"),
      .edit("    by: Jorid Petersen\n    with:", "    with:")),
    Trip(
      "FAIR-05", "a talk led by somebody not on the list",
      .fairness("handlers_named: {clause: \"6.1\", among: [Leitung Debitoren]}")),
    Trip(
      "FAIR-06", "the debt told to somebody else",
      .fairness("right_person: {clause: \"6.1\", roles: [managing_director]}")),
    Trip(
      "FAIR-07", "a talk without a word on its outcome", .fairness("reasons_recorded: {clause: \"6.1\"}"),
      .edit("    \(promise)\n", "")),
    Trip(
      "FAIR-08", "more than three approaches in two months, the last of them not two months ago",
      .fairness("contact_limit: {clause: \"6.1\", at_most: 3, within: 60 days}")),
    Trip("FAIR-09", "five weeks of silence", .fairness("contact_gap: {clause: \"6.1\", at_most: 30 days}")),
  ]
}

extension Change {
  /// The standard policy as the creditor's own, with one demand of fairness.
  fileprivate static func fairness(_ demand: String) -> Change {
    .ownPolicy(adding: "fairness:\n  \(demand)")
  }
}
