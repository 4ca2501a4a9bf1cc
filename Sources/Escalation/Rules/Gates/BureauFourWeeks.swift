import CaseModel
import Law

extension Rule {
  /// Four weeks lie between the first letter and a report.
  static let bureauFourWeeks = Rule.ofCase(
    "AUSK-02", .warning,
    Text("Vier Wochen seit der ersten Mahnung nicht um", "Four weeks since the first letter not over"),
    remedy: Text("Die vier Wochen abwarten.", "Wait for the four weeks to pass."),
    basis: [.law("§ 31 Abs. 2 Satz 1 Nr. 4 b BDSG")], gate: .bureau
  ) { docket in
    guard docket.reportableWithoutReminders == nil else { return [] }
    return docket.openInvoices.compactMap { invoice in
      guard let first = docket.arrivedLetters(about: invoice).first else { return nil }
      // The day of arrival does not count (§ 187 (1) BGB), and the weeks must be over.
      let from = first.on.adding(docket.bureauTerms.days + 1)
      guard docket.asOf < from else { return nil }
      return Hit(
        first.letter.origin.place(of: "delivery"),
        Text(
          "Zur Rechnung \(invoice.label) ging die erste Mahnung am \(first.on.german) zu.",
          "For invoice \(invoice.label) the first letter arrived on \(first.on)."), actFrom: from,
        invoice: invoice)
    }
  }
}
