/// What a policy may ask of the acts themselves: STUFE from 18 on.
extension Trip {
  private static let promise = "result: promise\n    promise: {on: 2026-09-28, amount: \"2567.66\"}"
  private static let reached = "outcome: reached\n    \(promise)"

  static let ofActs: [Trip] = [
    Trip(
      "STUFE-18", "nobody answered the one call", .ownPolicy(asking: "call: {reached: true}"),
      .edit(reached, "outcome: not_reached")),
    Trip(
      "STUFE-19", "accounts payable instead of the management",
      .ownPolicy(asking: "call: {reached: true, with: managing_director}")),
    Trip(
      "STUFE-20", "by mail what was to go by post",
      .ownPolicy("friendly_reminder: {grants: 7 days}", "friendly_reminder: {grants: 7 days, channel: letter}")),
    Trip(
      "STUFE-21", "a standard letter where an individual one was asked for",
      .ownPolicy("dunning: {level: 1,", "dunning: {level: 1, form: individual,")),
    Trip(
      "STUFE-21", "a last letter that never was on paper",
      .ownPolicy("announces: collection}", "announces: collection, form: written}")),
    Trip(
      "STUFE-22", "arrived, and nothing shows it",
      .ownPolicy("announces: collection}", "announces: collection, evidence: proven}")),
    Trip(
      "STUFE-23", "two calls on one day", .ownPolicy(step: "call", "repeat: {at_most: 1, within: 7 days}"),
      .edit(
        "contacts:\n",
        "contacts:\n  - {at: \"2026-09-25T09:00\", channel: phone, direction: out, outcome: not_reached}\n")),
    Trip("STUFE-24", "a call of eight weeks ago", .ownPolicy(step: "call", "fresh: 30 days")),
    Trip(
      "STUFE-25", "nobody knows since when he is a customer",
      .ownPolicy(step: "call", "when: {customer: long_standing}"),
      .edit(
        "../../policies/own.yaml", "# Ziff. 2",
        "customers: {clause: \"1.2\", long_standing_after: 24}\n# Ziff. 2")),
    Trip(
      "STUFE-26", "a call by somebody else than foreseen",
      .ownPolicy(asking: "call: {reached: true, by: [Leitung Debitoren]}")),
    Trip(
      "STUFE-27", "a call whose outcome nobody wrote down",
      .ownPolicy(asking: "call: {reached: true, result_noted: true}"), .edit("    \(promise)\n", "")),
    Trip(
      "STUFE-28", "the letter does not name the account", in: threeInvoices,
      .ownPolicy("dunning: {level: 1,", "dunning: {level: 1, must_say: [amount, deadline, account],"),
      .edit("reminders/2026-09-22-1-mahnung.eml", "IBAN DE44 0000 0000 4711 0815 00", "bei der Sparkasse")),
    Trip(
      "STUFE-28", "the letter names somebody else's account", in: threeInvoices,
      .ownPolicy("dunning: {level: 1,", "dunning: {level: 1, must_say: [amount, deadline, account],"),
      .edit("reminders/2026-09-22-1-mahnung.eml", "IBAN DE44 0000 0000 4711 0815 00", "IBAN NL91 ABNA 0417 1643 00")),
    Trip(
      "STUFE-30", and: ["DATEI-16"], "a letter that is no mail", in: threeInvoices,
      .ownPolicy("dunning: {level: 1,", "dunning: {level: 1, must_say: [amount, deadline, account],"),
      .edit("file: reminders/2026-09-22-1-mahnung.eml", "file: reminders/mahnung.rtf"),
      .write("reminders/mahnung.rtf", "{\\rtf1 1. Mahnung}")),
    Trip(
      "STUFE-29", and: ["STUFE-02"], "a waiver of a step that nobody may waive", in: waiver,
      .ownPolicy(adding: "waivers: {clause: \"5.1\", steps: [call]}")),
    Trip(
      "STUFE-29", and: ["STUFE-02"], "a waiver by somebody who may not", in: waiver,
      .ownPolicy(adding: "waivers: {clause: \"5.1\", by: [Geschäftsführung]}")),
  ]
}
