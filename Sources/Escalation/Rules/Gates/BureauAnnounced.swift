import CaseModel
import Law

extension Rule {
  /// The debtor was told beforehand, at the earliest with the first letter.
  static let bureauAnnounced = Rule.ofCase(
    "AUSK-03", .warning, Text("Meldung nicht angekündigt", "Report not announced"),
    remedy: Text(
      "In einer Mahnung auf die mögliche Meldung hinweisen („announces: [bureau]“).",
      "Tell of a possible report in a dunning letter (“announces: [bureau]”)."),
    basis: [.law("§ 31 Abs. 2 Satz 1 Nr. 4 c BDSG")], gate: .bureau
  ) { docket in
    guard docket.reportableWithoutReminders == nil else { return [] }
    return docket.openInvoices.compactMap { invoice in
      guard !docket.arrivedLetters(about: invoice).contains(where: { $0.letter.announces.contains(.bureau) })
      else { return nil }
      return Hit(
        invoice.origin.place,
        Text(
          "Zur Rechnung \(invoice.label) hat keine zugegangene Mahnung die Meldung angekündigt.",
          "For invoice \(invoice.label) no letter that arrived announced the report."),
        invoice: invoice)
    }
  }
}
