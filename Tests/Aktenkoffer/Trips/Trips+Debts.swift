/// Default, interest, costs, allocation, limitation: VERZ, ZINS, KOST, TILG, VERJ, ABTR.
extension Trip {
  static let ofDebts: [Trip] = [
    Trip(
      "VERZ-01", and: ["STUFE-01", "STUFE-03", "WIDER-22", "ERKL-08"], "performed only tomorrow week",
      .edit("performed: {on: 2026-07-30,", "performed: {on: 2026-12-01,")),
    Trip("VERZ-02", "a day of payment that the law is said to set", .edit("basis: agreed", "basis: law")),
    Trip("ZINS-01", and: ["INSO-01"], "a half-year nobody has announced a rate for", asOf: "2027-01-01"),
    Trip(
      "ZINS-02", "a fixed rate and points",
      .add("interest: {fixed: \"8.0\", points_over_base: \"7\", file: documents/vertrag-RV-2026-017.pdf}")),
    Trip("ZINS-03", "agreed interest without a paper", .add("interest: {fixed: \"12.0\"}")),
    Trip(
      "ZINS-04", "twelve percent and no word why", in: consumer,
      .add("interest: {fixed: \"12.0\", file: documents/vertrag-ON-2026-5512.pdf}")),
    Trip("ZINS-05", "nobody says that it is remuneration", .edit("    remuneration: true\n", "")),
    Trip(
      "ZINS-06", "a creditor who may be anybody", .edit("../../koffer.yaml", "  vat_id: DE994170260\n", ""),
      .edit("../../koffer.yaml", "  register: {court: Kiel, kind: HRB, number: 99417 KI}\n", "")),
    Trip(
      "ZINS-07", "a consumer loan", in: consumer,
      .edit("  catalogue_number: 43\n", "  catalogue_number: 43\n  consumer_credit: general\n")),
    Trip("KOST-01", "a cent more than courts accept", .edit("fee: \"2.50\"", "fee: \"2.51\"")),
    Trip(
      "KOST-02", and: ["VERZ-02"], "a fee for the letter that brings about the default",
      .edit("basis: agreed", "basis: unilateral"),
      .edit("deadline: 2026-09-28\n    fee: \"0.00\"", "deadline: 2026-09-28\n    fee: \"2.00\"")),
    Trip("KOST-03", and: ["KOST-01"], "a flat fee to a consumer", in: consumer, .edit("\"2.50\"", "\"5.01\"")),
    Trip(
      "KOST-04", "a return debit without its receipt",
      .add("costs: [{kind: return_debit, on: 2026-09-04, amount: \"8.11\"}]")),
    Trip(
      "KOST-05", "a rest that the agency's fee exceeds",
      .add(
        "payments: [{received: 2026-11-02, amount: \"2541.00\", invoice: RE-2026-0815, designated: principal}]")),
    Trip(
      "TILG-01", and: ["FORD-07"], "the very sum of one of three invoices", in: threeInvoices,
      .edit("amount: \"200.00\"\n    invoice: RE-2026-0902\n", "amount: \"704.81\"\n")),
    Trip(
      "ZINS-09", and: ["HIND-12"], "put off for a month",
      .add("offers: [{on: 2026-10-23, kind: deferral, accepted: {on: 2026-10-23}, broken: {on: 2026-11-16}}]")),
    Trip(
      "VERZ-03", "to be debited",
      .editInvoice(
        "<cac:PayeeFinancialAccount>",
        "<cac:PaymentMandate><cac:PayerFinancialAccount><cbc:ID>DE50000000000010231017</cbc:ID></cac:PayerFinancialAccount></cac:PaymentMandate><cac:PayeeFinancialAccount>"
      )),
    Trip(
      "VERJ-04", "talks that no paper shows",
      .add("suspensions: [{kind: negotiation, from: 2026-10-23, to: 2026-11-02}]")),
    Trip(
      "VERJ-04", "talks that ended before they began",
      .add("suspensions: [{kind: negotiation, from: 2026-11-02, to: 2026-10-23}]")),
    Trip(
      "ZINS-08", "ninety percent, agreed and shown", in: consumer,
      .add("interest: {fixed: \"90.0\", ground: Rahmenvertrag, file: documents/vertrag-ON-2026-5512.pdf}")),
    Trip(
      "KOST-06", "other costs of more than a tenth",
      .add(
        "costs: [{kind: other, on: 2026-10-04, amount: \"256.77\", file: documents/vertrag-RV-2026-017.pdf}]")),
    Trip("VERJ-01", and: ["ZINS-01", "INSO-01"], "the year is over", in: old, asOf: "2027-01-01"),
    Trip("VERJ-02", "eighty-nine days left", in: old, before: "2026-10-02", asOf: "2026-10-03"),
    Trip(
      "VERJ-03", and: ["ZINS-01", "INSO-01", "WIDER-06", "STUFE-03", "KOST-02"],
      "due in a half-year for which nobody has verified the period", asOf: "2027-01-06",
      .edit("due: {on: 2026-09-02,", "due: {on: 2027-01-04,")),
    Trip(
      "ABTR-01", "a deed without a day", in: assigned, .edit("assignment: {on: 2026-09-04, ", "assignment: {")),
  ]
}
