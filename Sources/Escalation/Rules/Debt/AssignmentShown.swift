import CaseModel

extension Rule {
  /// Who bought a claim must show from whom and how, or the debtor need not pay him.
  static let assignmentShown = Rule.ofCase(
    "ABTR-01", .warning, Text("Abtretung nicht belegt", "Assignment not shown"),
    remedy: Text(
      "Urkunde und Tag unter „creditor: assignment: {on: …, file: …}“ angeben.",
      "Give deed and day under “creditor: assignment: {on: …, file: …}”."),
    basis: [.law("§ 398 BGB"), .law("§ 410 BGB"), .law("§ 13a Abs. 2 RDG")]
  ) { docket in
    let creditor = docket.file.creditor
    guard creditor.originalCreditor != nil, creditor.assignment?.file == nil || creditor.assignment?.on == nil
    else { return [] }
    return [
      Hit(
        creditor.origin.place(of: "assignment"),
        Text(
          "Die Forderung ist erworben; Urkunde oder Tag der Abtretung fehlt.",
          "The claim was acquired; the deed or the day of the assignment is missing."))
    ]
  }
}
