/// What those who come after need: INFO, GERI, AUSK, INSO.
extension Trip {
  private static let workspace = "../../koffer.yaml"

  static let ofGates: [Trip] = [
    Trip(
      "INFO-01", "nobody says whether input tax is deducted", in: consumer,
      .edit(workspace, "  input_tax_deductible: true\n", "")),
    Trip("INFO-02", "an address from nowhere", in: consumer, .edit("      source: contract\n", "")),
    Trip(
      "INFO-03", and: ["VERZ-02", "DATEI-16"], "a contract that came about nobody knows how", in: consumer,
      .edit("  channel: online\n", ""), .edit("  file: documents/vertrag-ON-2026-5512.pdf\n", "")),
    Trip("GERI-01", "no catalogue number", in: judicial, .edit("  catalogue_number: 43\n", "")),
    Trip(
      "GERI-02", "rent of a flat nobody says where", in: judicial, .edit("catalogue_number: 43", "catalogue_number: 19")
    ),
    Trip(
      "GERI-03", and: ["FORD-18", "KOST-07"], "kroner before a German court", in: consumer,
      .edit("approach: extrajudicial", "approach: judicial"), .edit("currency: EUR", "currency: DKK")),
    Trip(
      "GERI-04", "a creditor in no Land", in: judicial, .edit(workspace, "country: DE, state: SH", "country: DE")),
    Trip(
      "GERI-05", "a debtor in Austria", in: judicial,
      .edit("      country: DE\n      state: BE\n", "      country: AT\n")),
    Trip(
      "GERI-06", "a creditor nobody represents", in: judicial,
      .edit(workspace, "  represented_by: [{name: Wiebke Thomsen-Rahn, role: managing_director}]\n", "")),
    Trip(
      "AUSK-01", and: ["AUSK-04", "STUFE-12"], "one letter that arrived",
      .edit("deadline: 2026-09-28\n", "deadline: 2026-09-28\n    announces: [bureau]\n"),
      .edit("{state: delivered, on: 2026-09-29}", "{state: unknown}"),
      .edit("{state: delivered, on: 2026-10-12}", "{state: unknown}")),
    Trip(
      "AUSK-02", "four weeks less a day", before: "2026-10-16", asOf: "2026-10-16",
      .edit("announces: [collection]", "announces: [collection, bureau]")),
    Trip(
      "AUSK-03", and: ["AUSK-04"], "told with a friendly reminder alone",
      .edit("deadline: 2026-09-17\n", "deadline: 2026-09-17\n    announces: [bureau]\n")),
    Trip(
      "AUSK-04", "a report under a law nobody has verified",
      .edit("announces: [collection]", "announces: [collection, bureau]")),
    Trip(
      "INSO-01", "asked thirty-one days ago", .edit("insolvency\n    on: 2026-11-16", "insolvency\n    on: 2026-10-20")),
  ]
}
