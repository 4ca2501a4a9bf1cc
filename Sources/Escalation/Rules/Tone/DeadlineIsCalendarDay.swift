import CaseModel

extension Rule {
  /// “Umgehend” is no day: nobody can tell when it is over, and what follows then rests on nothing.
  ///
  /// Said only of letters that give no calendar day beside it.
  static let deadlineIsCalendarDay = Rule.ofCase(
    "TON-03", .warning, Text("Frist ohne Kalendertag", "Deadline without a calendar day"),
    remedy: Text(
      "Das Schreiben mit einem Kalendertag als Frist erneut senden.",
      "Send the letter again with a calendar day as its deadline."), basis: [.law("§ 286 Abs. 1 BGB")]
  ) { docket in
    docket.hits([.vagueDeadline], in: docket.tone.letters.filter { !$0.namesDeadline })
  }
}
