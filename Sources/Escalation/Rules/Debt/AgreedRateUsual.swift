import CaseModel
import Law

extension Rule {
  /// A rate far above the law's may be immoral, and one in standard terms a penalty; whoever collects it will be asked first
  /// where it comes from.
  static let agreedRateUsual = Rule.ofCase(
    "ZINS-08", .warning, Text("Vereinbarter Zins sehr hoch", "Agreed rate very high"),
    remedy: Text(
      "Prüfen, ob die Vereinbarung wirksam ist; sonst „interest“ streichen, dann gilt der gesetzliche Satz.",
      "Check whether the agreement is valid; else remove “interest”, and the statutory rate applies."),
    basis: [.law("§ 138 BGB"), .law("§ 307 BGB"), .law("§ 309 Nr. 5 BGB")]
  ) { docket in
    guard let interest = docket.file.interest,
      docket.claim?.debts.contains(where: { docket.asksAboveStatutory($0, by: margin) }) == true
    else { return [] }
    return [
      Hit(
        interest.origin.place,
        Text(
          "Gefordert sind mehr als \(margin.points(.german)) Prozentpunkte über dem gesetzlichen Verzugszins.",
          "More than \(margin.points(.english)) percentage points above the statutory default interest are asked for."))
    ]
  }

  /// A figure of our own: the law has none.
  private static let margin = Percent(thousandths: 12_000)
}
