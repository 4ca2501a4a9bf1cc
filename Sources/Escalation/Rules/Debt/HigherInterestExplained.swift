import CaseModel

extension Rule {
  /// A private debtor who is asked for more than the statutory rate must be told why.
  static let higherInterestExplained = Rule.ofCase(
    "ZINS-04", .block, Text("Höherer Zins ohne Grund", "Higher interest without a ground"),
    remedy: Text(
      "Unter „interest: ground“ angeben, warum mehr als der gesetzliche Satz geschuldet ist.",
      "Say under “interest: ground” why more than the statutory rate is owed."),
    basis: [.law("§ 13a Abs. 1 Nr. 4 RDG")]
  ) { docket in
    guard docket.isPrivateDebtor, let interest = docket.file.interest, interest.ground == nil,
      docket.claim?.debts.contains(where: { docket.asksAboveStatutory($0) }) == true
    else { return [] }
    return [
      Hit(
        interest.origin.place,
        Text(
          "Gefordert ist mehr als der gesetzliche Verzugszins, und kein Grund ist genannt.",
          "More than the statutory default interest is asked for, and no ground is given."))
    ]
  }
}
