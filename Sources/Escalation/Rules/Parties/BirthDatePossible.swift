import CaseModel

extension Rule {
  /// The date of birth tells namesakes apart and decides who acts for the debtor; a slip in it makes another person.
  static let birthDatePossible = Rule.ofCase(
    "SCHULD-09", .block, Text("Geburtsdatum kann nicht stimmen", "Date of birth cannot be right"),
    remedy: Text("„birth_date“ berichtigen oder streichen.", "Correct “birth_date”, or remove it."),
    basis: [.contract("debtors.birth_date")]
  ) { docket in
    docket.file.debtors.filter { debtor in
      debtor.birthDate.map { $0 > docket.asOf || $0.parts.year < 1900 } ?? false
    }.map {
      Hit(
        $0.origin.place(of: "birth_date"),
        Text(
          "Das Geburtsdatum liegt vor 1900 oder nach dem Stichtag.",
          "The date of birth lies before 1900 or after the reference day."))
    }
  }
}
