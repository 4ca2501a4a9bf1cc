/// Numbers that are none: KENN.
extension Trip {
  static let ofIdentifiers: [Trip] = [
    Trip(
      "KENN-01", and: ["WIDER-12"], "a digit of the creditor's IBAN swapped",
      .edit("../../koffer.yaml", "[DE44000000004711081500]", "[DE44000000004711085100]")),
    Trip("KENN-02", "a digit of the debtor's IBAN missing", .edit("DE50000000000010231017", "DE5000000000001023117")),
    Trip(
      "KENN-02", and: ["WIDER-12"], "a digit of the invoice's IBAN wrong",
      .editInvoice("DE44000000004711081500", "DE44000000004711081501")),
    Trip("KENN-03", "a BIC of nine characters", .editInvoice(endOfAccount, bank("GENODEF1K") + endOfAccount)),
    Trip("KENN-04", "a French bank with a German account", .editInvoice(endOfAccount, bank("BNPARERX") + endOfAccount)),
    Trip("KENN-05", "two digits of the debtor's VAT ID swapped", .edit("DE300102316", "DE300012316")),
    Trip("KENN-05", "a VAT ID without its country on the invoice", .editInvoice(">DE994170260<", ">994170260<")),
    Trip("KENN-06", "a W-IdNr. with four digits behind the hyphen", .edit("DE300102316", "DE300102316-0001")),
    Trip("KENN-06", "a W-IdNr. with a wrong digit as tax number", .editInvoice("20/293/99417", "DE994170261-00001")),
    Trip("KENN-07", "a tax ID where the VAT ID belongs", .edit("DE300102316", "36574261809")),
    Trip(
      "KENN-08", "two letters of the LEI swapped",
      .edit("    vat_id: DE300102316\n", "    vat_id: DE300102316\n    lei: 529900T8BM49AURSOD55\n")),
    Trip(
      "KENN-09", "a Leitweg-ID with wrong check digits",
      .editInvoice(">K-10231</cbc:BuyerR", ">992-90009-69</cbc:BuyerR")),
    Trip(
      "KENN-14", "the creditor's account as the debtor's", .edit("DE50000000000010231017", "DE44000000004711081500")),
    Trip(
      "KENN-10", "a creditor identifier without business code",
      .edit("../../koffer.yaml", "  bank_accounts:", "  creditor_id: DE9809999999999\n  bank_accounts:")),
    Trip("KENN-11", "a postcode of four digits at the creditor", .edit("../../koffer.yaml", "\"24103\"", "\"2410\"")),
    Trip("KENN-12", "a register entry without its court", .edit("{court: Kiel, kind: HRB,", "{kind: HRB,")),
    Trip("KENN-13", "a register entry of the other department", .edit("number: 98231 KI", "number: HRA 98231 KI")),
    Trip("KENN-13", "a European identifier without its court", .edit("number: 98231 KI", "number: DE.HRB98231")),
  ]

  private static let endOfAccount = "</cac:PayeeFinancialAccount>"

  private static func bank(_ bic: String) -> String {
    "<cac:FinancialInstitutionBranch><cbc:ID>\(bic)</cbc:ID></cac:FinancialInstitutionBranch>"
  }
}
