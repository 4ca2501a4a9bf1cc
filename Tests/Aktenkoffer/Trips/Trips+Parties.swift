import CaseModel

/// Who owes and who is owed: SCHULD and GLAEUB.
extension Trip {
  static let ofParties: [Trip] = [
    Trip("GLAEUB-01", "the creditor's street is missing", .edit("../../koffer.yaml", "street: Speicherzeile, ", "")),
    Trip("SCHULD-01", "the debtor has no name", .edit("    name: Bäckerei Ohnesorge GmbH\n", "")),
    Trip("SCHULD-01", "a stroke for a name", .edit("    name: Bäckerei Ohnesorge GmbH\n", "    name: \"-\"\n")),
    Trip("SCHULD-01", "nobody but a guarantor", in: consumer, .edit("  - role: debtor\n", "  - role: guarantor\n")),
    Trip(
      "SCHULD-06", and: ["SCHULD-11"], "a minor", in: consumer,
      .edit("birth_date: 1984-05-17", "birth_date: 2008-11-21")),
    Trip("SCHULD-09", "born tomorrow", in: consumer, .edit("birth_date: 1984-05-17", "birth_date: 2026-11-21")),
    Trip(
      "SCHULD-10", and: ["WIDER-07"], "in insolvency by name alone", weighing: .warning,
      .edit("name: Bäckerei Ohnesorge GmbH\n", "name: Bäckerei Ohnesorge GmbH i. I.\n")),
    Trip(
      "SCHULD-10", "deceased by the family name alone", in: consumer,
      .edit("family_name: Lindemann-Sötje\n", "family_name: Lindemann-Sötje (verstorben)\n")),
    Trip("SCHULD-02", "nobody said whether a consumer", .edit("    kind: business\n", "")),
    Trip("SCHULD-03", "no house number", .edit("      house_number: \"12\"\n", "")),
    Trip(
      "SCHULD-03", "moved, nobody knows where",
      .edit("      street: Kringelweg\n", "      street: unbekannt verzogen\n")),
    Trip("SCHULD-03", "a parcel locker", .edit("      street: Kringelweg\n", "      street: Packstation 145\n")),
    Trip("SCHULD-06", "a representative nobody knows", .edit("name: Ernst Ohnesorge", "name: siehe Handelsregister")),
    Trip("SCHULD-06", "one still to be found", .edit("name: Ernst Ohnesorge", "name: \"unbekannt, wird ermittelt\"")),
    Trip("SCHULD-06", "nobody known yet", .edit("name: Ernst Ohnesorge", "name: \"Geschäftsführer: unbekannt\"")),
    Trip("SCHULD-03", "a post office box", .edit("      street: Kringelweg\n", "      street: Postfach\n")),
    Trip(
      "SCHULD-11", "eighteen the day after the contract", in: consumer,
      .edit("birth_date: 1984-05-17", "birth_date: 2008-07-21")),
    Trip("SCHULD-04", "a postcode of four digits", .edit("\"24105\"", "\"2410\"")),
    Trip("SCHULD-04", "a postcode of a region that is none", .edit("\"24105\"", "\"05105\"")),
    Trip("SCHULD-07", "no Land in a German address", .edit("      state: SH\n", "")),
    Trip(
      "SCHULD-06", and: ["SCHULD-05"], "a GmbH by its name only, and nobody to act for it",
      .edit("    legal_form: GmbH\n", ""),
      .edit("    represented_by: [{name: Ernst Ohnesorge, role: managing_director}]\n", "")),
    Trip(
      "SCHULD-12", "two who owe it, and letters to one of them",
      .edit("\ncontract:\n", other(.coDebtor, "Hefe Ohnesorge GmbH") + "\ncontract:\n")),
    Trip(
      "SCHULD-13", "the debtor once more as guarantor",
      .edit("\ncontract:\n", other(.guarantor, "Bäckerei Ohnesorge GmbH") + "\ncontract:\n")),
    Trip("SCHULD-14", "an AG by its form, a GmbH by its name", .edit("    legal_form: GmbH\n", "    legal_form: AG\n")),
    Trip("SCHULD-08", "a GmbH as a consumer", .edit("    kind: business\n", "    kind: consumer\n")),
    Trip("SCHULD-05", "no legal form", .edit("    legal_form: GmbH\n", "")),
    Trip(
      "SCHULD-06", "a GmbH without managing director",
      .edit("    represented_by: [{name: Ernst Ohnesorge, role: managing_director}]\n", "")),
  ]

  /// Somebody else at the debtor's address.
  private static func other(_ role: Debtor.Role, _ name: String) -> String {
    """
      - role: \(role.rawValue)
        kind: business
        name: \(name)
        legal_form: GmbH
        represented_by: [{name: Ernst Ohnesorge, role: managing_director}]
        address:
          street: Kringelweg
          house_number: "12"
          postcode: "24105"
          city: Kiel
          country: DE
          state: SH
          source: contract
          checked: 2026-09-01

    """
  }
}
