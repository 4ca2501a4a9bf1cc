import CaseModel

extension Rule {
  /// Who claims to have performed earlier than the invoice says would claim default, and count letters, too early.
  static let performanceAgrees = Rule.ofCase(
    "WIDER-22", .block, Text("Leistungstag widerspricht", "Day of performance contradicts"),
    remedy: Text(
      "Prüfen, welcher Tag stimmt; „performed“ berichtigen, oder streichen, wenn der Beleg recht hat.",
      "Check which day is right; correct “performed”, or delete it if the document is right."),
    basis: [.law("§ 320 BGB"), .norm("EN 16931 BT-72")]
  ) { docket in
    docket.file.invoices.compactMap { invoice in
      guard let stated = invoice.performed?.on, let document = invoice.document, let printed = document.delivered,
        stated != printed
      else { return nil }
      return Hit(
        invoice.origin.place(of: "performed"), against: document.origin.place(of: "BT-72"),
        Text(
          "Zur Rechnung \(invoice.label) nennt case.yaml als Tag der Leistung den \(stated.german), der Beleg den \(printed.german).",
          "For invoice \(invoice.label) case.yaml gives \(stated) as the day of performance, the document \(printed)."),
        invoice: invoice, severity: stated < printed ? .block : .warning)
    }
  }
}
