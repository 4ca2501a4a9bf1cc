import CaseModel

extension Rule {
  /// A claim needs someone who owes it.
  static let debtorGiven = Rule.ofCase(
    "SCHULD-01", .block, Text("Schuldner fehlt", "Debtor missing"),
    remedy: Text("Den Schuldner mit Namen unter „debtors“ angeben.", "Give the debtor with a name under “debtors”."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO")]
  ) { docket in
    let debtors = docket.file.debtors
    if debtors.isEmpty {
      return [Hit(docket.place(of: "debtors"), Text("Der Fall nennt keinen Schuldner.", "The case names no debtor."))]
    }
    return debtors.filter { $0.fullName == nil }.map {
      Hit($0.origin.place, Text("Ein Schuldner hat keinen Namen.", "A debtor has no name."))
    }
  }
}
