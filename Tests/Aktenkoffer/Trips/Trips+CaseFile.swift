/// The case's own file: FALL.
extension Trip {
  static let ofCaseFiles: [Trip] = [
    Trip("FALL-01", "the case file is gone", .remove("case.yaml")),
    Trip("FALL-02", "a bracket is left open", .edit("language: de", "language: [de")),
    Trip("FALL-03", "a key is misspelt", .edit("reason_for_handover:", "reason_for_handoff:")),
    Trip("FALL-04", "a word where yes or no belongs", .edit("automated: true", "automated: vielleicht")),
    Trip("FALL-05", "no case number", .edit("case: 2026-0042\n", "")),
    Trip("FALL-06", "a day no calendar has", .edit("checked: 2026-09-01", "checked: 2026-09-31")),
    Trip("FALL-07", "a fee with a minus sign", .edit("fee: \"2.50\"", "fee: \"-2.50\"")),
    Trip("FALL-07", "a fixed rate below zero", .add("interest: {fixed: \"-0.01\"}")),
    Trip(
      "FALL-05", and: ["SCHULD-06"], "a representative without a name", .edit("name: Ernst Ohnesorge", "name: \"???\"")),
    Trip("FALL-07", "a fee with a comma", .edit("fee: \"2.50\"", "fee: \"2,50\"")),
    Trip(
      "FALL-07", and: ["FORD-11"], "a credit with a minus sign",
      .add("credits: [{on: 2026-11-02, amount: \"-10.00\", invoice: RE-2026-0815}]")),
    Trip("FALL-08", "a contract made in a way nobody knows", .edit("channel: written", "channel: writen")),
    Trip(
      "FALL-08", and: ["SCHULD-07"], "a Land by its name", .edit("      state: SH", "      state: Schleswig-Holstein")),
    Trip(
      "FALL-08", and: ["SCHULD-03"], "a country by its name", .edit("      country: DE", "      country: Deutschland")),
    Trip(
      "FALL-09", and: ["DATEI-16", "VERZ-02"], "a document outside the case",
      .edit("file: documents/vertrag", "file: ../documents/vertrag")),
    Trip(
      "FALL-10", "a control character in a note",
      .edit("note: \"Sagt Zahlung", "note: \"Sagt \\a Zahlung")),
    Trip("FALL-11", "a second case file", .write("case.json", "{}")),
    Trip(
      "FALL-12", and: ["DATEI-16"], "no invoice", .edit("invoices:", "invoices: []"),
      .edit("  - file: \(Change.invoice)\n", ""),
      .edit("    received: {on: 2026-08-03, evidence: email_reply}\n", ""),
      .edit("    due: {on: 2026-09-02, basis: agreed}\n", ""),
      .edit("    performed: {on: 2026-07-30, file: documents/lieferschein-LS-2026-3302.pdf}\n", ""),
      .edit("    remuneration: true\n", ""), .remove(Change.invoice)),
  ]
}
