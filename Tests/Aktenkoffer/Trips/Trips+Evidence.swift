import Foundation

/// What proves the claim: BELEG and ERKL.
extension Trip {
  static let ofEvidence: [Trip] = [
    Trip("BELEG-01", and: ["VERZ-02"], "the contract is gone", .remove("documents/vertrag-RV-2026-017.pdf")),
    Trip(
      "BELEG-02", "the contract is not the one recorded",
      .write("SHA256SUMS", String(repeating: "0", count: 64) + "  documents/vertrag-RV-2026-017.pdf\n")),
    Trip(
      "BELEG-03", and: ["DATEI-16"], "a letter without its text", in: consumer,
      .edit("    file: reminders/2026-09-11-1-mahnung.pdf\n", "")
    ),
    Trip(
      "BELEG-04", "an invoice without its text", in: consumer,
      .edit("  - file: invoices/RE-2026-0766.pdf\n    number", "  - number"),
      .remove("invoices/RE-2026-0766.pdf")),
    Trip("BELEG-05", "the contract was copied in vain", .write("documents/vertrag-RV-2026-017.pdf", "")),
    Trip(
      "BELEG-06", "two letters with one page", in: consumer,
      Change {
        let first = URL(fileURLWithPath: $0.path("reminders/2026-09-11-1-mahnung.pdf"))
        try $0.write([UInt8](try Data(contentsOf: first)), to: "reminders/2026-09-22-2-mahnung.pdf")
      }),
    Trip(
      "ERKL-06", "undisputed, before the last letter", weighing: .warning,
      .edit(
        "  - what: undisputed\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-11-16",
        "  - what: undisputed\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-09-16"
      )),
    Trip(
      "ERKL-06", "undisputed, three days before the objection", in: settled,
      .edit(
        "  - what: undisputed\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-11-16",
        "  - what: undisputed\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-08-17"
      )),
    Trip(
      "ERKL-07", and: ["ERKL-06"], "undisputed, the day before the objection was settled", in: settled,
      .edit(
        "  - what: undisputed\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-11-16",
        "  - what: undisputed\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-08-25"
      )),
    Trip("ERKL-01", "nobody called it undisputed", .edit("  - what: undisputed\n", "  - what: input_tax_deductible\n")),
    Trip(
      "ERKL-02", "nobody said that it was delivered",
      .edit("  - what: counter_performance_rendered\n", "  - what: input_tax_deductible\n")),
    Trip(
      "ERKL-08", "rendered, two weeks before the performance",
      .edit("performed: {on: 2026-07-30", "performed: {on: 2026-07-31"),
      .editInvoice("<cbc:ActualDeliveryDate>2026-07-30", "<cbc:ActualDeliveryDate>2026-07-31"),
      .edit(
        "  - what: counter_performance_rendered\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-11-16",
        "  - what: counter_performance_rendered\n    value: true\n    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n    on: 2026-07-30"
      )),
    Trip("ERKL-03", "declared by nobody", .edit("    by: \"Henning Brodersen, Leiter Debitorenbuchhaltung\"\n", "")),
    Trip(
      "ERKL-04", "declared as disputed",
      .edit("  - what: undisputed\n    value: true", "  - what: undisputed\n    value: false")),
    Trip(
      "ERKL-05", "declared as not delivered",
      .edit(
        "  - what: counter_performance_rendered\n    value: true",
        "  - what: counter_performance_rendered\n    value: false")),
  ]
}
