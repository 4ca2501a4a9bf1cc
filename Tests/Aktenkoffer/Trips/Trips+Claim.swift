/// Contract, amounts and days of the claim: VERTR and FORD.
extension Trip {
  static let ofClaims: [Trip] = [
    Trip("VERTR-01", "no date of the contract", .edit("  date: 2026-02-02\n", "")),
    Trip("VERTR-03", "a contract after its invoice", .edit("  date: 2026-02-02\n", "  date: 2026-08-04\n")),
    Trip(
      "VERTR-02", "a subject nobody knows",
      .edit("subject: Lieferung von Backwaren und Bäckereibedarf", "subject: k. A.")),
    Trip("VERTR-02", "no subject", .edit("  subject: Lieferung von Backwaren und Bäckereibedarf\n", "")),
    Trip("FORD-01", "no amount", in: consumer, .edit("    gross: \"2121.39\"\n", "")),
    Trip("FORD-02", "no number", in: consumer, .edit("    number: RE-2026-0766\n", "")),
    Trip("FORD-03", "no invoice date", in: consumer, .edit("    issued: 2026-07-27\n", "")),
    Trip("FORD-04", "no due date", in: consumer, .edit("    due: {on: 2026-08-26, basis: agreed}\n", "")),
    Trip(
      "FORD-05", and: ["STUFE-03"], "due on the very day", in: consumer,
      .edit("due: {on: 2026-08-26,", "due: {on: 2026-11-20,")),
    Trip(
      "FORD-06", "a payment in kroner",
      .add("payments: [{received: 2026-11-02, amount: \"100.00\", currency: DKK, invoice: RE-2026-0815}]")),
    Trip(
      "FORD-07", "paid to the cent",
      .add("payments: [{received: 2026-11-02, amount: \"2567.66\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-23", and: ["KOST-05"], "all but the discount, a week after the invoice",
      .editInvoice(
        "Zahlbar innerhalb von 30 Tagen ohne Abzug, spätestens am 02.09.2026.",
        "2 % Skonto bei Zahlung innerhalb von 10 Tagen, sonst zahlbar innerhalb von 30 Tagen, spätestens am 02.09.2026."
      ),
      .add("payments: [{received: 2026-08-13, amount: \"2516.30\"}]")),
    Trip(
      "FORD-22", and: ["TILG-01"], "paid to the cent, in two",
      .add(
        """
        payments:
          - {received: 2026-10-06, amount: "1000.00", invoice: RE-2026-0815}
          - {received: 2026-11-02, amount: "1567.66", invoice: RE-2026-0815}
        """)),
    Trip(
      "FORD-24", "one payment entered twice",
      .add(
        """
        payments:
          - {received: 2026-10-06, amount: "100.00", invoice: RE-2026-0815}
          - {received: 2026-10-06, amount: "100.00", invoice: RE-2026-0815}
        """)),
    Trip(
      "FORD-24", and: ["FORD-10"], "one credit entered twice",
      .add(
        """
        credits:
          - {on: 2026-10-06, amount: "100.00", invoice: RE-2026-0815}
          - {on: 2026-10-06, amount: "100.00", invoice: RE-2026-0815}
        """)),
    Trip(
      "FORD-08", "a cent too much",
      .add("payments: [{received: 2026-10-30, amount: \"2649.85\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-07", "paid with interest and costs, to the cent",
      .add("payments: [{received: 2026-10-30, amount: \"2649.84\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-09", "24.99 left",
      .add("payments: [{received: 2026-11-02, amount: \"2542.67\", invoice: RE-2026-0815, designated: principal}]")),
    Trip(
      "KOST-07", and: ["FORD-18"], "fees in euros beside a claim in kroner", in: consumer,
      .edit("    currency: EUR\n", "    currency: DKK\n")),
    Trip(
      "FORD-18", and: ["KOST-07"], "a claim in kroner", in: consumer,
      .edit("    currency: EUR\n", "    currency: DKK\n")),
    Trip(
      "FORD-10", "a credit of ten euros", .add("credits: [{on: 2026-11-02, amount: \"10.00\", invoice: RE-2026-0815}]")),
    Trip("FORD-11", "a credit of nobody knows how much", .add("credits: [{on: 2026-11-02, invoice: RE-2026-0815}]")),
    Trip("FORD-12", "a payment on none of three invoices", in: threeInvoices, .edit("    invoice: RE-2026-0902\n", "")),
    Trip(
      "FORD-13", "a payment that the invoice deducts already",
      .editInvoice(
        "<cbc:PayableAmount currencyID=\"EUR\">2567.66",
        "<cbc:PrepaidAmount currencyID=\"EUR\">100.00</cbc:PrepaidAmount><cbc:PayableAmount currencyID=\"EUR\">2467.66"),
      .add("payments: [{received: 2026-08-01, amount: \"100.00\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-17", "a payment of tomorrow",
      .add("payments: [{received: 2026-11-21, amount: \"100.00\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-17", "a payment of tomorrow on none of three invoices", in: threeInvoices,
      .edit("received: 2026-10-06", "received: 2026-11-21"), .edit("    invoice: RE-2026-0902\n", "")),
    Trip(
      "FORD-14", "a talk of tomorrow",
      .edit(
        "\ncontacts:\n",
        "\ncontacts:\n  - {at: \"2026-11-21T10:00\", channel: email, direction: out, outcome: left_message}\n")),
    Trip(
      "FORD-19", and: ["FORD-08", "TON-10"], "an invoice of less than nothing", in: consumer,
      .edit("gross: \"2121.39\"", "gross: \"-2121.39\"")),
    Trip(
      "FORD-17", "a credit of tomorrow",
      .add("credits: [{on: 2026-11-21, amount: \"100.00\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-21", "a payment of last year",
      .add("payments: [{received: 2025-08-03, amount: \"100.00\", invoice: RE-2026-0815}]")),
    Trip(
      "FORD-14", "an invoice that arrives tomorrow", .edit("received: {on: 2026-08-03", "received: {on: 2026-11-21")),
    Trip(
      "FORD-15", "information for the accounts",
      .editInvoice(">380</cbc:InvoiceTypeCode>", ">751</cbc:InvoiceTypeCode>")),
    Trip("FORD-15", "a pro-forma invoice", .editInvoice(">380</cbc:InvoiceTypeCode>", ">325</cbc:InvoiceTypeCode>")),
    Trip(
      "FORD-16", and: ["WIDER-14", "STUFE-04"], "due before it was written",
      .edit("due: {on: 2026-09-02", "due: {on: 2026-07-02")),
  ]
}
