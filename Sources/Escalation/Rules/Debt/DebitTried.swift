import CaseModel

extension Rule {
  /// Who agreed to be debited has done his part once his account has cover: what nobody collected is not late.
  static let debitTried = Rule.ofCase(
    "VERZ-03", .warning, Text("Lastschrift vereinbart, Einzug nicht belegt", "Direct debit agreed, no attempt shown"),
    remedy: Text(
      "Einziehen, oder die Rücklastschrift angeben: „costs: [{kind: return_debit, …}]“, „contacts“ oder ein Schreiben, das sie nennt.",
      "Collect it, or give the returned debit: “costs: [{kind: return_debit, …}]”, “contacts” or a letter that names it."
    ),
    basis: [.law("§ 286 Abs. 4 BGB"), .norm("EN 16931 BT-91")]
  ) { docket in
    let debited = docket.openInvoices.filter { $0.document?.debitedIBAN != nil }
    let isReturned = docket.file.costs.contains { $0.kind == .returnDebit && $0.on <= docket.asOf }
    guard !debited.isEmpty, !isReturned, !docket.namesReturnedDebit else { return [] }
    return debited.compactMap { invoice in
      guard let document = invoice.document else { return nil }
      return Hit(
        document.origin.place(of: "BT-91"),
        Text(
          "Die Rechnung \(invoice.label) kündigt einen Einzug vom Konto des Schuldners an; dass er misslang, zeigt nichts.",
          "Invoice \(invoice.label) announces a debit of the debtor's account; nothing shows that it failed."),
        invoice: invoice)
    }
  }
}

extension CaseDocket {
  /// Whether a letter or a note speaks of a debit that came back.
  fileprivate var namesReturnedDebit: Bool {
    let texts = file.reminders.flatMap { [$0.mail?.subject, $0.mail?.text, $0.mail?.html, $0.words] }
    return (texts + file.contacts.map(\.note)).compactMap { $0?.lowercased() }.contains { text in
      ["lastschrift", "rückgabe", "zurückgebucht", "returned debit", "direct debit"].contains(where: text.contains)
    }
  }
}
