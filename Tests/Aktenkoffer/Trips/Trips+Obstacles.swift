/// What the debtor said, and what was agreed: HIND.
extension Trip {
  static let ofObstacles: [Trip] = [
    Trip("HIND-01", "the dispute is not settled", in: settled, .edit("    resolved: 2026-08-26\n", "")),
    Trip("HIND-02", "promised for today", .edit("promise: {on: 2026-09-28", "promise: {on: 2026-11-20")),
    Trip(
      "HIND-02", and: ["ERKL-06"], "promised yesterday for no day",
      .edit(
        "\ncontacts:\n",
        "\ncontacts:\n  - {at: \"2026-11-19T10:00\", channel: phone, direction: in, outcome: reached, result: promise}\n"
      )),
    Trip(
      "HIND-03", "a plan that broke before it was accepted", in: settled,
      .edit("broken: {on: 2026-10-15}", "broken: {on: 2026-01-15}")),
    Trip("HIND-03", "the plan is kept", in: settled, .edit("    broken: {on: 2026-10-15}\n", "")),
    Trip("HIND-04", "an objection on the phone", in: threeInvoices, .edit("result: other", "result: dispute")),
    Trip("HIND-05", "a hardship without an offer", in: threeInvoices, .edit("result: other", "result: hardship")),
    Trip(
      "HIND-07", and: ["HIND-01"], "settled before it came in", in: settled,
      .edit("    resolved: 2026-08-26\n", "    resolved: 2025-08-26\n")),
    Trip(
      "HIND-06", "an insolvency administrator",
      .edit(
        "role: managing_director}]\n    register: {court: Kiel",
        "role: insolvency_administrator}]\n    register: {court: Kiel")),
    Trip(
      "HIND-06", "the claim was filed in an insolvency",
      .add("proceedings: [{kind: insolvency_filing, filed: 2026-11-02, court: AG Kiel, reference: 23 IN 4/26}]")),
    Trip(
      "HIND-08", "a payment order was applied for", in: judicial,
      .add("proceedings: [{kind: payment_order, filed: 2026-11-02, court: AG Wedding, reference: \"1\"}]")),
    Trip(
      "HIND-08", and: ["VERJ-04"], "a court suspends limitation", in: judicial,
      .add("suspensions: [{kind: court, from: 2026-11-02}]")),
    Trip(
      "HIND-10", and: ["VERJ-04"], "talks that go on", .add("suspensions: [{kind: negotiation, from: 2026-11-02}]")),
    Trip(
      "HIND-11", and: ["VERJ-04"], "an insolvency of a private person that is over", in: consumer,
      .add("suspensions: [{kind: insolvency, from: 2026-11-02, to: 2026-11-17}]")),
    Trip(
      "HIND-06", "nothing, but something",
      .edit(
        "Keine Veröffentlichung zum Schuldner gefunden.",
        "Keine Ablehnung mangels Masse, aber Eröffnung am 10. November")),
    Trip(
      "HIND-06", "an insolvency that was found",
      .edit("Keine Veröffentlichung zum Schuldner gefunden.", "Eröffnet am 2. November, AG Kiel 23 IN 4/26")),
    Trip(
      "HIND-09", "something was found",
      .edit("Keine Veröffentlichung zum Schuldner gefunden.", "Ein Treffer, AG Kiel 23 IN 4/26")),
    Trip(
      "HIND-12", and: ["ZINS-09"], "instalments that broke, and no letter since",
      .add("offers: [{on: 2026-10-23, kind: instalments, accepted: {on: 2026-10-23}, broken: {on: 2026-11-16}}]")),
  ]
}
